import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Exchange = lazy(() => import('./ExchangePage').then((m) => ({ default: m.ExchangePage })));

export const exchange: Feature = {
  menu: [
    { key: 'exchange', group: 'work', path: '/exchange', shortcut: 'g e', may: has('publication.submit') },
  ],
  routes: [{ path: 'exchange/:draft?/:step?', element: <Exchange /> }],
};
