import { Modal, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { PersonName } from '../../ui/PersonName';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Executive, useExecutives, useStrikeExecutive } from './api';
import './organisation.css';
import { ListExecutiveDialog } from './parts/ListExecutiveDialog';

/** 高管名单: who may read level 4, by which order. */
export function ExecutivesPage() {
  const { t } = useWords();
  const query = useExecutives();
  const [listing, setListing] = useState(false);
  const [striking, setStriking] = useState<Executive>();
  const columns = useColumns(setStriking);
  const listed = new Set(query.data?.items.map((one) => one.account));
  return (
    <Page
      title={t('executives.title')}
      purpose={t('executives.purpose')}
      acts={
        <ActButton type="primary" needs="access.keep-executives" onClick={() => setListing(true)}>
          {t('executives.list')}
        </ActButton>
      }
    >
      <Loaded query={query} empty={{ when: ({ items }) => items.length === 0, words: t('executives.empty') }}>
        {({ items }) => (
          <DataTable label={t('executives.title')} rowKey="account" columns={columns} dataSource={items} />
        )}
      </Loaded>
      {listing && <ListExecutiveDialog listed={listed} close={() => setListing(false)} />}
      {striking && <Strike executive={striking} close={() => setStriking(undefined)} />}
    </Page>
  );
}

function useColumns(strike: (executive: Executive) => void): TableColumnsType<Executive> {
  const { t } = useWords();
  return [
    { title: t('people.name'), key: 'name', render: (_, one) => <PersonName account={one.account} /> },
    { title: t('executives.order'), key: 'order', dataIndex: 'orderNumber' },
    { title: t('executives.by'), key: 'by', render: (_, one) => <PersonName account={one.listedBy} /> },
    { title: t('executives.at'), key: 'at', render: (_, one) => moment(one.listedAt) },
    {
      title: t('executives.acts'),
      key: 'acts',
      render: (_, one) => (
        <ActButton size="small" needs="access.keep-executives" onClick={() => strike(one)}>
          {t('executives.strike')}
        </ActButton>
      ),
    },
  ];
}

function Strike({ executive, close }: { executive: Executive; close: () => void }) {
  const { t } = useWords();
  const strike = useStrikeExecutive();
  return (
    <Modal
      open
      title={t('executives.strike')}
      okText={t('executives.strike')}
      cancelText={t('people.cancel')}
      confirmLoading={strike.isPending}
      onOk={() => strike.mutate(executive.account, { onSuccess: close })}
      onCancel={close}
    >
      {strike.error && <ProblemAlert error={strike.error} />}
      <p>
        <PersonName account={executive.account} /> · {executive.orderNumber}
      </p>
      <p>{t('executives.strikeEffect')}</p>
    </Modal>
  );
}
