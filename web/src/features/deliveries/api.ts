import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { components } from '../../api/schema';
import { api, send } from '../../lib/client';

export type Delivery = components['schemas']['DeliveryView'];

export function useDeliveries(box: 'inbox' | 'outbox') {
  return useQuery({
    queryKey: ['deliveries', box],
    queryFn: () => api.get('/api/v1/deliveries', { query: { box, limit: 100 } }),
  });
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: ['delivery', id],
    queryFn: () => api.get('/api/v1/deliveries/{id}', { path: { id } }),
  });
}

export interface ViewedPage {
  url: string;
  pages: number;
}

/** A page as the server painted it, with the viewer's mark. Each look is a line in the log. */
export function useViewedPage(id: string, number: number) {
  const queries = useQueryClient();
  // A page that was left is not kept: the next look is a look of its own.
  useEffect(() => () => queries.removeQueries({ queryKey: ['page', id, number] }), [queries, id, number]);
  return useQuery({
    queryKey: ['page', id, number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<ViewedPage> => {
      const response = await send('get', `/api/v1/deliveries/${id}/pages/${number}`, {
        headers: { Accept: 'image/png' },
      });
      const pages = Number(response.headers.get('X-Pages') ?? '1');
      return { url: URL.createObjectURL(await response.blob()), pages };
    },
  });
}
