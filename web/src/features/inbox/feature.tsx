import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { isBusiness } from '../../lib/session';

const Inbox = lazy(() => import('./InboxPage').then((m) => ({ default: m.InboxPage })));

export const inbox: Feature = {
  menu: [{ key: 'inbox', group: 'work', path: '/inbox', shortcut: 'g i', may: isBusiness }],
  routes: [{ path: 'inbox', element: <Inbox /> }],
};
