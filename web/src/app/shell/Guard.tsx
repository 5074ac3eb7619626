import { lazy, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import type { MenuPage } from '../../lib/feature';
import { useMe } from '../../lib/session';
import { pagesOf } from '../features';

const Refusal = lazy(() => import('./Refusal').then((m) => ({ default: m.Refusal })));

/** A page for those who have it; others read why not. The server refuses them in any case. */
export function Guard({ page, children }: { page: MenuPage; children: ReactNode }) {
  const me = useMe();
  if (page.may(me)) {
    return children;
  }
  const first = pagesOf(me)[0];
  if (page.path === '/' && first) {
    return <Navigate to={first.path} replace />;
  }
  return <Refusal page={page} first={first} />;
}
