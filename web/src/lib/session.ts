import { useSuspenseQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Me = components['schemas']['MeView'];
export type Role = Me['roles'][number];

/** Who is signed in, and what they may do. */
export function useMe(): Me {
  return useSuspenseQuery({ queryKey: ['me'], queryFn: () => api.get('/api/v1/me'), staleTime: 60_000 }).data;
}

/** Whether somebody has one of these functions (功能权限), as the server says. */
export function has(...functions: readonly string[]): (me: Me) => boolean {
  return (me) => functions.some((one) => me.capabilities.includes(one));
}

const business: readonly Role[] = ['STAFF', 'HEAD', 'COMPLIANCE', 'EXECUTIVE'];

/** Whether somebody works on business matters, and so is asked for decisions. */
export function isBusiness(me: Me): boolean {
  return me.roles.some((role) => business.includes(role));
}
