import { useSuspenseQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Me = components['schemas']['MeView'];
export type Role = Me['roles'][number];

/** Who is signed in, and what they may do. */
export function useMe(): Me {
  return useSuspenseQuery({ queryKey: ['me'], queryFn: () => api.get('/api/v1/me'), staleTime: 60_000 }).data;
}
