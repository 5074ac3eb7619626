import { Button, Card, Flex, Steps } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { Page } from '../../ui/Page';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useSubmission } from './api';
import { type Draft, emptyDraft, isDone, reachable, type Step, steps } from './model';
import { ContentStep } from './parts/ContentStep';
import { DeadlineStep } from './parts/DeadlineStep';
import { GradeStep } from './parts/GradeStep';
import { PreviewStep } from './parts/PreviewStep';
import { RecipientStep } from './parts/RecipientStep';

export interface StepProps {
  draft: Draft;
  change: (more: Partial<Draft>) => void;
}

const views: Record<Step, (props: StepProps) => React.ReactNode> = {
  content: ContentStep,
  grade: GradeStep,
  recipient: RecipientStep,
  deadline: DeadlineStep,
  preview: PreviewStep,
};

/** 发起交换: five steps, and before the last click in words who will be able to do what. */
export function ExchangePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [address, setAddress] = useSearchParams();
  const submission = useSubmission(useRef<{ asset?: string }>({}).current);
  const step = reachable(address.get('step'), draft);
  const at = steps.indexOf(step);
  const go = (to: number) => setAddress({ step: steps[to] ?? 'content' });
  const submit = () => submission.mutate(draft, { onSuccess: () => void navigate('/sent') });
  const View = views[step];
  return (
    <Page title={t('exchange.title')} purpose={t('exchange.purpose')}>
      <Card>
        <Steps current={at} items={steps.map((one) => ({ title: t(`exchange.step.${one}`) }))} />
        <div className="wizard-step">
          <View draft={draft} change={(more) => setDraft((now) => ({ ...now, ...more }))} />
        </div>
        {submission.error && <ProblemAlert error={submission.error} />}
        <Flex gap="small">
          {at > 0 && <Button onClick={() => go(at - 1)}>{t('exchange.back')}</Button>}
          {step === 'preview' ? (
            <Button type="primary" loading={submission.isPending} onClick={submit}>
              {t('exchange.submit')}
            </Button>
          ) : (
            <Button type="primary" disabled={!isDone(step, draft)} onClick={() => go(at + 1)}>
              {t('exchange.next')}
            </Button>
          )}
        </Flex>
      </Card>
    </Page>
  );
}
