import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Quarantine = lazy(() => import('./QuarantinePage').then((m) => ({ default: m.QuarantinePage })));

export const quarantine: Feature = {
  menu: [
    {
      key: 'quarantine',
      group: 'govern',
      path: '/quarantine',
      shortcut: 'g q',
      may: has('screening.quarantine'),
    },
  ],
  routes: [{ path: 'quarantine', element: <Quarantine /> }],
};
