import { Flex, Select, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n';
import type { Role } from '../../../lib/session';
import { ActButton } from '../../../ui/ActButton';
import type { Account, Doing } from '../api';
import { exclusion, roles } from '../model';

interface Props {
  account: Account;
  /** Roles over all accounts of the same person. */
  held: readonly Role[];
  /** Why nothing can be changed here, whoever asks. */
  denied: string | undefined;
  begin: (doing: Doing) => void;
}

/** The roles of an account, with the ways to revoke them and to grant others. */
export function RolesOf({ account, held, denied, begin }: Props) {
  const { t } = useWords();
  const [role, setRole] = useState<Role>();
  const options = roles
    .filter((one) => !account.roles.includes(one))
    .map((one) => {
      const why = exclusion(held, one);
      const name = t(`role.${one}`);
      return {
        value: one,
        disabled: why !== undefined,
        label: why ? `${name} — ${t(`people.exclusive.${why}`)}` : name,
      };
    });
  return (
    <>
      <ul className="plain-list people-roles">
        {account.roles.map((one) => (
          <li key={one}>
            <Tag>{t(`role.${one}`)}</Tag>
            <ActButton
              size="small"
              needs="account.grant"
              denied={denied}
              onClick={() => begin({ deed: 'revoke', account, role: one })}
            >
              {t('people.deed.revoke.do')}
            </ActButton>
          </li>
        ))}
        {account.roles.length === 0 && <li>{t('people.noRoles')}</li>}
      </ul>
      <Flex gap="small" align="start" wrap>
        <Select<Role>
          className="people-select"
          aria-label={t('people.roleToGrant')}
          placeholder={t('people.roleToGrant')}
          value={role}
          options={options}
          onChange={setRole}
        />
        <ActButton
          type="primary"
          needs="account.grant"
          denied={denied ?? (role ? undefined : t('people.chooseRole'))}
          onClick={() => role && begin({ deed: 'grant', account, role })}
        >
          {t('people.deed.grant.do')}
        </ActButton>
      </Flex>
    </>
  );
}
