import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { StatusTag } from '../../../ui/marks';
import type { Account } from '../api';
import { By } from './By';

/** Who created the account, who gave it rights, and what its holder has still to do. */
export function Progress({ account }: { account: Account }) {
  const { t } = useWords();
  const own = account.password === 'OWN';
  return (
    <ol className="plain-list people-steps">
      <li>
        <StatusTag tone="good">{t('people.step.created')}</StatusTag>
        <By account={account.createdBy} /> · {moment(account.createdAt)}
      </li>
      {account.grants.map((grant) => (
        <li key={grant.role}>
          <StatusTag tone="good">{t('people.step.granted', { role: t(`role.${grant.role}`) })}</StatusTag>
          <By account={grant.grantedBy} /> · {moment(grant.grantedAt)}
        </li>
      ))}
      {account.grants.length === 0 && (
        <li>
          <StatusTag tone="warn">{t('people.step.noRole')}</StatusTag>
          {t('people.step.noRoleWhy')}
        </li>
      )}
      <li>
        <StatusTag tone={own ? 'good' : 'open'}>
          {t(own ? 'people.step.own' : 'people.step.initial')}
        </StatusTag>
        {account.lastSignInAt
          ? t('people.step.signedIn', { at: moment(account.lastSignInAt) })
          : t('people.step.neverSignedIn')}
      </li>
    </ol>
  );
}
