import { useWords } from '../lib/i18n';
import { useColleague } from '../lib/people';

/** A colleague's name and department; of other institutions' people only that they are one. */
export function PersonName({ account }: { account: string | undefined }) {
  const { t } = useWords();
  const found = useColleague(account);
  if (!account || found === undefined) {
    return null;
  }
  if (found === null) {
    return <span title={account}>{t('person.elsewhere', { short: account.slice(-6) })}</span>;
  }
  return (
    <span title={found.signInName}>
      {found.department ? t('person.of', { name: found.name, department: found.department }) : found.name}
    </span>
  );
}
