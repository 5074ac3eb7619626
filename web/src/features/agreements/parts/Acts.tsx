import { Alert, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { useMe } from '../../../lib/session';
import { ActButton } from '../../../ui/ActButton';
import { ActDialog } from '../../../ui/ActDialog';
import { type Agreement, useSign, useTerminate } from '../api';
import { changeDenied, type Denial, signDenied, terminateDenied } from '../model';
import { TermsInWords } from './TermsInWords';

interface Props {
  agreement: Agreement;
}

/** Changing, signing and ending; what can't be done now says why. */
export function Acts({ agreement }: Props) {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const [open, setOpen] = useState<'sign' | 'terminate'>();
  const why = useWhy(agreement);
  const close = () => setOpen(undefined);
  return (
    <Flex gap="small" wrap>
      <ActButton
        type="primary"
        needs="exchange.sign-agreement"
        denied={why(signDenied(agreement, me))}
        onClick={() => setOpen('sign')}
      >
        {t('agreement.sign')}
      </ActButton>
      <ActButton
        needs="exchange.draft-agreement"
        denied={why(changeDenied(agreement, me))}
        onClick={() => void go(`/agreements/${agreement.id}/change`)}
      >
        {t('agreement.change')}
      </ActButton>
      <ActButton
        danger
        needs="exchange.sign-agreement"
        denied={why(terminateDenied(agreement))}
        onClick={() => setOpen('terminate')}
      >
        {t('agreement.terminate')}
      </ActButton>
      {open === 'sign' && <Sign agreement={agreement} close={close} />}
      {open === 'terminate' && <Terminate agreement={agreement} close={close} />}
    </Flex>
  );
}

function useWhy({ next }: Agreement): (denial: Denial | undefined) => string | undefined {
  const { t } = useWords();
  const institution = useInstitutionName();
  return (denial) => {
    if (denial === 'notTurn' && next) {
      return t('agreement.denied.notTurn', {
        side: institution(next.institution),
        seat: t(`role.${next.seat}`),
      });
    }
    return denial && t(`agreement.denied.${denial}`);
  };
}

function Sign({ agreement, close }: Props & { close: () => void }) {
  const { t } = useWords();
  const sign = useSign(agreement);
  return (
    <ActDialog
      wide
      title={t('agreement.signTitle', { version: agreement.version })}
      ok={t('agreement.signOk')}
      act={() => sign.mutateAsync(undefined)}
      close={close}
    >
      <Alert type="info" showIcon title={t('agreement.signWhat')} />
      <TermsInWords agreement={agreement} />
      <Typography.Text>
        {t('agreement.digest')} <Typography.Text code>{agreement.digest}</Typography.Text>
      </Typography.Text>
    </ActDialog>
  );
}

function Terminate({ agreement, close }: Props & { close: () => void }) {
  const { t } = useWords();
  const terminate = useTerminate(agreement.id);
  return (
    <ActDialog
      danger
      title={t('agreement.terminateTitle')}
      ok={t('agreement.terminate')}
      reason={t('agreement.reason')}
      act={(reason) => terminate.mutateAsync(reason)}
      close={close}
    >
      <Alert type="warning" showIcon title={t('agreement.terminateWhat')} />
    </ActDialog>
  );
}
