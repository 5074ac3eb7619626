import { SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Layout, Segmented, theme } from 'antd';
import { lazy, Suspense } from 'react';
import { lockSession, signOut } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { has, useMe } from '../../lib/session';
import { tour } from '../../lib/tour';
import { usePreferences } from '../providers';
import { NoticesButton } from './NoticesButton';

const JobsButton = lazy(() => import('./JobsButton').then((m) => ({ default: m.JobsButton })));
const Clearance = lazy(() => import('./Clearance').then((m) => ({ default: m.Clearance })));

/** Who, of which institution, in which role; and how they like the interface. */
export function TopBar({ openPalette, openKeys }: { openPalette: () => void; openKeys: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const { token } = theme.useToken();
  const { preferences, choose } = usePreferences();
  const other = <K extends string>(now: K, one: K, two: K) => (now === one ? two : one);
  const items = [
    { key: 'theme', label: t(`shell.theme.${preferences.theme}`) },
    { key: 'density', label: t(`shell.density.${preferences.density}`) },
    { key: 'colours', label: t(`shell.colours.${preferences.colours}`) },
    { key: 'password', label: <a href="/password">{t('shell.password')}</a> },
    { key: 'keys', label: t('shell.keys.act') },
    { key: 'tour', label: t('tour.again') },
    { key: 'lock', label: t('lock.now') },
    { key: 'signOut', label: t('shell.signOut') },
  ];
  const chosen = (key: string) => {
    if (key === 'theme') {
      choose('theme', other(preferences.theme, 'light', 'dark'));
    } else if (key === 'density') {
      choose('density', other(preferences.density, 'comfortable', 'compact'));
    } else if (key === 'colours') {
      choose('colours', other(preferences.colours, 'usual', 'weak'));
    } else if (key === 'keys') {
      openKeys();
    } else if (key === 'tour') {
      tour.start();
    } else if (key === 'lock') {
      void lockSession();
    } else if (key === 'signOut') {
      void signOut();
    }
  };
  return (
    <Layout.Header className="shell-header" style={{ background: token.colorBgContainer }}>
      <Button
        className="shell-search"
        icon={<SearchOutlined aria-hidden />}
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
      >
        {t('shell.palette')}
      </Button>
      <span className="grow" />
      <NoticesButton />
      {has('job.run')(me) && (
        <Suspense>
          <JobsButton />
        </Suspense>
      )}
      <Segmented
        aria-label={t('shell.language')}
        value={preferences.language}
        options={[
          { value: 'zh-CN' as const, label: '中文' },
          { value: 'en' as const, label: 'English' },
        ]}
        onChange={(value) => choose('language', value)}
      />
      <Suspense>
        <Clearance />
      </Suspense>
      <Dropdown menu={{ items, onClick: ({ key }) => chosen(key) }} trigger={['click']}>
        <Button type="text" className="shell-self">
          <span className="who">
            <strong>{me.name}</strong>
            <span>
              {me.institution.name} · {me.roles.map((role) => t(`role.${role}`)).join('、')}
            </span>
          </span>
        </Button>
      </Dropdown>
    </Layout.Header>
  );
}
