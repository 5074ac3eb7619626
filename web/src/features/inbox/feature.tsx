import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Inbox = lazy(() => import('./InboxPage').then((m) => ({ default: m.InboxPage })));

export const inbox: Feature = {
  menu: [{ key: 'inbox', group: 'work', path: '/inbox', shortcut: 'g i', may: has('approval.vote') }],
  routes: [{ path: 'inbox', element: <Inbox /> }],
};
