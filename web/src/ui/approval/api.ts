import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';

export type Approval = components['schemas']['ApprovalView'];
export type Level = Approval['levels'][number];
export type Right = Approval['vote'];
export type Review = components['schemas']['ReviewView'];
export type Verb = components['schemas']['VoteRequest']['verb'];
export type Act = Verb | 'WITHDRAW';

export function useApproval(id: string) {
  return useQuery({
    queryKey: ['approval', id],
    queryFn: () => api.get('/api/v1/approvals/{id}', { path: { id } }),
  });
}

/** What is under review, its checks and earlier rounds; only publications have all that. */
export function useReview(publication: string) {
  return useQuery({
    queryKey: ['review', publication],
    queryFn: () => api.get('/api/v1/publications/{id}', { path: { id: publication } }),
  });
}

export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['agreement', id],
    queryFn: () => api.get('/api/v1/agreements/{id}', { path: { id } }),
  });
}

/** Lists that a decision changes. Pages of content are left alone: each look is written down. */
const CHANGED = ['approvals', 'approval', 'review', 'desk', 'notices', 'publications'];

function refresh(queries: QueryClient): Promise<unknown> {
  return Promise.all(CHANGED.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** Decides on exactly what was shown, whose digest goes back with the vote; or takes it back. */
export function useDecision(approval: Approval, done: (after: Approval, act: Act) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: { act: Act; reason: string }): Promise<Approval> =>
      act === 'WITHDRAW'
        ? api.post('/api/v1/approvals/{id}/withdrawal', { path: { id: approval.id }, body: { reason } })
        : api.post('/api/v1/approvals/{id}/votes', {
            path: { id: approval.id },
            body: { verb: act, digest: approval.subject.digest, ...(reason ? { reason } : {}) },
          }),
    onSuccess: (after, { act }) => {
      queries.setQueryData(['approval', after.id], after);
      done(after, act);
    },
    onSettled: () => refresh(queries),
  });
}
