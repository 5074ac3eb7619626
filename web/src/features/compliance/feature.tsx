import { lazy } from 'react';
import type { Feature } from '../../lib/feature';

const Compliance = lazy(() => import('./CompliancePage').then((m) => ({ default: m.CompliancePage })));

export const compliance: Feature = {
  menu: [{ key: 'compliance', group: 'govern', path: '/compliance', shortcut: 'g c', may: () => true }],
  routes: [{ path: 'compliance', element: <Compliance /> }],
};
