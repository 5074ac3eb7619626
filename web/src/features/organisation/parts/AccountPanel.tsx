import { Descriptions, Divider, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n';
import { type Role, useMe } from '../../../lib/session';
import { ActButton } from '../../../ui/ActButton';
import type { Account, Doing } from '../api';
import { AccountState } from './AccountState';
import { InitialPassword } from './InitialPassword';
import { Progress } from './Progress';
import { ReasonDialog } from './ReasonDialog';
import { RolesOf } from './RolesOf';

interface Props {
  account: Account;
  held: readonly Role[];
  department: string | undefined;
  close: () => void;
}

/** One account: how it came about, its roles, and what may be done to it. */
export function AccountPanel({ account, held, department, close }: Props) {
  const { t, refusal } = useWords();
  const me = useMe();
  const [doing, setDoing] = useState<Doing>();
  const [initial, setInitial] = useState<{ initialPassword: string; expiresAt: string }>();
  const denied = account.id === me.account ? refusal('account.not-oneself') : undefined;
  const signInName = `${account.account}@${me.institution.code}`;
  const facts = [
    { key: 'account', label: t('people.account'), children: signInName },
    { key: 'department', label: t('people.department'), children: department ?? t('people.nowhere') },
    { key: 'state', label: t('people.stateTitle'), children: <AccountState account={account} /> },
    { key: 'sessions', label: t('people.sessions'), children: account.openSessions },
  ];
  const done = (made?: { initialPassword: string; expiresAt: string }) => {
    setDoing(undefined);
    setInitial(made);
  };
  return (
    <Drawer open size="large" title={t('people.panel', { name: account.name })} onClose={close}>
      <Descriptions column={1} size="small" items={facts} />
      {initial && <InitialPassword name={account.name} signInName={signInName} initial={initial} />}
      <Divider titlePlacement="start">{t('people.progress')}</Divider>
      <Progress account={account} />
      <Divider titlePlacement="start">{t('people.roles')}</Divider>
      <RolesOf account={account} held={held} denied={denied} begin={setDoing} />
      <Divider titlePlacement="start">{t('people.access')}</Divider>
      <Flex gap="middle" align="start" wrap>
        <ActButton
          needs="account.unlock"
          denied={denied ?? (account.locked ? undefined : t('people.notLocked'))}
          onClick={() => setDoing({ deed: 'unlock', account })}
        >
          {t('people.deed.unlock.do')}
        </ActButton>
        <ActButton
          needs="account.reset-password"
          denied={denied}
          onClick={() => setDoing({ deed: 'reset', account })}
        >
          {t('people.deed.reset.do')}
        </ActButton>
      </Flex>
      {doing && <ReasonDialog doing={doing} done={done} cancel={() => setDoing(undefined)} />}
    </Drawer>
  );
}
