import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useMe } from '../../lib/session';
import { ActButton } from '../../ui/ActButton';
import { ActDialog } from '../../ui/ActDialog';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Agreement, useAgreement, useChange, useDraft } from './api';
import { changeDenied, draftOf, emptyDraft, gaps, termsOf } from './model';
import { TermsForm } from './parts/TermsForm';
import './agreements.css';

/** Drafting an agreement under which data of the own institution may cross. */
export function DraftPage() {
  const { t } = useWords();
  const go = useNavigate();
  const [draft, setDraft] = useState(() => emptyDraft(new Date()));
  const create = useDraft();
  const [tried, setTried] = useState(false);
  const missing = gaps(draft, new Date());
  const submit = async () => {
    setTried(true);
    if (missing.length === 0) {
      const made = await create.mutateAsync(termsOf(draft)).catch(() => undefined);
      if (made) {
        void go(`/agreements/${made.id}`, { replace: true });
      }
    }
  };
  return (
    <Page title={t('agreement.draft')} purpose={t('agreement.draftWhat')}>
      <TermsForm draft={draft} missing={tried ? missing : []} change={setDraft} />
      {create.error && <ProblemAlert error={create.error} />}
      <Flex gap="small">
        <ActButton
          type="primary"
          needs="exchange.draft-agreement"
          loading={create.isPending}
          onClick={() => void submit()}
        >
          {t('agreement.save')}
        </ActButton>
        <Button onClick={() => void go('/agreements')}>{t('agreement.cancel')}</Button>
      </Flex>
    </Page>
  );
}

/** Changing the terms of one that is not in force yet. */
export function ChangePage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useAgreement(id)}>
      {(agreement) => <Changing key={agreement.version} agreement={agreement} />}
    </Loaded>
  );
}

function Changing({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const [draft, setDraft] = useState(() => draftOf(agreement));
  const [step, setStep] = useState<'tried' | 'asking'>();
  const change = useChange(agreement.id);
  const missing = gaps(draft, new Date());
  const denied = changeDenied(agreement, me);
  const voided = agreement.signatures.length;
  const back = () => void go(`/agreements/${agreement.id}`, { replace: true });
  return (
    <Page title={t('agreement.changeTitle')} purpose={agreement.purpose}>
      {voided > 0 && <Alert type="warning" showIcon title={t('agreement.voids', { count: voided })} />}
      <TermsForm fixed draft={draft} missing={step ? missing : []} change={setDraft} />
      <Flex gap="small">
        <ActButton
          type="primary"
          needs="exchange.draft-agreement"
          denied={denied && t(`agreement.denied.${denied}`)}
          onClick={() => setStep(missing.length === 0 ? 'asking' : 'tried')}
        >
          {t('agreement.save')}
        </ActButton>
        <Button onClick={back}>{t('agreement.cancel')}</Button>
      </Flex>
      {step === 'asking' && (
        <ActDialog
          title={t('agreement.changeTitle')}
          ok={t('agreement.changeOk')}
          danger={voided > 0}
          act={() => change.mutateAsync(termsOf(draft, agreement)).then(back)}
          close={() => setStep('tried')}
        >
          {voided > 0 ? t('agreement.voids', { count: voided }) : t('agreement.voidsNone')}
        </ActDialog>
      )}
    </Page>
  );
}
