import type { TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Paged } from '../lib/paging';
import { DataTable } from './DataTable';
import { Loaded } from './Loaded';
import { Pager } from './Pager';

interface Props<T> extends Omit<TableProps<T>, 'dataSource' | 'loading' | 'pagination'> {
  label: string;
  paged: Paged<T>;
  empty: { words: string; act?: ReactNode };
}

/** A page that comes sooner than this comes without a spinner, which would only flicker. */
const PATIENCE_MS = 300;

/** A list of any length: one page of it, and the ways to the others. */
export function PagedTable<T extends object>({ paged, empty, ...table }: Props<T>) {
  const { query, rows, first } = paged;
  const nothing = { when: () => rows.length === 0 && first === undefined, ...empty };
  return (
    <Loaded query={query} empty={nothing}>
      {() => (
        <>
          <DataTable
            {...table}
            dataSource={rows}
            loading={{ spinning: query.isPlaceholderData, delay: PATIENCE_MS }}
          />
          <Pager paged={paged} what={table.label} />
        </>
      )}
    </Loaded>
  );
}
