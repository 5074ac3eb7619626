import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';

export type Approval = components['schemas']['ApprovalView'];
export type Box = 'inbox' | 'mine' | 'escalated';
export type Verb = components['schemas']['VoteRequest']['verb'];

const AGAIN_MS = 15_000;

export function useApprovals(box: Box) {
  return useQuery({
    queryKey: ['approvals', box],
    queryFn: () => api.get('/api/v1/approvals', { query: { box, limit: 100 } }),
    refetchInterval: AGAIN_MS,
  });
}

export function useApproval(id: string) {
  return useQuery({
    queryKey: ['approval', id],
    queryFn: () => api.get('/api/v1/approvals/{id}', { path: { id } }),
  });
}

/** Decides on exactly what was shown: the digest goes back with the vote. */
export function useVote(approval: Approval) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (vote: { verb: Verb; reason: string }) =>
      api.post('/api/v1/approvals/{id}/votes', {
        path: { id: approval.id },
        body: {
          verb: vote.verb,
          digest: approval.subject.digest,
          ...(vote.reason ? { reason: vote.reason } : {}),
        },
      }),
    onSettled: () => queries.invalidateQueries(),
  });
}
