import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';
import type { Tone } from '../../ui/marks';

export type Publication = components['schemas']['PublicationView'];
export type Round = components['schemas']['RoundView'];

export const tones: Record<Publication['state'], Tone> = {
  UNDER_REVIEW: 'open',
  PUBLISHED: 'good',
  RETURNED: 'warn',
  WITHDRAWN: 'none',
  VOID: 'bad',
};

export function usePublications() {
  return usePaged(['publications'], (after) =>
    api.get('/api/v1/publications', { query: { limit: 50, ...(after ? { after } : {}) } }),
  );
}

/** A publication with its rounds of review and what screening found. */
export function useReview(id: string) {
  return useQuery({
    queryKey: ['publication', id],
    queryFn: () => api.get('/api/v1/publications/{id}', { path: { id } }),
  });
}

export function useDeliveriesOf(publication: string) {
  return useQuery({
    queryKey: ['deliveries', 'of', publication],
    queryFn: () => api.get('/api/v1/deliveries/of-publication/{publication}', { path: { publication } }),
  });
}

export function useWithdraw(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      api.post('/api/v1/publications/{id}/withdrawal', { path: { id }, body: { reason } }),
    onSuccess: () => {
      for (const key of ['publication', 'publications', 'approvals', 'approval']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}
