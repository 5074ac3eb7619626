import { Skeleton } from 'antd';
import { useWords } from '../../../lib/i18n';
import { isRunning, useJobs, useStartJob } from '../../../lib/jobs';
import { moment } from '../../../lib/time';
import { ActButton } from '../../../ui/ActButton';
import { StatusTag } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type Integrity, useIntegrity } from '../api';

/** How far the log can be relied on: how much it holds, and when it was last proved whole. */
export function IntegrityStrip() {
  const { t, language } = useWords();
  const { data, error } = useIntegrity();
  if (error) {
    return <ProblemAlert error={error} />;
  }
  if (!data) {
    return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  }
  const number = new Intl.NumberFormat(language);
  return (
    <section className="integrity-strip" aria-label={t('ledger.integrity.label')}>
      <strong>{t('ledger.integrity.entries', { entries: number.format(data.entries) })}</strong>
      <Verified integrity={data} />
      <span>{t('ledger.integrity.leaves', { leaves: number.format(data.leaves) })}</span>
      {data.signedAt && <span>{t('ledger.integrity.signed', { at: moment(data.signedAt) })}</span>}
      <span className="grow" />
      <VerifyButton />
    </section>
  );
}

/** Has the whole ledger recomputed, in the background. */
function VerifyButton() {
  const { t } = useWords();
  const start = useStartJob();
  const { data: jobs = [] } = useJobs();
  const running = jobs.some((job) => job.kind === 'AUDIT_VERIFY' && isRunning(job));
  return (
    <>
      {start.error && <ProblemAlert error={start.error} />}
      <ActButton
        needs="job.run"
        loading={start.isPending || running}
        onClick={() => start.mutate({ kind: 'AUDIT_VERIFY' })}
      >
        {t(running ? 'ledger.integrity.verifying' : 'ledger.integrity.verify')}
      </ActButton>
    </>
  );
}

function Verified({ integrity: { verification } }: { integrity: Integrity }) {
  const { t } = useWords();
  if (!verification) {
    return <StatusTag tone="open">{t('ledger.integrity.never')}</StatusTag>;
  }
  const at = moment(verification.at);
  const { sound, where = '', why = '' } = verification;
  return sound ? (
    <StatusTag tone="good">{t('ledger.integrity.sound', { at })}</StatusTag>
  ) : (
    <>
      <StatusTag tone="bad">{t('ledger.integrity.broken', { at })}</StatusTag>
      <span>{t('ledger.integrity.where', { where, why })}</span>
    </>
  );
}
