import { Descriptions, Typography } from 'antd';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { GradeBadge } from '../Grades';
import { Loaded } from '../Loaded';
import { LevelBadge, StatusTag, type Tone } from '../marks';
import { type Approval, type Review, useAgreement, useReview } from './api';
import { Preview } from './Preview';

const tones: Record<Review['screening']['verdict'], Tone> = {
  CLEAN: 'good',
  FINDINGS: 'warn',
  HELD: 'bad',
  BLOCKED: 'bad',
  QUARANTINED: 'bad',
};

/** What the decision is about: the datum, its grade and checks, and where it shall go. */
export function Subject({ approval }: { approval: Approval }) {
  return approval.subject.kind === 'PUBLICATION' ? <Publication approval={approval} /> : null;
}

function Publication({ approval }: { approval: Approval }) {
  return (
    <Loaded query={useReview(approval.subject.id)}>
      {(review) => (
        <>
          <Datum review={review} />
          <Preview key={approval.id} approval={approval} title={review.publication.title} />
          <Checks review={review} />
          <Destinations review={review} />
        </>
      )}
    </Loaded>
  );
}

function Datum({ review }: { review: Review }) {
  const { t, said } = useWords();
  const { datum, publication } = review;
  const items = [
    { key: 'level', label: t('approval.level'), children: <LevelBadge level={datum.level} /> },
    { key: 'category', label: t('approval.category'), children: said(datum.categoryText) },
    { key: 'file', label: t('approval.file'), children: datum.fileName },
    { key: 'purpose', label: t('approval.purpose'), children: datum.purpose },
    { key: 'until', label: t('approval.kept'), children: datum.retainedUntil },
    {
      key: 'identity',
      label: t('approval.identity'),
      children: <Typography.Text code>{publication.digitalIdentity}</Typography.Text>,
    },
    ...(publication.message
      ? [{ key: 'message', label: t('approval.message'), children: publication.message }]
      : []),
  ];
  return (
    <section aria-label={t('approval.datum')}>
      <h3 className="part-title">{t('approval.datum')}</h3>
      <Descriptions column={{ xs: 1, xl: 2 }} size="small" items={items} />
    </section>
  );
}

/** What screening found, never the values themselves, and why the datum is graded as it is. */
function Checks({ review }: { review: Review }) {
  const { t, said } = useWords();
  const { screening, datum } = review;
  return (
    <section aria-label={t('approval.checks')}>
      <h3 className="part-title">{t('approval.checks')}</h3>
      <p>
        <StatusTag tone={tones[screening.verdict]}>{said(screening.verdictText)}</StatusTag>{' '}
        {screening.counts.length === 0
          ? t('exchange.nothingFound')
          : screening.counts
              .map(({ kind, total }) => t('approval.found', { kind: t(`exchange.kind.${kind}`), total }))
              .join(t('approval.comma'))}
      </p>
      {screening.unreadPictures > 0 && (
        <p>{t('approval.unreadPictures', { count: screening.unreadPictures })}</p>
      )}
      <ul className="plain-list reasons">
        {datum.reasons.map((reason) => (
          <li key={reason.scheme + reason.rule}>
            <GradeBadge grade={reason} />
            {said(reason.reason)}
          </li>
        ))}
      </ul>
      <Typography.Text type="secondary">
        {t('approval.screened', { at: moment(screening.screenedAt), rules: screening.ruleSet })}
      </Typography.Text>
    </section>
  );
}

function Destinations({ review }: { review: Review }) {
  const { t } = useWords();
  const { destinations } = review.publication;
  return (
    <section aria-label={t('approval.destinations')}>
      <h3 className="part-title">{t('approval.destinations')}</h3>
      {destinations.length === 0 && <p>{t('approval.inside')}</p>}
      <ul className="plain-list">
        {destinations.map((destination) => (
          <li key={destination.agreement + destination.recipient}>
            <Agreement id={destination.agreement} recipient={destination.recipient} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Agreement({ id, recipient }: { id: string; recipient: string }) {
  const { t } = useWords();
  const institution = useInstitutionName();
  return (
    <Loaded query={useAgreement(id)}>
      {(agreement) => {
        const columns = agreement.masks.map((mask) => mask.column).join(t('approval.comma'));
        return (
          <>
            <strong>{institution(recipient)}</strong>
            <br />
            {t('approval.agreement', {
              purpose: agreement.purpose,
              ceiling: agreement.ceiling,
              until: moment(agreement.validUntil),
            })}
            <br />
            {t(agreement.allowDownload ? 'approval.mayDownload' : 'approval.viewOnly')}
            {columns && t('approval.masked', { columns })}
          </>
        );
      }}
    </Loaded>
  );
}
