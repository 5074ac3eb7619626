import { Alert, Card, Flex, Typography } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PersonName } from '../../ui/PersonName';
import { type Agreement, useAgreement } from './api';
import { tones } from './model';
import { Acts } from './parts/Acts';
import { Signatures } from './parts/Signatures';
import { TermsInWords } from './parts/TermsInWords';
import './agreements.css';

/** One agreement: what it says, who signed it, and what may be done with it. */
export function AgreementPage() {
  const { id = '' } = useParams();
  return <Loaded query={useAgreement(id)}>{(agreement) => <Whole agreement={agreement} />}</Loaded>;
}

function Whole({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const { state, version, draftedBy, draftedAt } = agreement;
  return (
    <Page title={agreement.purpose} acts={<Acts agreement={agreement} />}>
      <Flex gap="small" wrap>
        <StatusTag tone={tones[state]}>{t(`agreement.states.${state}`)}</StatusTag>
        <span>{t('agreement.version', { version, at: moment(draftedAt) })}</span>
        <PersonName account={draftedBy} />
      </Flex>
      {agreement.termination && <Ending termination={agreement.termination} />}
      <Card title={<h2 className="page-title">{t('agreement.terms')}</h2>}>
        <TermsInWords agreement={agreement} />
      </Card>
      <Card title={<h2 className="page-title">{t('agreement.signatures')}</h2>}>
        <Signatures agreement={agreement} />
      </Card>
      <Card title={<h2 className="page-title">{t('agreement.text')}</h2>}>
        <Typography.Paragraph type="secondary">{t('agreement.textWhy')}</Typography.Paragraph>
        <Typography.Paragraph className="signed-text" copyable={{ text: agreement.text }}>
          {agreement.text}
        </Typography.Paragraph>
        <Typography.Paragraph>
          {t('agreement.digest')}{' '}
          <Typography.Text code copyable>
            {agreement.digest}
          </Typography.Text>
        </Typography.Paragraph>
      </Card>
    </Page>
  );
}

function Ending({ termination }: { termination: NonNullable<Agreement['termination']> }) {
  const { t } = useWords();
  const institution = useInstitutionName();
  const { side, at, reason, account } = termination;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('agreement.ended', { side: institution(side), at: moment(at) })}
      description={
        <>
          {t('agreement.reason')}: {reason}
          <br />
          <PersonName account={account} />
        </>
      }
    />
  );
}
