import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { type Paged, usePaged } from '../../lib/paging';
import { type Colleague, colleague } from '../../lib/people';
import { accountOf, type Entry, type Filters, momentsOf } from './model';

export type Integrity = components['schemas']['IntegrityView'];
export type RowChange = components['schemas']['RowChange'];
type Query = NonNullable<Parameters<typeof api.get<'/api/v1/audit'>>[1]>['query'];

const ROWS = 50;

/** Filters as the platform understands them. */
export function searchOf({ from: _, to: __, ...filters }: Filters, days: Filters): NonNullable<Query> {
  return { ...filters, ...momentsOf(days) } as NonNullable<Query>;
}

export function useLedger(filters: Filters): Paged<Entry> {
  return usePaged(['ledger', filters], (after) =>
    api.get('/api/v1/audit', {
      query: { ...searchOf(filters, filters), limit: ROWS, ...(after ? { before: Number(after) } : {}) },
    }),
  );
}

export function useEntry(number: number): UseQueryResult<Entry> {
  return useQuery({
    queryKey: ['entry', number],
    queryFn: () => api.get('/api/v1/audit/{number}', { path: { number } }),
    // Its place comes within moments, and then nothing about it ever changes.
    refetchInterval: ({ state }) => (state.data && state.data.index === undefined ? 2000 : false),
  });
}

export function useChanges(number: number): UseQueryResult<RowChange[]> {
  return useQuery({
    queryKey: ['entry-changes', number],
    queryFn: () => api.get('/api/v1/audit/{number}/changes', { path: { number } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useIntegrity(): UseQueryResult<Integrity> {
  return useQuery({
    queryKey: ['ledger-integrity'],
    queryFn: () => api.get('/api/v1/audit/integrity'),
    staleTime: 60_000,
  });
}

/** Everybody whose acts the log holds, with their names as far as they are colleagues. */
export function useActors(): { actor: string; person: Colleague | null | undefined }[] {
  const { data: actors = [] } = useQuery({
    queryKey: ['ledger-actors'],
    queryFn: () => api.get('/api/v1/audit/actors'),
    staleTime: 60_000,
  });
  const people = useQueries({
    queries: actors.map((actor) => ({
      queryKey: ['colleague', accountOf(actor)],
      queryFn: () => colleague(accountOf(actor) ?? ''),
      enabled: accountOf(actor) !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return actors.map((actor, n) => ({ actor, person: people[n]?.data }));
}
