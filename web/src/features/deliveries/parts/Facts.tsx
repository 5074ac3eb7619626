import { Descriptions } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { moment } from '../../../lib/time';
import { Receipt } from '../../../ui/DeliveryTrail';
import { LevelBadge } from '../../../ui/marks';
import { PassportLink } from '../../../ui/PassportLink';
import type { Delivery } from '../api';
import { levelOf } from '../model';

/** Where it came from, how sensitive it is, and how far it has come. */
export function Facts({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const institution = useInstitutionName();
  const { copy, restrictedTo } = delivery;
  return (
    <Descriptions
      size="small"
      items={[
        { key: 'from', label: t('delivery.sender'), children: institution(delivery.sender) },
        {
          key: 'level',
          label: t('delivery.level'),
          children: (
            <>
              <LevelBadge level={levelOf(delivery)} />
              {restrictedTo && t('delivery.raised', { level: copy?.level ?? '' })}
            </>
          ),
        },
        { key: 'receipt', label: t('delivery.receipt'), children: <Receipt delivery={delivery} /> },
        {
          key: 'at',
          label: t('delivery.at'),
          children: moment(copy?.deliveredAt ?? delivery.scheduledAt),
        },
        { key: 'message', label: t('delivery.message'), children: delivery.message || t('delivery.none') },
        {
          key: 'passport',
          label: t('delivery.passport'),
          children: <PassportLink identity={delivery.passport} whole />,
        },
      ]}
    />
  );
}
