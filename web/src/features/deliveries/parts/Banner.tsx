import { Alert, Flex } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { DeadlineClock } from '../../../ui/marks';
import { useNow } from '../../../ui/useNow';
import { type Delivery, useWay } from '../api';

/** What it may be used for, how much longer it may be looked at, and that each look is written down. */
export function Banner({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const now = useNow();
  const { data: way } = useWay(delivery.agreement);
  const open = way === undefined || way.state === 'IN_FORCE';
  return (
    <Alert
      type={open ? 'info' : 'warning'}
      showIcon
      role="note"
      title={
        <Flex gap="small" align="center" wrap>
          {way && (
            <>
              <strong>{t('viewer.purpose', { purpose: way.purpose })}</strong>
              <Link className="in-text" to={`/agreements/${way.id}`}>
                {t('viewer.agreement')}
              </Link>
              <span>{open ? t('viewer.until', { until: moment(way.validUntil) }) : t('viewer.over')}</span>
              {open && <DeadlineClock dueAt={way.validUntil} now={now} />}
            </>
          )}
          <span>{t('viewer.recorded')}</span>
        </Flex>
      }
    />
  );
}
