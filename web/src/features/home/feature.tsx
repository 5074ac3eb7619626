import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Home = lazy(() => import('./HomePage').then((m) => ({ default: m.HomePage })));

export const home: Feature = {
  menu: [{ key: 'home', group: 'work', path: '/', shortcut: 'g h', may: has('approval.read') }],
  routes: [{ index: true, element: <Home /> }],
};
