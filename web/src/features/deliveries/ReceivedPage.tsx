import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { LevelBadge, StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { type Delivery, useDeliveries } from './api';

/** 收到的资料. */
export function ReceivedPage() {
  const { t } = useWords();
  const query = useDeliveries('inbox');
  const columns = useColumns();
  return (
    <Page title={t('received.title')} purpose={t('received.purpose')}>
      <Loaded query={query} empty={{ when: (page) => page.items.length === 0, words: t('received.empty') }}>
        {(page) => (
          <DataTable label={t('received.title')} rowKey="id" columns={columns} dataSource={page.items} />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): TableColumnsType<Delivery> {
  const { t, language } = useWords();
  const institution = useInstitutionName();
  return [
    {
      title: t('delivery.title'),
      key: 'title',
      render: (_, delivery) => <Link to={`/received/${delivery.id}`}>{delivery.title}</Link>,
    },
    { title: t('delivery.level'), key: 'level', render: (_, { copy }) => <LevelBadge level={copy?.level} /> },
    { title: t('delivery.sender'), key: 'sender', render: (_, { sender }) => institution(sender) },
    {
      title: t('delivery.at'),
      key: 'at',
      render: (_, { copy, scheduledAt }) => moment(copy?.deliveredAt ?? scheduledAt, language),
    },
    {
      title: t('delivery.receipt'),
      key: 'receipt',
      render: (_, delivery) => <Receipt delivery={delivery} />,
    },
  ];
}

/** 已送达, 已查阅: how far a delivery has come. */
export function Receipt({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  if (delivery.state !== 'DELIVERED') {
    const tone = delivery.state === 'FAILED' ? 'bad' : 'open';
    return <StatusTag tone={tone}>{t(`delivery.state.${delivery.state}`)}</StatusTag>;
  }
  return delivery.receipt ? (
    <StatusTag tone="good">{t('delivery.opened')}</StatusTag>
  ) : (
    <StatusTag tone="open">{t('delivery.state.DELIVERED')}</StatusTag>
  );
}
