import { Radio, Space } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { useMe } from '../../../lib/session';
import { moment } from '../../../lib/time';
import { Loaded } from '../../../ui/Loaded';
import { useAgreements } from '../api';
import type { StepProps } from '../ExchangePage';
import { fitting } from '../model';

/** 对象与用途: only under an agreement in force does anything cross, and it names the purpose. */
export function RecipientStep({ draft, change }: StepProps) {
  const { t, language } = useWords();
  const me = useMe();
  const institution = useInstitutionName();
  const query = useAgreements();
  return (
    <Loaded
      query={query}
      empty={{
        when: (page) => fitting(page.items, draft, me.institution.id).length === 0,
        words: t('exchange.noAgreement'),
      }}
    >
      {(page) => (
        <Radio.Group
          aria-label={t('exchange.step.recipient')}
          value={draft.agreement?.id}
          onChange={(event) =>
            change({ agreement: page.items.find(({ id }) => id === (event.target.value as string)) })
          }
        >
          <Space orientation="vertical">
            {fitting(page.items, draft, me.institution.id).map((agreement) => (
              <Radio key={agreement.id} value={agreement.id}>
                {t('exchange.agreement', {
                  recipient: institution(agreement.recipient),
                  purpose: agreement.purpose,
                  until: moment(agreement.validUntil, language),
                })}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      )}
    </Loaded>
  );
}
