import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';

export type Draft = components['schemas']['DraftView'];

export function useDrafts() {
  return usePaged(['drafts'], (after) =>
    api.get('/api/v1/drafts', { query: { limit: 50, ...(after ? { after } : {}) } }),
  );
}

export function useDiscard() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/v1/drafts/{id}', { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
}
