import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { moment } from '../../../lib/time';
import type { StepProps } from '../ExchangePage';

/** 预览: in words, who will be able to do what, until when. */
export function PreviewStep({ draft }: StepProps) {
  const { t, language } = useWords();
  const institution = useInstitutionName();
  const { agreement } = draft;
  if (!agreement) {
    return null;
  }
  const recipient = institution(agreement.recipient);
  const until = moment(agreement.validUntil, language);
  const sentences = [
    t('exchange.preview.what', { title: draft.title, file: draft.content?.fileName }),
    t('exchange.preview.review', { urgency: t(`approval.urgencies.${draft.urgency}`) }),
    t('exchange.preview.who', { recipient, purpose: agreement.purpose }),
    t(agreement.allowDownload ? 'exchange.preview.download' : 'exchange.preview.viewOnly', { recipient }),
    ...(agreement.masks.length > 0
      ? [t('exchange.preview.masked', { columns: agreement.masks.map(({ column }) => column).join('、') })]
      : []),
    t('exchange.preview.until', { until }),
  ];
  return (
    <ul aria-label={t('exchange.step.preview')}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
