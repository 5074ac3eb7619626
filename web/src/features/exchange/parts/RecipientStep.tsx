import { Checkbox, Typography } from 'antd';
import { useCategoryName } from '../../../lib/categories';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { useMe } from '../../../lib/session';
import { moment } from '../../../lib/time';
import { Loaded } from '../../../ui/Loaded';
import { LevelBadge } from '../../../ui/marks';
import { useAgreements } from '../api';
import { type Agreement, choosing, ours, unfit } from '../model';
import type { StepProps } from '../Wizard';

/** 对象、协议与目的: only under an agreement in force does anything cross, and it names the purpose. */
export function RecipientStep(props: StepProps) {
  const { t } = useWords();
  const me = useMe();
  const query = useAgreements();
  const why = props.fault('agreements');
  return (
    <Loaded
      query={query}
      empty={{
        when: (page) => ours(page.items, me.institution.id).length === 0,
        words: t('exchange.noAgreement'),
      }}
    >
      {(page) => (
        <fieldset className="choices" id="exchange-agreements" tabIndex={-1}>
          <legend>{t('exchange.chooseAgreements')}</legend>
          {why && <p className="field-fault">{t(`exchange.fault.${why}`)}</p>}
          {ours(page.items, me.institution.id).map((agreement) => (
            <Choice key={agreement.id} {...props} agreement={agreement} />
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}

function Choice({ form, change, matter, agreement }: StepProps & { agreement: Agreement }) {
  const { t } = useWords();
  const institution = useInstitutionName();
  const category = useCategoryName();
  const chosen = form.destinations.some((one) => one.agreement === agreement.id);
  const why = chosen ? undefined : unfit(agreement, form, matter);
  const id = `exchange-agreement-${agreement.id}`;
  return (
    <div className="choice">
      <Checkbox
        checked={chosen}
        disabled={why !== undefined}
        aria-describedby={id}
        onChange={(event) => change(choosing(form, agreement, event.target.checked))}
      >
        {t('exchange.agreement', { recipient: institution(agreement.recipient), purpose: agreement.purpose })}
      </Checkbox>
      <Typography.Text type="secondary" id={id}>
        {agreement.categories.map(category).join(t('exchange.and'))} · {t('exchange.ceiling')}{' '}
        <LevelBadge level={agreement.ceiling} />{' '}
        {t('exchange.agreementUntil', { until: moment(agreement.validUntil) })}{' '}
        {why && t(`exchange.unfit.${why}`)}
      </Typography.Text>
    </div>
  );
}
