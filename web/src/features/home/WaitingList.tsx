import { Card, Empty } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { ClockBar } from '../../ui/ClockBar';
import { DeadlineClock } from '../../ui/marks';
import { PersonName } from '../../ui/PersonName';
import { useNow } from '../../ui/useNow';
import type { Waiting } from './api';

interface Props {
  waiting: readonly Waiting[];
  /** How many there are in all. */
  all: number;
  mayExchange: boolean;
}

/** What waits for the person, least time first; each leads to the same panel as everywhere. */
export function WaitingList({ waiting, all, mayExchange }: Props) {
  const { t } = useWords();
  const now = useNow();
  return (
    <Card size="small" title={<h2 className="page-title">{t('home.next')}</h2>}>
      {waiting.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home.nothing')}>
          {mayExchange && <Link to="/exchange">{t('home.begin')}</Link>}
        </Empty>
      )}
      <ul className="plain-list waiting">
        {waiting.map((one) => (
          <li key={one.id}>
            <Row one={one} now={now} />
          </li>
        ))}
      </ul>
      {all > waiting.length && <Link to="/inbox">{t('home.all', { count: all })}</Link>}
    </Card>
  );
}

function Row({ one, now }: { one: Waiting; now: number }) {
  const { t, said } = useWords();
  const asked = Date.parse(one.askedAt);
  return (
    <>
      <div className="waiting-head">
        <Link to={`/inbox?id=${one.id}`}>{said(one.title)}</Link>
        <DeadlineClock dueAt={one.dueAt} now={now} />
      </div>
      <div className="row-facts">
        <ClockBar used={Math.max(0, now - asked)} allowed={Date.parse(one.dueAt) - asked} />
        <span>{t('approval.step', { step: one.step, of: one.steps })}</span>
        <PersonName account={one.requester} />
      </div>
    </>
  );
}
