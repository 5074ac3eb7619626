import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Agreements = lazy(() => import('./AgreementsPage').then((m) => ({ default: m.AgreementsPage })));
const Agreement = lazy(() => import('./AgreementPage').then((m) => ({ default: m.AgreementPage })));
const Drafting = lazy(() => import('./DraftPage').then((m) => ({ default: m.DraftPage })));
const Changing = lazy(() => import('./DraftPage').then((m) => ({ default: m.ChangePage })));

export const agreements: Feature = {
  menu: [
    {
      key: 'agreements',
      group: 'exchange',
      path: '/agreements',
      shortcut: 'g a',
      may: has('exchange.read-agreements'),
    },
  ],
  routes: [
    { path: 'agreements', element: <Agreements /> },
    { path: 'agreements/new', element: <Drafting /> },
    { path: 'agreements/:id', element: <Agreement /> },
    { path: 'agreements/:id/change', element: <Changing /> },
  ],
};
