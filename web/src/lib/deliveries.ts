import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Delivery = components['schemas']['DeliveryView'];
export type Looked = components['schemas']['Looked'];

export const stages = ['delivered', 'opened', 'signedFor'] as const;
export type Stage = (typeof stages)[number];

/** 已送达, 已查阅, 已签收: how far the recipient has come with it. */
export function stageOf({ receipt }: Delivery): Stage {
  return receipt?.signedForAt ? 'signedFor' : receipt ? 'opened' : 'delivered';
}

/** Who looked at a delivery, newest first, as far as the person here may know. */
export function useLooks(id: string) {
  return useQuery({
    queryKey: ['looks', id],
    queryFn: () => api.get('/api/v1/deliveries/{id}/looks', { path: { id } }),
  });
}
