import { Segmented, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { type Account, useAccounts, useDepartments } from './api';
import { holders } from './model';
import './organisation.css';
import { AccountPanel } from './parts/AccountPanel';
import { AccountState } from './parts/AccountState';
import { By } from './parts/By';
import { NewAccountDialog } from './parts/NewAccountDialog';
import { RoleMatrix } from './parts/RoleMatrix';

const views = ['list', 'matrix'] as const;

/** 账号与角色: who can sign in, as what, and who answers for it. */
export function PeoplePage() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const paged = useAccounts();
  const departments = useDepartmentNames();
  const view = views.find((one) => one === address.get('view')) ?? 'list';
  const put = (name: string, value: string | undefined) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }
      return next;
    });
  const columns = useColumns(departments, (account) => put('account', account.id));
  const open = paged.rows.find((one) => one.id === address.get('account'));
  const held = holders(paged.rows).find((one) => one.person === open?.person)?.roles ?? [];
  return (
    <Page
      title={t('people.title')}
      purpose={t('people.purpose')}
      acts={
        <ActButton type="primary" needs="account.create" onClick={() => setCreating(true)}>
          {t('people.create')}
        </ActButton>
      }
    >
      <Segmented
        className="people-views"
        aria-label={t('people.view')}
        value={view}
        options={views.map((one) => ({ value: one, label: t(`people.views.${one}`) }))}
        onChange={(next) => put('view', next === 'list' ? undefined : next)}
      />
      {view === 'matrix' ? (
        <RoleMatrix paged={paged} />
      ) : (
        <PagedTable
          label={t('people.views.list')}
          rowKey="id"
          columns={columns}
          paged={paged}
          empty={{ words: t('people.empty') }}
        />
      )}
      {open && (
        <AccountPanel
          account={open}
          held={held}
          department={departments(open.department)}
          close={() => put('account', undefined)}
        />
      )}
      {creating && <NewAccountDialog close={() => setCreating(false)} />}
    </Page>
  );
}

function useDepartmentNames(): (id: string | undefined) => string | undefined {
  const { data } = useDepartments();
  const names = new Map(data?.items.map((one) => [one.id, one.name]));
  return (id) => (id ? names.get(id) : undefined);
}

function useColumns(
  department: (id: string | undefined) => string | undefined,
  open: (account: Account) => void,
): TableColumnsType<Account> {
  const { t } = useWords();
  return [
    {
      title: t('people.name'),
      key: 'name',
      render: (_, account) => (
        <button type="button" className="people-open" onClick={() => open(account)}>
          {account.name} <span className="people-account">{account.account}</span>
        </button>
      ),
    },
    {
      title: t('people.department'),
      key: 'department',
      render: (_, one) => department(one.department) ?? '–',
    },
    {
      title: t('people.roles'),
      key: 'roles',
      render: (_, account) =>
        account.roles.length > 0
          ? account.roles.map((role) => <Tag key={role}>{t(`role.${role}`)}</Tag>)
          : t('people.noRoles'),
    },
    {
      title: t('people.stateTitle'),
      key: 'state',
      render: (_, account) => <AccountState account={account} />,
    },
    { title: t('people.createdBy'), key: 'by', render: (_, account) => <By account={account.createdBy} /> },
    {
      title: t('people.lastSignIn'),
      key: 'last',
      render: (_, { lastSignInAt }) => (lastSignInAt ? moment(lastSignInAt) : t('people.never')),
    },
    { title: t('people.sessions'), key: 'sessions', align: 'right', dataIndex: 'openSessions' },
  ];
}
