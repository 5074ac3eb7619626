import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const LookUp = lazy(() => import('./LookUpPage').then((m) => ({ default: m.LookUpPage })));
const Passport = lazy(() => import('./PassportPage').then((m) => ({ default: m.PassportPage })));

export const passport: Feature = {
  menu: [
    { key: 'passport', group: 'exchange', path: '/passports', shortcut: 'g t', may: has('provenance.read') },
  ],
  routes: [
    { path: 'passports', element: <LookUp /> },
    { path: 'passports/:identity', element: <Passport /> },
  ],
};
