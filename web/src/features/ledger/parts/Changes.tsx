import { Empty, Flex, Table } from 'antd';
import { useWords } from '../../../lib/i18n';
import { Loaded } from '../../../ui/Loaded';
import { StatusTag, type Tone } from '../../../ui/marks';
import { type RowChange, useChanges } from '../api';

type Operation = 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';

const tones: Record<Operation, Tone> = { INSERT: 'good', UPDATE: 'open', DELETE: 'bad', TRUNCATE: 'bad' };

/** What an act did to rows: each column that changed, before and after. */
export function Changes({ number }: { number: number }) {
  const { t } = useWords();
  return (
    <Loaded query={useChanges(number)}>
      {(changes) =>
        changes.length === 0 ? (
          <Empty description={t('ledger.noChanges')} />
        ) : (
          <Flex vertical gap="middle">
            {changes.map((change, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what happened is never reordered
              <OneChange key={n} change={change} />
            ))}
          </Flex>
        )
      }
    </Loaded>
  );
}

function OneChange({ change }: { change: RowChange }) {
  const { t } = useWords();
  const operation = change.operation as Operation;
  const rows = Object.entries(change.fields).map(([name, values]) => ({ name, ...values }));
  const value = (text: string | undefined) =>
    text === undefined ? t('ledger.none') : <span className="breakable">{text}</span>;
  return (
    <section aria-label={change.relation}>
      <Flex gap="small" align="center">
        <StatusTag tone={tones[operation]}>{t(`ledger.operation.${operation}`)}</StatusTag>
        <code>{change.relation}</code>
      </Flex>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: t('ledger.column'), key: 'name', render: (_, { name }) => <code>{name}</code> },
          { title: t('ledger.before'), key: 'before', render: (_, { before }) => value(before) },
          { title: t('ledger.after'), key: 'after', render: (_, { after }) => value(after) },
        ]}
      />
    </section>
  );
}
