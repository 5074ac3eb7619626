import { Button, Card, Col, Empty, Row, Statistic } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useMe } from '../../lib/session';
import { isToday } from '../../lib/time';
import { DeadlineClock } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useNow } from '../../ui/useNow';
import { type Approval, useApprovals } from '../inbox/api';
import { byDeadline } from '../inbox/model';

/** 我的工作台: what waits, what is due today, what is still under way. */
export function HomePage() {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const inbox = useApprovals('inbox');
  const mine = useApprovals('mine');
  const now = useNow();
  const waiting = byDeadline(inbox.data?.items ?? []);
  const own = mine.data?.items ?? [];
  const counters = [
    { key: 'waiting', value: waiting.length, to: '/inbox' },
    { key: 'today', value: waiting.filter((one) => isToday(one.clock.dueAt, now)).length, to: '/inbox' },
    {
      key: 'returned',
      value: own.filter((one) => one.status === 'RETURNED').length,
      to: '/inbox?box=mine',
    },
    { key: 'open', value: own.filter((one) => one.status === 'PENDING').length, to: '/inbox?box=mine' },
  ] as const;
  return (
    <Page
      title={t('home.title')}
      purpose={t('home.greeting', { name: me.name })}
      acts={
        me.roles.includes('STAFF') && (
          <Button type="primary" onClick={() => void navigate('/exchange')}>
            {t('exchange.title')}
          </Button>
        )
      }
    >
      {inbox.error && <ProblemAlert error={inbox.error} />}
      <Row gutter={[16, 16]}>
        {counters.map((counter) => (
          <Col key={counter.key} xs={12} md={6}>
            <Link to={counter.to}>
              <Card hoverable>
                <Statistic title={t(`home.counter.${counter.key}`)} value={counter.value} />
              </Card>
            </Link>
          </Col>
        ))}
      </Row>
      <Card title={<h2 className="page-title">{t('home.next')}</h2>}>
        {waiting.length === 0 ? (
          <Empty description={t('home.nothing')} />
        ) : (
          <ul className="plain-list">
            {waiting.slice(0, 10).map((approval) => (
              <Waiting key={approval.id} approval={approval} now={now} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function Waiting({ approval, now }: { approval: Approval; now: number }) {
  const { said } = useWords();
  return (
    <li>
      <Link to={`/inbox?id=${approval.id}`}>{said(approval.title)}</Link>{' '}
      <DeadlineClock dueAt={approval.clock.dueAt} now={now} />
    </li>
  );
}
