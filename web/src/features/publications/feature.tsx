import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Sent = lazy(() => import('./SentPage').then((m) => ({ default: m.SentPage })));
const Publication = lazy(() => import('./PublicationPage').then((m) => ({ default: m.PublicationPage })));

export const publications: Feature = {
  menu: [{ key: 'sent', group: 'exchange', path: '/sent', shortcut: 'g s', may: has('publication.submit') }],
  routes: [
    { path: 'sent', element: <Sent /> },
    { path: 'sent/:id', element: <Publication /> },
  ],
};
