import { lazy } from 'react';
import type { Feature } from '../../lib/feature';
import { has } from '../../lib/session';

const Institutions = lazy(() => import('./InstitutionsPage').then((m) => ({ default: m.InstitutionsPage })));
const Departments = lazy(() => import('./DepartmentsPage').then((m) => ({ default: m.DepartmentsPage })));
const People = lazy(() => import('./PeoplePage').then((m) => ({ default: m.PeoplePage })));
const Executives = lazy(() => import('./ExecutivesPage').then((m) => ({ default: m.ExecutivesPage })));

export const organisation: Feature = {
  menu: [
    {
      key: 'institutions',
      group: 'organise',
      path: '/institutions',
      shortcut: 'g o',
      may: has('institution.register'),
    },
    {
      key: 'departments',
      group: 'organise',
      path: '/departments',
      shortcut: 'g u',
      may: has('institution.organise'),
    },
    { key: 'people', group: 'organise', path: '/people', shortcut: 'g p', may: has('account.read') },
    {
      key: 'executives',
      group: 'organise',
      path: '/executives',
      shortcut: 'g x',
      may: has('access.read-executives'),
    },
  ],
  routes: [
    { path: 'institutions', element: <Institutions /> },
    { path: 'departments', element: <Departments /> },
    { path: 'people', element: <People /> },
    { path: 'executives', element: <Executives /> },
  ],
};
