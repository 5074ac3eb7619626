import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';

export type Agreement = components['schemas']['AgreementView'];
export type Terms = components['schemas']['TermsRequest'];
export type Mask = components['schemas']['MaskRequest'];
export type Seat = components['schemas']['TurnView']['seat'];

export function useAgreementList() {
  return usePaged(['agreements', 'paged'], (after) =>
    api.get('/api/v1/agreements', { query: { limit: 50, ...(after ? { after } : {}) } }),
  );
}

export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['agreement', id],
    queryFn: () => api.get('/api/v1/agreements/{id}', { path: { id } }),
  });
}

/** What is shown of agreements is read again after each act, without the act waiting for it. */
function useAct<V, A>(act: (what: V) => Promise<A>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['agreements'] });
      void queries.invalidateQueries({ queryKey: ['agreement'] });
    },
  });
}

export function useDraft() {
  return useAct((terms: Terms) => api.post('/api/v1/agreements', { body: terms }));
}

export function useChange(id: string) {
  return useAct((terms: Terms) => api.put('/api/v1/agreements/{id}', { path: { id }, body: terms }));
}

/** Signs exactly what was read: its digest goes along. */
export function useSign(agreement: Agreement) {
  return useAct(() =>
    api.post('/api/v1/agreements/{id}/signatures', {
      path: { id: agreement.id },
      body: { digest: agreement.digest },
    }),
  );
}

export function useTerminate(id: string) {
  return useAct((reason: string) =>
    api.post('/api/v1/agreements/{id}/termination', { path: { id }, body: { reason } }),
  );
}
