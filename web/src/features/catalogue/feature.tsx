import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Catalogue = lazy(() => import('./CataloguePage').then((m) => ({ default: m.CataloguePage })));
const Asset = lazy(() => import('./AssetPage').then((m) => ({ default: m.AssetPage })));

export const catalogue: Feature = {
  menu: [
    {
      key: 'catalogue',
      group: 'exchange',
      path: '/catalogue',
      shortcut: 'g m',
      may: has('catalogue.register'),
    },
  ],
  routes: [
    { path: 'catalogue', element: <Catalogue /> },
    { path: 'catalogue/:id', element: <Asset /> },
  ],
};
