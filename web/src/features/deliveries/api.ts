import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { components } from '../../api/schema';
import { api, send } from '../../lib/client';

export type { Delivery } from '../../lib/deliveries';

import { usePaged } from '../../lib/paging';

export type Rows = components['schemas']['TableView'];
export type Refusal = components['schemas']['RefusalView'];

/** Rows of one window of a table, as the server cuts them. */
export const ROWS = 50;

export function useInbox() {
  return usePaged(['deliveries', 'inbox', 'paged'], (after) =>
    api.get('/api/v1/deliveries', { query: { box: 'inbox', limit: 50, ...(after ? { after } : {}) } }),
  );
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: ['delivery', id],
    queryFn: () => api.get('/api/v1/deliveries/{id}', { path: { id } }),
  });
}

/** What may not be done with it, as the server decides at every try. */
export function useRights(id: string) {
  return useQuery({
    queryKey: ['delivery-rights', id],
    queryFn: () => api.get('/api/v1/deliveries/{id}/rights', { path: { id } }),
  });
}

/** The agreement it came under: what for, and until when it may be looked at. */
export function useWay(agreement: string) {
  return useQuery({
    queryKey: ['agreement', agreement],
    queryFn: () => api.get('/api/v1/agreements/{id}', { path: { id: agreement } }),
  });
}

export interface Picture {
  url: string;
  pages: number;
}

async function picture(path: string): Promise<Picture> {
  const response = await send('get', path, { headers: { Accept: 'image/png' } });
  const pages = Number(response.headers.get('X-Pages') ?? '1');
  return { url: URL.createObjectURL(await response.blob()), pages };
}

/** Each look is a line in the log and maybe the receipt, so both are read again after it. */
function useLook<T>(id: string, key: readonly unknown[], look: () => Promise<T>) {
  const queries = useQueryClient();
  const name = JSON.stringify(key);
  // What was left is not kept: the next look is a look of its own.
  useEffect(() => () => queries.removeQueries({ queryKey: JSON.parse(name) }), [queries, name]);
  return useQuery({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async () => {
      const seen = await look();
      void queries.invalidateQueries({ queryKey: ['looks', id] });
      void queries.invalidateQueries({ queryKey: ['delivery', id], exact: true });
      return seen;
    },
  });
}

/** A page as the server painted it, with the viewer's mark. */
export function useViewedPage(id: string, number: number) {
  return useLook(id, ['page', id, number], () => picture(`/api/v1/deliveries/${id}/pages/${number}`));
}

export interface Seen {
  rows: Rows;
  mark: Picture;
}

/** A window of a table, with the mark to lie over it: without the mark there are no rows. */
export function useViewedRows(id: string, number: number) {
  return useLook(id, ['rows', id, number], async (): Promise<Seen> => {
    const mark = await picture(`/api/v1/deliveries/${id}/mark`);
    const rows = await api.get('/api/v1/deliveries/{id}/table', {
      path: { id },
      query: { from: (number - 1) * ROWS + 1 },
    });
    return { rows, mark };
  });
}

export function useSignFor(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/v1/deliveries/{id}/receipt', { path: { id } }),
    onSuccess: () => {
      for (const key of ['delivery', 'deliveries', 'looks']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}

export function useRestrict(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RestrictionRequest']) =>
      api.post('/api/v1/deliveries/{id}/restriction', { path: { id }, body }),
    onSuccess: () => {
      for (const key of ['delivery', 'deliveries', 'delivery-rights']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}
