import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Card, Flex } from 'antd';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import type { Result } from '../../proof/verify';
import { StatusTag, type Tone } from '../../ui/marks';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { finding, ProofSteps, type StepWords } from '../../ui/ProofSteps';
import { type Passport, useVerification, type Verified } from './api';
import { type Standing, standingOf } from './model';

const tones: Record<Result['verdict'], Tone> = {
  proved: 'good',
  unconfirmed: 'warn',
  refuted: 'bad',
  'no-key': 'warn',
  unusable: 'warn',
};

const standings: Record<Standing['is'], Tone> = {
  proved: 'good',
  pending: 'open',
  broken: 'bad',
  signature: 'bad',
};

/**
 * How the proof stands: as the platform found it while the page was opened, and, for those who do
 * not take its word, computed by their own browser from the very file that others would be given.
 */
export function Verification({ passport }: { passport: Passport }) {
  const { t } = useWords();
  const { identity } = passport;
  const standing = standingOf(passport);
  const { mutate, mutateAsync, data, error, isPending } = useVerification(identity);
  // What went wrong is told by the error beside it.
  const download = () =>
    (data ? Promise.resolve(data) : mutateAsync()).then(
      ({ zip }) => save(zip, identity),
      () => undefined,
    );
  return (
    <Card title={<h2 className="passport-heading">{t('passport.verification')}</h2>}>
      <p className="passport-standing in-line">
        <StatusTag tone={standings[standing.is]}>{t(`passport.standings.${standing.is}`)}</StatusTag>
        {t(`passport.standing.${standing.is}`, { ...standing })}
      </p>
      <p className="passport-quiet passport-why">{t('passport.verifyWhy')}</p>
      <Flex gap="small" wrap>
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={isPending}
          onClick={() => mutate()}
        >
          {t(data ? 'passport.verifyAgain' : 'passport.verify')}
        </Button>
        <Button disabled={isPending} onClick={() => void download()}>
          {t('passport.save')}
        </Button>
      </Flex>
      <div role="status" className="passport-verdict">
        {isPending && t('passport.working')}
        {error && <ProblemAlert error={error} />}
        {data && !isPending && <Verdict verified={data} />}
      </div>
      {data && data.result.verdict !== 'unusable' && <Steps result={data.result} />}
    </Card>
  );
}

function save(zip: Blob, identity: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(zip);
  link.download = `${identity}.zip`;
  link.click();
  // The click has taken the address over; what it pointed to is not needed any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function Verdict({ verified: { result, at } }: { verified: Verified }) {
  const { t } = useWords();
  const meaning = () => {
    if (result.verdict === 'unusable') {
      return t('passport.unusable');
    }
    const { steps, head } = result.report;
    const failed = steps.filter((step) => !step.ok).length;
    const facts = { count: steps.length, failed, size: head?.size ?? '', at: moment(at) };
    return t(failed > 0 ? 'passport.refutedAt' : 'passport.provedAt', facts);
  };
  return (
    <>
      <StatusTag tone={tones[result.verdict]}>{t(`passport.verdict.${result.verdict}`)}</StatusTag>
      <span>{meaning()}</span>
    </>
  );
}

function Steps({ result }: { result: Exclude<Result, { verdict: 'unusable' }> }) {
  const { t } = useWords();
  const words = useStepWords();
  return (
    <details>
      <summary>{t('passport.steps')}</summary>
      <ProofSteps report={result.report} words={words} />
      <ul>
        {result.report.limits.map((limit) => (
          <li key={limit}>{t(`proof.limit.${limit}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function useStepWords(): StepWords {
  const { t, said } = useWords();
  return {
    holds: t('passport.holds'),
    fails: t('passport.fails'),
    general: t('passport.general'),
    step: (key) => t(`proof.step.${key}`),
    event: ({ index, at }) => t('passport.event', { index, at: moment(at) }),
    summary: (told) => t('passport.exporter', { summary: said(told) }),
    found: (step) => finding(step, (path, facts) => t(`proof.${path}` as 'proof.holds.files', { ...facts })),
  };
}
