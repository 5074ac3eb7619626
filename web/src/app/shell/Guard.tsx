import { lazy, type ReactNode } from 'react';
import { Navigate } from 'react-router';
import type { MenuPage } from '../../lib/feature';
import { useMenu } from '../../lib/menu';
import { useMe } from '../../lib/session';

const Refusal = lazy(() => import('./Refusal').then((m) => ({ default: m.Refusal })));

/** A page for those who have it; others read why not. The server refuses them in any case. */
export function Guard({ page, children }: { page: MenuPage; children: ReactNode }) {
  const me = useMe();
  const first = useMenu()[0];
  if (page.may(me)) {
    return children;
  }
  if (page.path === '/' && first) {
    return <Navigate to={first.path} replace />;
  }
  return <Refusal page={page} first={first} />;
}
