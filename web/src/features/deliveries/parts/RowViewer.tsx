import type { TableColumnsType } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../lib/i18n';
import { DataTable } from '../../../ui/DataTable';
import { Loaded } from '../../../ui/Loaded';
import { type Delivery, type Seen, useViewedRows } from '../api';
import { Toolbar, usePlace } from './Toolbar';

/** A table's rows as cells, under the viewer's mark that the server drew. */
export function RowViewer({ delivery }: { delivery: Delivery }) {
  const place = usePlace();
  const query = useViewedRows(delivery.id, place.number);
  const known = useRef(1);
  known.current = query.data?.rows.pages ?? Math.max(known.current, place.number);
  return (
    <>
      <Toolbar delivery={delivery} place={place} pages={known.current} />
      <Loaded query={query}>
        {(seen) => <Marked seen={seen} title={delivery.title} zoom={place.zoom} />}
      </Loaded>
    </>
  );
}

interface Row {
  number: number;
  cells: string[];
}

function Marked({ seen, title, zoom }: { seen: Seen; title: string; zoom: number }) {
  const { t } = useWords();
  const { rows, mark } = seen;
  useEffect(() => () => URL.revokeObjectURL(mark.url), [mark.url]);
  const columns: TableColumnsType<Row> = [
    { title: t('viewer.row'), dataIndex: 'number', key: 'number', rowScope: 'row' },
    ...rows.header.map((name, at) => ({
      title: name,
      key: `${at}-${name}`,
      render: (_: unknown, row: Row) => row.cells[at],
    })),
  ];
  return (
    <div className="marked-rows">
      <div style={{ fontSize: `${zoom}%`, zoom: zoom / 100 }}>
        <DataTable
          size="small"
          label={t('viewer.rowsOf', { title, page: rows.page, of: rows.pages })}
          rowKey="number"
          columns={columns}
          dataSource={rows.rows.map((cells, at) => ({ number: rows.firstRow + at, cells }))}
        />
      </div>
      <div className="mark-over" style={{ backgroundImage: `url("${mark.url}")` }} aria-hidden />
    </div>
  );
}
