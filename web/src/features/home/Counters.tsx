import { Card, Statistic } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import type { Desk } from './api';

const places = {
  waiting: '/inbox',
  today: '/inbox?due=today',
  returned: '/inbox?box=mine&status=RETURNED&ended=30',
  open: '/inbox?box=mine&status=PENDING',
} as const;

/** Four figures, each of which leads to the very list it counts. */
export function Counters({ counters }: { counters: Desk['counters'] }) {
  const { t } = useWords();
  const keys = Object.keys(places) as (keyof typeof places)[];
  return (
    <ul className="counters" aria-label={t('home.counters')}>
      {keys.map((key) => (
        <li key={key}>
          <Link to={places[key]}>
            <Card hoverable size="small" className={`counter counter-${key}`}>
              <Statistic title={t(`home.counter.${key}`)} value={counters[key]} />
            </Card>
          </Link>
        </li>
      ))}
    </ul>
  );
}
