import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { createBrowserRouter, Outlet } from 'react-router';
import { features } from './features';
import { AppShell } from './shell/AppShell';
import { Unknown } from './shell/Unknown';

function Pages() {
  return (
    <Suspense fallback={<Skeleton active />}>
      <Outlet />
    </Suspense>
  );
}

export const router = createBrowserRouter(
  [
    {
      element: <AppShell />,
      children: [
        {
          element: <Pages />,
          children: [...features.flatMap((feature) => feature.routes), { path: '*', element: <Unknown /> }],
        },
      ],
    },
  ],
  { basename: '/app' },
);
