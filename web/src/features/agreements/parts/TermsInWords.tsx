import { useCategoryName } from '../../../lib/categories';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { moment } from '../../../lib/time';
import { LevelBadge } from '../../../ui/marks';
import type { Agreement } from '../api';

/** The terms as sentences, from the same facts as the signed text. */
export function TermsInWords({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const institution = useInstitutionName();
  const category = useCategoryName();
  const { masks, ceiling } = agreement;
  const and = t('agreement.and');
  return (
    <ol className="terms">
      <li>
        {t('agreement.say.parties', {
          sender: institution(agreement.sender),
          recipient: institution(agreement.recipient),
          categories: agreement.categories.map(category).join(and),
        })}
      </li>
      <li>{t('agreement.say.purpose', { purpose: agreement.purpose })}</li>
      <li>
        {t('agreement.say.ceiling')} <LevelBadge level={ceiling} />
      </li>
      <li>{t(`agreement.say.download.${agreement.allowDownload}`)}</li>
      <li>
        {masks.length === 0
          ? t('agreement.say.noMasks')
          : t('agreement.say.masks', {
              columns: masks
                .map(({ column, rule }) =>
                  t('agreement.say.mask', { column, rule: t(`agreement.rules.${rule}`) }),
                )
                .join(and),
            })}
      </li>
      <li>
        {t('agreement.say.period', {
          from: moment(agreement.validFrom),
          until: moment(agreement.validUntil),
        })}
      </li>
    </ol>
  );
}
