import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { isBusiness } from '../../lib/session';

const Sent = lazy(() => import('./SentPage').then((m) => ({ default: m.SentPage })));

export const publications: Feature = {
  menu: [{ key: 'sent', group: 'exchange', path: '/sent', shortcut: 'g s', may: isBusiness }],
  routes: [{ path: 'sent', element: <Sent /> }],
};
