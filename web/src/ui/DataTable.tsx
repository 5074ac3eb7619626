import { Table, type TableProps } from 'antd';

/** Rows of one kind. Scrolls by itself where it is wider than its place, also by the keyboard. */
export function DataTable<T extends object>(props: TableProps<T> & { label: string }) {
  const { label, ...table } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1)
    <section className="wide" aria-label={label} tabIndex={0}>
      <Table pagination={false} {...table} />
    </section>
  );
}
