import { Button, type TableColumnsType } from 'antd';
import { useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { useLedger } from './api';
import './ledger.css';
import { type Entry, type FilterName, type Filters, filterNames, filtersOf } from './model';
import { EntryDrawer } from './parts/EntryDrawer';
import { EventSentence } from './parts/EventSentence';
import { ExportButton } from './parts/ExportButton';
import { FilterBar } from './parts/FilterBar';
import { IntegrityStrip } from './parts/IntegrityStrip';
import { EventIcon } from './parts/icons';

/** 审计台账: every act as a sentence, newest first. What is looked for stands in the address. */
export function LedgerPage() {
  const { t } = useWords();
  const { filters, set, clear, opened, open } = useAddress();
  const paged = useLedger(filters);
  const columns = useColumns(open);
  return (
    <Page title={t('ledger.title')} purpose={t('ledger.purpose')} acts={<ExportButton filters={filters} />}>
      <IntegrityStrip />
      <FilterBar filters={filters} set={set} clear={clear} />
      <PagedTable
        label={t('ledger.title')}
        rowKey="number"
        columns={columns}
        paged={paged}
        empty={{ words: t('ledger.empty'), act: <Button onClick={clear}>{t('ledger.clear')}</Button> }}
      />
      <EntryDrawer
        number={opened}
        close={() => open(undefined)}
        only={(name, value) => set({ [name]: value })}
      />
    </Page>
  );
}

/** Filters and the opened entry, from and to the address. Other filters begin at the first page. */
function useAddress() {
  const [address, setAddress] = useSearchParams();
  const { state } = useLocation();
  const entry = Number(address.get('entry') ?? '');
  const set = (some: Partial<Record<FilterName, string | undefined>>) => {
    const wanted: Filters = { ...filtersOf(address), ...(some as Filters) };
    setAddress(
      Object.fromEntries(filterNames.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : []))),
    );
  };
  const open = (number: number | undefined) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('entry');
        if (number !== undefined) {
          next.set('entry', String(number));
        }
        return next;
      },
      { state },
    );
  return {
    filters: filtersOf(address),
    set,
    clear: () => setAddress({}),
    opened: entry > 0 ? entry : undefined,
    open,
  };
}

function useColumns(open: (number: number) => void): TableColumnsType<Entry> {
  const { t } = useWords();
  return [
    {
      title: t('ledger.at'),
      key: 'at',
      className: 'nowrap',
      render: (_, { at }) => <time dateTime={at}>{moment(at)}</time>,
    },
    {
      title: t('ledger.act'),
      key: 'act',
      render: (_, entry) => (
        <button type="button" className="event" onClick={() => open(entry.number)}>
          <EventIcon action={entry.action} />
          <EventSentence entry={entry} />
        </button>
      ),
    },
    {
      title: t('ledger.result'),
      key: 'result',
      render: (_, { result }) => (
        <StatusTag tone={result === 'DONE' ? 'good' : 'bad'}>{t(`ledger.results.${result}`)}</StatusTag>
      ),
    },
    {
      title: t('ledger.place'),
      key: 'index',
      render: (_, { index }) =>
        index === undefined ? (
          <StatusTag tone="open">{t('ledger.pending')}</StatusTag>
        ) : (
          <StatusTag tone="none">{t('ledger.placed', { place: index })}</StatusTag>
        ),
    },
  ];
}
