import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { useMenu } from '../../lib/menu';
import { moment } from '../../lib/time';
import { PersonName } from '../PersonName';
import { useRead } from './api';
import { type Notice, placeOf } from './model';

/** A notice as a sentence that leads to the thing it tells of. Following it marks it read. */
export function NoticeLine({ notice, leave }: { notice: Notice; leave?: () => void }) {
  const { t } = useWords();
  const read = useRead();
  const place = usePlace(notice);
  const sentence = useSentence(notice);
  const follow = () => {
    if (!notice.readAt) {
      read.mutate({ ids: [notice.id] });
    }
    leave?.();
  };
  return (
    <div className={notice.readAt ? 'notice' : 'notice unread'}>
      <span className="notice-dot" aria-hidden />
      <div>
        {!notice.readAt && <span className="visually-hidden">{t('notice.unread')}</span>}
        {place ? (
          <Link to={place} onClick={follow}>
            {sentence}
          </Link>
        ) : (
          sentence
        )}
        <div className="calm">
          <time dateTime={notice.at}>{moment(notice.at)}</time> <PersonName account={notice.account} />
        </div>
      </div>
    </div>
  );
}

function useSentence(notice: Notice): string {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  return t(`notice.kind.${notice.kind}`, {
    title: said(notice.title),
    party: notice.party ? institution(notice.party) : '',
  });
}

/** Where it leads, if the person has the page. */
function usePlace(notice: Notice): string | undefined {
  const pages = useMenu();
  const place = placeOf(notice);
  return pages.some((page) => page.path !== '/' && place?.startsWith(page.path)) ? place : undefined;
}
