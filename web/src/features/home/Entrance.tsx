import { Card, Flex } from 'antd';
import { Link } from 'react-router';
import { groups } from '../../lib/feature';
import { useWords } from '../../lib/i18n';
import { useMenu } from '../../lib/menu';
import type { Me } from '../../lib/session';
import { Loaded } from '../../ui/Loaded';
import { useLatestNotices } from './api';
import { Notices } from './News';

/** Where people without business begin: what their role is for, and the pages they have. */
export function Entrance({ me }: { me: Me }) {
  const { t } = useWords();
  return (
    <div className="desk">
      <Flex vertical gap="middle">
        <Card title={<h2 className="page-title">{t('home.roles')}</h2>}>
          <dl className="entrance">
            {me.roles.map((role) => (
              <div key={role}>
                <dt>{t(`role.${role}`)}</dt>
                <dd>{t(`home.role.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Ways />
      </Flex>
      <Loaded query={useLatestNotices()}>
        {(page) => <Notices title={t('home.news')} notices={page.items} empty={t('notice.empty')} />}
      </Loaded>
    </div>
  );
}

/** The menu once more, for whoever opens the platform for the first time. */
function Ways() {
  const { t } = useWords();
  const pages = useMenu().filter((page) => page.path !== '/');
  return (
    <Card title={<h2 className="page-title">{t('home.ways')}</h2>}>
      {groups
        .map((group) => ({ group, inside: pages.filter((page) => page.group === group) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ group, inside }) => (
          <section key={group} aria-label={t(`menuGroup.${group}`)}>
            <h3 className="part-title">{t(`menuGroup.${group}`)}</h3>
            <ul className="plain-list ways">
              {inside.map((page) => (
                <li key={page.key}>
                  <Link to={page.path}>{t(`menu.${page.key}`)}</Link> <kbd>{page.shortcut}</kbd>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Card>
  );
}
