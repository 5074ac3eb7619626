import { Layout, Menu } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { groups } from '../../lib/feature';
import { useWords } from '../../lib/i18n';
import { useChord, useKeys } from '../../lib/keys';
import { Menu as Pages } from '../../lib/menu';
import { useMe } from '../../lib/session';
import { useTouring } from '../../lib/tour';
import { pagesOf } from '../features';
import { Brand } from './Brand';
import { Foot } from './Foot';
import { icons, otherPage } from './icons';
import { TopBar } from './TopBar';

const DemoBar = lazy(() => import('./DemoBar').then((m) => ({ default: m.DemoBar })));
const Shortcuts = lazy(() => import('./Shortcuts').then((m) => ({ default: m.Shortcuts })));
const GuidedTour = lazy(() =>
  import('../../features/welcome/GuidedTour').then((m) => ({ default: m.GuidedTour })),
);
const CommandPalette = lazy(() => import('./CommandPalette').then((m) => ({ default: m.CommandPalette })));

/** What stands around every page: the menu of this person's roles, and who they are. */
export function AppShell() {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const touring = useTouring();
  const pages = pagesOf(me);
  useChord(
    (event) => (event.ctrlKey || event.metaKey) && event.key === 'k',
    () => setPalette(true),
  );
  useKeys({ '/': () => setPalette(true), '?': () => setKeys(true) });
  useKeys(Object.fromEntries(pages.map((page) => [page.shortcut, () => void navigate(page.path)])));
  const current = pages.findLast((page) => pathname.startsWith(page.path))?.key ?? 'home';
  const items = groups
    .map((group) => ({ group, inside: pages.filter((page) => page.group === group) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ group, inside }) => ({
      type: 'group' as const,
      key: group,
      label: t(`menuGroup.${group}`),
      children: inside.map((page) => ({
        key: page.key,
        icon: icons[page.key] ?? otherPage,
        label: <Link to={page.path}>{t(`menu.${page.key}`)}</Link>,
      })),
    }));
  return (
    <Pages value={pages}>
      <Suspense>
        <DemoBar />
      </Suspense>
      <Layout hasSider>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Layout.Sider className="shell-menu" breakpoint="lg" collapsedWidth={0} theme="light" width={216}>
          <Brand />
          <nav aria-label={t('shell.menu')}>
            <Menu mode="inline" selectedKeys={[current]} items={items} />
          </nav>
        </Layout.Sider>
        <Layout>
          <TopBar openPalette={() => setPalette(true)} openKeys={() => setKeys(true)} />
          <Layout.Content className="shell-main" id="main" role="main" tabIndex={-1}>
            <Outlet />
          </Layout.Content>
          <Foot />
        </Layout>
        <Suspense>
          {palette && <CommandPalette open setOpen={setPalette} pages={pages} />}
          {keys && <Shortcuts pages={pages} close={() => setKeys(false)} />}
          {touring && <GuidedTour pages={pages} />}
        </Suspense>
      </Layout>
    </Pages>
  );
}
