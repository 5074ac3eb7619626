import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';

export type Desk = components['schemas']['DeskView'];
export type Waiting = Desk['waiting'][number];

/** The end of the person's own day. */
export function dayEnds(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
}

/** Everything the workbench shows, in one answer. */
export function useDesk() {
  return useQuery({
    queryKey: ['desk'],
    queryFn: () => api.get('/api/v1/desk', { query: { dayEnds: dayEnds(new Date()) } }),
  });
}

const LATEST = 6;

/** The newest notices alone: whoever comes from outside has no desk. */
export function useLatestNotices() {
  return useQuery({
    queryKey: ['notices', 'latest'],
    queryFn: () => api.get('/api/v1/notices', { query: { limit: LATEST } }),
  });
}
