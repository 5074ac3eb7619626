import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { DataTable } from '../../ui/DataTable';
import { StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { ProblemAlert } from '../../ui/ProblemAlert';

type Entry = components['schemas']['EntryView'];

function useLedger(action: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['ledger', action],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.get('/api/v1/audit', { query: { limit: 50, action, ...(pageParam ? { after: pageParam } : {}) } }),
    getNextPageParam: (page) => page.next,
  });
}

/** 审计台账: every act, newest first, with what it says and where it stands in the log. */
export function LedgerPage() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const action = address.get('action') ?? undefined;
  const query = useLedger(action);
  const [open, setOpen] = useState<Entry>();
  const columns = useColumns(setOpen);
  return (
    <Page title={t('ledger.title')} purpose={t('ledger.purpose')}>
      <Input.Search
        allowClear
        aria-label={t('ledger.filter')}
        placeholder={t('ledger.filter')}
        defaultValue={action}
        onSearch={(value) => setAddress(value ? { action: value } : {})}
      />
      {query.error && <ProblemAlert error={query.error} />}
      <DataTable
        label={t('ledger.title')}
        rowKey="number"
        columns={columns}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        loading={query.isPending}
      />
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('ledger.more')}
        </Button>
      )}
      <Drawer size="large" title={open?.action} open={open !== undefined} onClose={() => setOpen(undefined)}>
        {open && <pre>{JSON.stringify({ ...open, leaf: JSON.parse(open.leaf) }, null, 2)}</pre>}
      </Drawer>
    </Page>
  );
}

function useColumns(open: (entry: Entry) => void): TableColumnsType<Entry> {
  const { t, language } = useWords();
  return [
    { title: t('ledger.at'), key: 'at', render: (_, { at }) => moment(at, language) },
    {
      title: t('ledger.act'),
      key: 'action',
      render: (_, entry) => (
        <Button type="link" onClick={() => open(entry)}>
          {entry.action}
        </Button>
      ),
    },
    {
      title: t('ledger.result'),
      key: 'result',
      render: (_, { result }) => (
        <StatusTag tone={result === 'DONE' ? 'good' : 'warn'}>{t(`ledger.results.${result}`)}</StatusTag>
      ),
    },
    { title: t('ledger.purposeOf'), dataIndex: 'purpose', key: 'purpose' },
    {
      title: t('ledger.place'),
      key: 'index',
      render: (_, { index }) =>
        index === undefined ? (
          <StatusTag tone="open">{t('ledger.pending')}</StatusTag>
        ) : (
          <StatusTag tone="good">{`#${index}`}</StatusTag>
        ),
    },
  ];
}
