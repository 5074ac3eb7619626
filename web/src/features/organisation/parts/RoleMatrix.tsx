import type { TableColumnsType } from 'antd';
import { useWords } from '../../../lib/i18n';
import type { Paged } from '../../../lib/paging';
import type { Role } from '../../../lib/session';
import { DataTable } from '../../../ui/DataTable';
import { PagedTable } from '../../../ui/PagedTable';
import type { Account } from '../api';
import { exclusion, type Holder, holders, roles } from '../model';

/** 角色 × 人员: what each person holds, and hatched what they may not hold beside it. */
export function RoleMatrix({ paged }: { paged: Paged<Account> }) {
  const { t } = useWords();
  const columns: TableColumnsType<Holder> = [
    { title: t('people.name'), key: 'name', fixed: 'left', dataIndex: 'name' },
    ...roles.map((role) => ({
      title: t(`role.${role}`),
      key: role,
      align: 'center' as const,
      onCell: (holder: Holder) => ({
        className: exclusion(holder.roles, role) && !holder.roles.includes(role) ? 'role-forbidden' : '',
      }),
      render: (_: unknown, holder: Holder) => <Cell holder={holder} role={role} />,
    })),
  ];
  return (
    <>
      <p>{t('people.matrixRule')}</p>
      <PagedTable
        label={t('people.matrix')}
        rowKey="person"
        columns={columns}
        size="small"
        bordered
        paged={{ ...paged, rows: holders(paged.rows) } as unknown as Paged<Holder>}
        empty={{ words: t('people.empty') }}
      />
      <Pairs />
    </>
  );
}

function Cell({ holder, role }: { holder: Holder; role: Role }) {
  const { t } = useWords();
  if (holder.roles.includes(role)) {
    return <strong className="role-held">✓ {t('people.held')}</strong>;
  }
  const why = exclusion(holder.roles, role);
  return why ? <span title={t(`people.exclusive.${why}`)}>{t('people.forbidden')}</span> : <span>–</span>;
}

/** 三员互斥: which pairs nobody may hold. */
function Pairs() {
  const { t } = useWords();
  const rows = roles.map((role) => ({ role }));
  const columns: TableColumnsType<{ role: Role }> = [
    { title: t('people.pairs'), key: 'role', render: (_, { role }) => t(`role.${role}`) },
    ...roles.map((other) => ({
      title: t(`role.${other}`),
      key: other,
      align: 'center' as const,
      onCell: ({ role }: { role: Role }) => ({ className: exclusion([role], other) ? 'role-forbidden' : '' }),
      render: (_: unknown, { role }: { role: Role }) =>
        role === other ? '' : t(exclusion([role], other) ? 'people.forbidden' : 'people.together'),
    })),
  ];
  return (
    <DataTable
      label={t('people.pairs')}
      rowKey="role"
      size="small"
      bordered
      columns={columns}
      dataSource={rows}
    />
  );
}
