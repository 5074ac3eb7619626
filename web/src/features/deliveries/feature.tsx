import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Received = lazy(() => import('./ReceivedPage').then((m) => ({ default: m.ReceivedPage })));
const Viewer = lazy(() => import('./ViewerPage').then((m) => ({ default: m.ViewerPage })));

export const deliveries: Feature = {
  menu: [
    {
      key: 'received',
      group: 'exchange',
      path: '/received',
      shortcut: 'g r',
      may: has('exchange.read-deliveries'),
    },
  ],
  routes: [
    { path: 'received', element: <Received /> },
    { path: 'received/:id', element: <Viewer /> },
  ],
};
