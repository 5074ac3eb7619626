import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import type { Feature } from '../lib/feature';
import { usePageWords, useWords } from '../lib/i18n';
import { features } from './features';
import { AppShell } from './shell/AppShell';
import { Guard } from './shell/Guard';

const Unknown = lazy(() => import('./shell/Unknown').then((m) => ({ default: m.Unknown })));

function Told() {
  usePageWords(useWords().language);
  return <Outlet />;
}

function Pages() {
  return (
    <Suspense fallback={<Skeleton active />}>
      <Told />
    </Suspense>
  );
}

/** A route belongs to the page of the menu at whose address it begins. */
function guarded(feature: Feature, route: RouteObject): RouteObject {
  const address = `/${route.path ?? ''}`;
  const page = feature.menu
    .filter(({ path }) => address === path || address.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return page ? { ...route, element: <Guard page={page}>{route.element}</Guard> } : route;
}

const routes = features.flatMap((feature) => feature.routes.map((route) => guarded(feature, route)));

export const router = createBrowserRouter(
  [
    {
      element: <AppShell />,
      children: [
        {
          element: <Pages />,
          children: [...routes, { path: '*', element: <Unknown /> }],
        },
      ],
    },
  ],
  { basename: '/app' },
);
