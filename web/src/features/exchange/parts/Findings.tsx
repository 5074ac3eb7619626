import { useWords } from '../../../lib/i18n';
import { GradeBadge } from '../../../ui/Grades';
import type { Content } from '../model';

/** What the inspection found, in words, and the grade that each rule calls for. */
export function Findings({ content }: { content: Content }) {
  const { t, said } = useWords();
  return (
    <section aria-label={t('exchange.found')}>
      <h3 className="step-title">{t('exchange.found')}</h3>
      <ul>
        {content.counts.length === 0 && <li>{t('exchange.nothingFound')}</li>}
        {content.counts.map(({ kind, total, distinct }) => (
          <li key={kind}>{t('exchange.finding', { kind: t(`exchange.kind.${kind}`), total, distinct })}</li>
        ))}
        {content.unreadPictures > 0 && <li>{t('exchange.pictures', { count: content.unreadPictures })}</li>}
      </ul>
      <h3 className="step-title">{t('exchange.suggested')}</h3>
      <ul className="plain-list reasons">
        {content.suggestion.reasons.length === 0 && <li>{t('exchange.noReason')}</li>}
        {content.suggestion.reasons.map((reason) => (
          <li key={reason.scheme + reason.rule}>
            <GradeBadge grade={reason} />
            <span>{said(reason.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
