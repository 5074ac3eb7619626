import { Button, Flex, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../lib/i18n';
import type { Paged } from '../lib/paging';
import { DataTable } from './DataTable';
import { Loaded } from './Loaded';

interface Props<T> extends Omit<TableProps<T>, 'dataSource' | 'loading' | 'pagination'> {
  label: string;
  paged: Paged<T>;
  empty: { words: string; act?: ReactNode };
}

/** A list of any length: one page of it, and the ways to the others. */
export function PagedTable<T extends object>({ paged, empty, ...table }: Props<T>) {
  const { t } = useWords();
  const { query, rows, forward, back, first } = paged;
  const nothing = { when: () => rows.length === 0 && first === undefined, ...empty };
  return (
    <Loaded query={query} empty={nothing}>
      {() => (
        <>
          <DataTable {...table} dataSource={rows} loading={query.isPlaceholderData} />
          {(forward || first) && (
            <nav aria-label={t('paging.label', { what: table.label })}>
              <Flex gap="small">
                <Button disabled={!first} onClick={first}>
                  {t('paging.first')}
                </Button>
                <Button disabled={!back} onClick={back}>
                  {t('paging.back')}
                </Button>
                <Button disabled={!forward} onClick={forward}>
                  {t('paging.forward')}
                </Button>
              </Flex>
            </nav>
          )}
        </>
      )}
    </Loaded>
  );
}
