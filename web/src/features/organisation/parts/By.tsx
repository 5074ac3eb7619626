import { useWords } from '../../../lib/i18n';
import { useColleague } from '../../../lib/people';

/** Who did it: a colleague, or the set-up of the institution where nobody had an account yet. */
export function By({ account }: { account: string | undefined }) {
  const { t } = useWords();
  const found = useColleague(account);
  if (found === undefined && account) {
    return null;
  }
  return <>{found ? found.name : t('people.bySetUp')}</>;
}
