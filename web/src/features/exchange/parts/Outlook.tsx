import { Card, Skeleton } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { type Problem, ProblemError } from '../../../lib/problem';
import { moment } from '../../../lib/time';
import { LevelBadge } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import type { Preview } from '../model';

/** In words, who will be able to do what, until when; reckoned by the platform, not by the page. */
export function Outlook({ preview }: { preview: Preview | undefined }) {
  if (!preview) {
    return <Skeleton active />;
  }
  return (
    <>
      {preview.obstacle && <ProblemAlert error={new ProblemError(preview.obstacle as Problem)} />}
      <Sentences preview={preview} />
    </>
  );
}

/** The same, short, beside every step. */
export function Rail({ preview }: { preview: Preview | undefined }) {
  const { t } = useWords();
  return (
    <aside aria-label={t('exchange.rail.title')}>
      <Card size="small" title={<h2 className="page-title">{t('exchange.rail.title')}</h2>}>
        {preview?.level ? <Sentences preview={preview} /> : <p>{t('exchange.rail.nothing')}</p>}
      </Card>
    </aside>
  );
}

function Sentences({ preview }: { preview: Preview }) {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  const reviewers = preview.reviewers.map(said).join(t('exchange.then'));
  return (
    <dl className="outlook">
      {preview.level && (
        <>
          <dt>{t('exchange.outlook.level')}</dt>
          <dd>
            <LevelBadge level={preview.level} /> {t(`exchange.outlook.levels.${preview.level}`)}
          </dd>
          <dt>{t('exchange.outlook.review')}</dt>
          <dd>{t('exchange.outlook.reviewers', { reviewers, due: moment(preview.dueAt) })}</dd>
        </>
      )}
      {preview.outlooks.map((one) => {
        const recipient = institution(one.recipient);
        const until = moment(one.until);
        return (
          <div key={one.recipient + one.until}>
            <dt>{recipient}</dt>
            <dd>
              <ul>
                <li>{t(one.executivesOnly ? 'exchange.outlook.viewExecutives' : 'exchange.outlook.view')}</li>
                <li>{t(one.download ? 'exchange.outlook.download' : 'exchange.outlook.noDownload')}</li>
                <li>{t('exchange.outlook.purpose', { purpose: one.purpose })}</li>
                {one.masked.length > 0 && (
                  <li>{t('exchange.outlook.masked', { columns: one.masked.join(t('exchange.and')) })}</li>
                )}
                <li>{t('exchange.outlook.until', { until })}</li>
              </ul>
            </dd>
          </div>
        );
      })}
      {preview.outlooks.length > 0 && (
        <>
          <dt>{t('exchange.outlook.others')}</dt>
          <dd>{t('exchange.outlook.nobodyElse')}</dd>
        </>
      )}
    </dl>
  );
}
