import { Empty, Flex, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Delivery } from '../../../lib/deliveries';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { moment } from '../../../lib/time';
import { DataTable } from '../../../ui/DataTable';
import { Looks, Receipt, Stages } from '../../../ui/DeliveryTrail';
import { Loaded } from '../../../ui/Loaded';
import { LevelBadge } from '../../../ui/marks';
import { type Publication, useDeliveriesOf } from '../api';

/** What happened at each recipient; before the last decision nothing has left. */
export function Deliveries({ publication }: { publication: Publication }) {
  const { t } = useWords();
  const columns = useColumns();
  const institution = useInstitutionName();
  const waiting = publication.destinations.map(({ recipient }) => institution(recipient)).join('、');
  return (
    <Loaded query={useDeliveriesOf(publication.id)}>
      {(deliveries) =>
        deliveries.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sent.nothingLeft', { waiting })} />
        ) : (
          <DataTable
            label={t('sent.deliveries')}
            rowKey="id"
            columns={columns}
            dataSource={deliveries}
            expandable={{
              defaultExpandAllRows: deliveries.length === 1,
              expandedRowRender: (delivery) => <Trail delivery={delivery} />,
            }}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): TableColumnsType<Delivery> {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  return [
    { title: t('sent.recipient'), key: 'to', render: (_, { recipient }) => institution(recipient) },
    { title: t('delivery.level'), key: 'level', render: (_, { copy }) => <LevelBadge level={copy?.level} /> },
    {
      title: t('delivery.receipt'),
      key: 'receipt',
      render: (_, delivery) => (
        <>
          <Receipt delivery={delivery} />
          {said(delivery.failure)}
        </>
      ),
    },
    {
      title: t('delivery.at'),
      key: 'at',
      render: (_, { copy }) => copy && moment(copy.deliveredAt),
    },
    {
      title: t('sent.agreement'),
      key: 'agreement',
      render: (_, { agreement }) => <Link to={`/agreements/${agreement}`}>{t('viewer.agreement')}</Link>,
    },
  ];
}

/** The receipt's three steps, and every look there, as the own log tells them. */
function Trail({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  return (
    <Flex gap="large" wrap align="start">
      <section aria-label={t('delivery.receipt')} className="trail">
        <Stages delivery={delivery} />
      </section>
      <section aria-label={t('viewer.looks')} className="trail">
        <Looks id={delivery.id} />
      </section>
    </Flex>
  );
}
