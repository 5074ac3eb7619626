import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Job = components['schemas']['JobView'];
export type JobRequest = components['schemas']['JobRequest'];

const KEY = ['jobs'] as const;
const POLL_MS = 1500;
/** What an own log looks like after a job has ended. */
const CHANGED_BY_JOBS = [['ledger'], ['ledger-integrity']];

export function isRunning(job: Job): boolean {
  return job.state === 'QUEUED' || job.state === 'RUNNING';
}

/** One's own jobs, newest first; asked for again only while one of them goes on. */
export function useJobs(): UseQueryResult<Job[]> {
  const client = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const before = client.getQueryData<Job[]>(KEY) ?? [];
      const { items } = await api.get('/api/v1/jobs', { query: { limit: 20 } });
      const ended = before.some(
        (job) => isRunning(job) && items.some((now) => now.id === job.id && !isRunning(now)),
      );
      if (ended) {
        await Promise.all(CHANGED_BY_JOBS.map((queryKey) => client.invalidateQueries({ queryKey })));
      }
      return items;
    },
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? POLL_MS : false),
  });
}

/** Asks for work that goes on by itself. */
export function useStartJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: JobRequest) => api.post('/api/v1/jobs', { body }),
    onSuccess: (begun) => {
      // Known as running from now on, so that its end is seen even if it comes before the first look.
      client.setQueryData<Job[]>(KEY, (known = []) => [begun, ...known.filter(({ id }) => id !== begun.id)]);
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post('/api/v1/jobs/{id}/cancel', { path: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
