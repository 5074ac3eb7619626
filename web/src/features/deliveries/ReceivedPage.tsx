import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { Receipt } from '../../ui/DeliveryTrail';
import { LevelBadge } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { PassportLink } from '../../ui/PassportLink';
import { type Delivery, useInbox } from './api';
import { levelOf } from './model';

/** 收到的资料. */
export function ReceivedPage() {
  const { t } = useWords();
  const paged = useInbox();
  const columns = useColumns();
  return (
    <Page title={t('received.title')} purpose={t('received.purpose')}>
      <PagedTable
        label={t('received.title')}
        rowKey="id"
        columns={columns}
        paged={paged}
        empty={{ words: t('received.empty') }}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<Delivery> {
  const { t } = useWords();
  const institution = useInstitutionName();
  return [
    {
      title: t('delivery.title'),
      key: 'title',
      render: (_, delivery) => <Link to={`/received/${delivery.id}`}>{delivery.title}</Link>,
    },
    {
      title: t('delivery.level'),
      key: 'level',
      render: (_, delivery) => <LevelBadge level={levelOf(delivery)} />,
    },
    { title: t('delivery.sender'), key: 'sender', render: (_, { sender }) => institution(sender) },
    {
      title: t('delivery.at'),
      key: 'at',
      render: (_, { copy, scheduledAt }) => moment(copy?.deliveredAt ?? scheduledAt),
    },
    {
      title: t('delivery.passport'),
      key: 'passport',
      render: (_, { passport }) => <PassportLink identity={passport} />,
    },
    {
      title: t('delivery.receipt'),
      key: 'receipt',
      render: (_, delivery) => <Receipt delivery={delivery} />,
    },
  ];
}
