import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Compliance = lazy(() => import('./CompliancePage').then((m) => ({ default: m.CompliancePage })));

export const compliance: Feature = {
  menu: [
    {
      key: 'compliance',
      group: 'govern',
      path: '/compliance',
      shortcut: 'g c',
      may: has('kernel.read-controls'),
    },
  ],
  routes: [{ path: 'compliance', element: <Compliance /> }],
};
