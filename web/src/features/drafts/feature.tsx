import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Drafts = lazy(() => import('./DraftsPage').then((m) => ({ default: m.DraftsPage })));

export const drafts: Feature = {
  menu: [{ key: 'drafts', group: 'work', path: '/drafts', shortcut: 'g w', may: has('publication.submit') }],
  routes: [{ path: 'drafts', element: <Drafts /> }],
};
