import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Ledger = lazy(() => import('./LedgerPage').then((m) => ({ default: m.LedgerPage })));

export const ledger: Feature = {
  menu: [{ key: 'ledger', group: 'govern', path: '/ledger', shortcut: 'g l', may: has('audit.read') }],
  routes: [{ path: 'ledger', element: <Ledger /> }],
};
