import { Alert, Button, Descriptions, Flex, Pagination, Typography } from 'antd';
import { useId } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { LevelBadge } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { type Delivery, useDelivery, useViewedPage } from './api';
import { Receipt } from './ReceivedPage';

/** 受控查阅: pages the server painted for this viewer, and what may be done with them. */
export function ViewerPage() {
  const { id = '' } = useParams();
  const query = useDelivery(id);
  return (
    <Loaded query={query}>
      {(delivery) => (
        <Page title={delivery.title} acts={<Download delivery={delivery} />}>
          <Facts delivery={delivery} />
          <Pages id={delivery.id} title={delivery.title} />
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ delivery }: { delivery: Delivery }) {
  const { t, language } = useWords();
  const institution = useInstitutionName();
  const { copy } = delivery;
  return (
    <Descriptions
      items={[
        { key: 'from', label: t('delivery.sender'), children: institution(delivery.sender) },
        { key: 'level', label: t('delivery.level'), children: <LevelBadge level={copy?.level} /> },
        { key: 'receipt', label: t('delivery.receipt'), children: <Receipt delivery={delivery} /> },
        {
          key: 'at',
          label: t('delivery.at'),
          children: moment(copy?.deliveredAt ?? delivery.scheduledAt, language),
        },
        { key: 'message', label: t('delivery.message'), children: delivery.message },
        {
          key: 'passport',
          label: t('delivery.passport'),
          children: <Typography.Text code>{delivery.passport}</Typography.Text>,
        },
      ]}
    />
  );
}

/** Level 4 is viewed only: the button stays, and says why it does nothing. */
function Download({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const why = useId();
  const never = delivery.copy?.level === 'L4';
  return (
    <Flex vertical align="end">
      <Button
        disabled={never}
        aria-describedby={never ? why : undefined}
        href={never ? undefined : `/api/v1/deliveries/${delivery.id}/content`}
      >
        {t('viewer.download')}
      </Button>
      {never && (
        <Typography.Text id={why} type="secondary">
          {t('viewer.neverDownload')}
        </Typography.Text>
      )}
    </Flex>
  );
}

function Pages({ id, title }: { id: string; title: string }) {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const number = Math.max(1, Number(address.get('page') ?? '1') || 1);
  const query = useViewedPage(id, number);
  return (
    <section aria-label={t('viewer.pages')}>
      <Alert type="info" showIcon title={t('viewer.recorded')} />
      <Loaded query={query}>
        {(page) => (
          <>
            <img
              className="viewed-page"
              src={page.url}
              alt={t('viewer.page', { title, number, of: page.pages })}
              onLoad={() => URL.revokeObjectURL(page.url)}
            />
            <Pagination
              current={number}
              total={page.pages}
              pageSize={1}
              showSizeChanger={false}
              onChange={(next) => setAddress({ page: String(next) })}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
