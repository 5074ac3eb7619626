import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Me = components['schemas']['MeView'];
export type Role = Me['roles'][number];

/** How the session stands; undefined until known. */
export function useSession() {
  return useQuery({ ...sessionQuery, staleTime: Number.POSITIVE_INFINITY }).data;
}

export const sessionQuery = { queryKey: ['session'], queryFn: () => api.get('/api/v1/session') };

/** Who is signed in, and what they may do. */
export function useMe(): Me {
  return useSuspenseQuery({ queryKey: ['me'], queryFn: () => api.get('/api/v1/me'), staleTime: 60_000 }).data;
}

/** Decides who has a page or an act, and names the functions that it asks for. */
export interface Needs {
  (me: Pick<Me, 'capabilities'>): boolean;
  /** Any one of these suffices. */
  readonly functions: readonly string[];
}

/** Whether somebody has one of these functions (功能权限), as the server says. */
export function has(...functions: readonly string[]): Needs {
  const may = (me: Pick<Me, 'capabilities'>) => functions.some((one) => me.capabilities.includes(one));
  return Object.assign(may, { functions });
}
