import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';

export type Quarantined = components['schemas']['QuarantineView'];
export type Outcome = components['schemas']['DecisionRequest']['outcome'];

export const outcomes = ['REPORTED', 'FALSE_ALARM'] as const satisfies readonly Outcome[];

export function useQuarantines() {
  return usePaged(['quarantines'], (after) =>
    api.get('/api/v1/quarantines', { query: { limit: 50, ...(after ? { after } : {}) } }),
  );
}

/** What screening noted of content that is gone: name, size and findings, never a value. */
export function useNoted(content: string) {
  return useQuery({
    queryKey: ['content', content],
    queryFn: () => api.get('/api/v1/contents/{id}', { path: { id: content } }),
  });
}

export function useDecide(content: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { outcome: Outcome; reason: string }) =>
      api.post('/api/v1/quarantines/{content}/decision', { path: { content }, body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['quarantines'] });
    },
  });
}
