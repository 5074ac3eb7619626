import { Flex, Radio } from 'antd';
import { useState } from 'react';
import { stageOf } from '../../../lib/deliveries';
import { useWords } from '../../../lib/i18n';
import { ActButton } from '../../../ui/ActButton';
import { ActDialog } from '../../../ui/ActDialog';
import { type Delivery, type Refusal, useRestrict, useSignFor } from '../api';
import { type Level, stricter } from '../model';

interface Props {
  delivery: Delivery;
  /** Unknown until the server has told them; nothing is offered before. */
  rights: { view?: Refusal; download?: Refusal; print?: Refusal } | undefined;
}

/** Taking away, printing, signing for, and protecting more; what may not be done says why. */
export function Acts({ delivery, rights }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<'signFor' | 'restrict'>();
  const why = useWhy();
  const known = (refusal: Refusal | undefined) => (rights ? why(refusal) : t('viewer.deciding'));
  const stage = stageOf(delivery);
  const raised = stricter(delivery).length === 0 ? t('viewer.denied.highest') : undefined;
  return (
    <Flex gap="small" wrap className="viewer-acts">
      <ActButton
        type="primary"
        needs="exchange.sign-for"
        denied={stage === 'opened' ? rights && why(rights.view) : t(`viewer.denied.${stage as 'delivered'}`)}
        onClick={() => setOpen('signFor')}
      >
        {t('viewer.signFor')}
      </ActButton>
      <ActButton denied={known(rights?.download)} href={`/api/v1/deliveries/${delivery.id}/content`}>
        {t('viewer.download')}
      </ActButton>
      <ActButton denied={known(rights?.print)} onClick={() => window.print()}>
        {t('viewer.print')}
      </ActButton>
      <ActButton needs="exchange.restrict-delivery" denied={raised} onClick={() => setOpen('restrict')}>
        {t('viewer.restrict')}
      </ActButton>
      {open === 'signFor' && <SignFor delivery={delivery} close={() => setOpen(undefined)} />}
      {open === 'restrict' && <Restrict delivery={delivery} close={() => setOpen(undefined)} />}
    </Flex>
  );
}

function useWhy(): (refusal: Refusal | undefined) => string | undefined {
  const { t, refusal: sentence } = useWords();
  return (refusal) => refusal && t('viewer.refused', { why: sentence(refusal.code), clause: refusal.clause });
}

function SignFor({ delivery, close }: { delivery: Delivery; close: () => void }) {
  const { t } = useWords();
  const signFor = useSignFor(delivery.id);
  return (
    <ActDialog
      title={t('viewer.signForTitle', { title: delivery.title })}
      ok={t('viewer.signFor')}
      act={() => signFor.mutateAsync()}
      close={close}
    >
      {t('viewer.signForWhat')}
    </ActDialog>
  );
}

function Restrict({ delivery, close }: { delivery: Delivery; close: () => void }) {
  const { t } = useWords();
  const restrict = useRestrict(delivery.id);
  const [level, setLevel] = useState<Level>();
  return (
    <ActDialog
      title={t('viewer.restrict')}
      ok={t('viewer.restrict')}
      reason={t('viewer.restrictReason')}
      ready={level !== undefined}
      act={(reason) => (level ? restrict.mutateAsync({ level, reason }) : Promise.resolve())}
      close={close}
    >
      <p>{t('viewer.restrictWhat')}</p>
      <Radio.Group
        aria-label={t('delivery.level')}
        value={level}
        options={stricter(delivery).map((value) => ({ value, label: `${value} ${t(`level.${value}`)}` }))}
        onChange={(event) => setLevel(event.target.value)}
      />
    </ActDialog>
  );
}
