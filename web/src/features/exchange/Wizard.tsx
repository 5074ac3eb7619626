import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { stay } from '../../lib/unsaved';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { handIn, useAsset, useContent, usePreview } from './api';
import {
  type Fault,
  type Form,
  faults,
  type Matter,
  type Preview,
  reachable,
  type Step,
  steps,
} from './model';
import { ContentStep } from './parts/ContentStep';
import { DeadlineStep } from './parts/DeadlineStep';
import { FaultSummary } from './parts/FaultSummary';
import { GradeStep } from './parts/GradeStep';
import { Leaving } from './parts/Leaving';
import { Outlook, Rail } from './parts/Outlook';
import { RecipientStep } from './parts/RecipientStep';
import { SaveState } from './parts/SaveState';
import { SubmitStep } from './parts/SubmitStep';
import { Submitted } from './parts/Submitted';
import type { Saved } from './saver';
import { type Changes, useForm } from './useForm';

export interface StepProps {
  form: Form;
  change: (changes: Changes) => void;
  matter: Matter;
  preview: Preview | undefined;
  /** Why a field is not right, once somebody wanted to go on. */
  fault: (field: Fault['field']) => Fault['why'] | undefined;
}

const views: Record<Step, (props: StepProps) => React.ReactNode> = {
  content: ContentStep,
  grade: GradeStep,
  recipient: RecipientStep,
  deadline: DeadlineStep,
  preview: ({ preview }) => <Outlook preview={preview} />,
  submit: SubmitStep,
};

/** Six steps, and beside them in words who will be able to do what. */
export function Wizard(props: { form: Form; saved?: Saved; begun: (id: string) => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const desk = useForm(props.form, props.saved);
  const { form, change, saver } = desk;
  const asset = useAsset(form.asset).data;
  const matter = { asset, content: useContent(form.content ?? asset?.content).data };
  const { draft = 'new', step: named } = useParams();
  const step = reachable(named ?? form.step, form, matter);
  const preview = usePreview(saver.saved);
  const [told, setTold] = useState<Fault[]>([]);
  const open = faults(step, form, matter);
  const found = told.filter((one) => open.some(({ field }) => field === one.field));
  const at = steps.indexOf(step);
  const id = saver.saved?.id ?? draft;
  const go = (to: number) => {
    const next = steps[to] ?? 'content';
    setTold([]);
    change({ step: next });
    void saver.flush();
    void navigate(`/exchange/${id}/${next}`);
  };
  const forward = () => {
    setTold(open);
    if (open.length === 0) {
      go(at + 1);
    }
  };
  useEffect(() => {
    if (id !== draft) {
      props.begun(id);
      void navigate(`/exchange/${id}/${step}`, { replace: true });
    }
  }, [id, draft, step, navigate, props.begun]);
  useEffect(stay, []);
  const place = useFocusOn(step);
  const submission = useMutation({
    mutationFn: async () => {
      const all = await saver.flush();
      return all && saver.saved ? handIn(saver.saved, saver.editor) : undefined;
    },
    onSuccess: (publication) => publication && queries.invalidateQueries({ predicate: notDraft }),
  });
  if (submission.data) {
    return <Submitted publication={submission.data.id} />;
  }
  const View = views[step];
  return (
    <>
      <Leaving saver={saver} draft={id} />
      <SaveState desk={desk} />
      <div className="exchange">
        <Card>
          <Steps
            size="small"
            current={at}
            items={steps.map((one) => ({ title: t(`exchange.step.${one}`) }))}
          />
          <section
            ref={place}
            tabIndex={-1}
            className="wizard-step"
            aria-label={t(`exchange.step.${step}`)}
            onBlur={() => void saver.flush()}
          >
            <FaultSummary faults={found} asked={told} />
            <View
              form={form}
              change={change}
              matter={matter}
              preview={preview.data}
              fault={(field) => found.find((one) => one.field === field)?.why}
            />
          </section>
          {submission.error && <ProblemAlert error={submission.error} />}
          <Flex gap="small">
            {at > 0 && <Button onClick={() => go(at - 1)}>{t('exchange.back')}</Button>}
            {step === 'submit' ? (
              <Button type="primary" loading={submission.isPending} onClick={() => submission.mutate()}>
                {t('exchange.submit')}
              </Button>
            ) : (
              <Button type="primary" onClick={forward}>
                {t('exchange.next')}
              </Button>
            )}
          </Flex>
        </Card>
        {step !== 'preview' && <Rail preview={preview.data} />}
      </div>
    </>
  );
}

/** Whoever came to another step goes on at its beginning. */
function useFocusOn(step: Step) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) {
      before.current = step;
      place.current?.focus();
    }
  }, [step]);
  return place;
}

/** The draft itself stays what is on the page. */
const notDraft = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'draft';
