import { Radio, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../lib/i18n';
import { ActDialog } from '../../ui/ActDialog';
import { type Outcome, outcomes, type Quarantined, useDecide } from './api';

/** Reported, or a false alarm: once and for all, with the reason. */
export function Decide({ quarantined, close }: { quarantined: Quarantined; close: () => void }) {
  const { t } = useWords();
  const decide = useDecide(quarantined.content);
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <ActDialog
      title={t('quarantine.decide')}
      ok={t('quarantine.confirm')}
      reason={t('quarantine.reason')}
      ready={outcome !== undefined}
      act={(reason) => (outcome ? decide.mutateAsync({ outcome, reason }) : Promise.resolve())}
      close={close}
    >
      <p>{t('quarantine.final')}</p>
      <Radio.Group
        aria-label={t('quarantine.outcomes')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      >
        <Space orientation="vertical">
          {outcomes.map((one) => (
            <Radio key={one} value={one}>
              {t(`quarantine.choice.${one}`)}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </ActDialog>
  );
}
