import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Outlet } from 'react-router';
import { AppShell } from './shell/AppShell';
import { Unknown } from './shell/Unknown';

const Home = lazy(() => import('../features/home/HomePage').then((m) => ({ default: m.HomePage })));
const Exchange = lazy(() =>
  import('../features/exchange/ExchangePage').then((m) => ({ default: m.ExchangePage })),
);
const Inbox = lazy(() => import('../features/inbox/InboxPage').then((m) => ({ default: m.InboxPage })));
const Sent = lazy(() => import('../features/publications/SentPage').then((m) => ({ default: m.SentPage })));
const Received = lazy(() =>
  import('../features/deliveries/ReceivedPage').then((m) => ({ default: m.ReceivedPage })),
);
const Viewer = lazy(() =>
  import('../features/deliveries/ViewerPage').then((m) => ({ default: m.ViewerPage })),
);
const Compliance = lazy(() =>
  import('../features/compliance/CompliancePage').then((m) => ({ default: m.CompliancePage })),
);
const Ledger = lazy(() => import('../features/ledger/LedgerPage').then((m) => ({ default: m.LedgerPage })));

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
          children: [
            { index: true, element: <Home /> },
            { path: 'exchange', element: <Exchange /> },
            { path: 'inbox', element: <Inbox /> },
            { path: 'sent', element: <Sent /> },
            { path: 'received', element: <Received /> },
            { path: 'received/:id', element: <Viewer /> },
            { path: 'compliance', element: <Compliance /> },
            { path: 'ledger', element: <Ledger /> },
            { path: '*', element: <Unknown /> },
          ],
        },
      ],
    },
  ],
  { basename: '/app' },
);
