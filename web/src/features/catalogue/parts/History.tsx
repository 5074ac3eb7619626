import { Flex, Timeline } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { GradeBadge } from '../../../ui/Grades';
import { Loaded } from '../../../ui/Loaded';
import { PersonName } from '../../../ui/PersonName';
import { type Asset, type GradeChange, useHistory } from '../api';
import type { Mine } from '../model';

/** How it came to its grades, newest last; nothing here is ever taken away. */
export function History({ asset }: { asset: Asset }) {
  return (
    <Loaded query={useHistory(asset.id)}>
      {(changes) => (
        <Timeline
          items={changes.map((change, at) => ({
            key: `${at}`,
            content: <Change change={change} />,
          }))}
        />
      )}
    </Loaded>
  );
}

function Change({ change }: { change: GradeChange }) {
  const { t } = useWords();
  const { before, after, reason, account, approval, at } = change;
  return (
    <>
      <time dateTime={at}>{moment(at)}</time> <PersonName account={account} />
      <br />
      {before ? t('catalogue.changed') : t('catalogue.registered')}: {reason}{' '}
      {approval && <Link to={`/inbox?id=${approval}`}>{t('catalogue.approved')}</Link>}
      <Flex gap={4} wrap>
        {changed(before, after).map((grade) => (
          <GradeBadge key={grade.scheme} grade={grade} />
        ))}
      </Flex>
    </>
  );
}

/** Only the levels that became others; all of them at the beginning. */
function changed(before: readonly Mine[] | undefined, after: readonly Mine[]): Mine[] {
  return after.filter(({ scheme, level }) => before?.find((one) => one.scheme === scheme)?.level !== level);
}
