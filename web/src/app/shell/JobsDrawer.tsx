import { Button, Drawer, Flex, Progress, Typography } from 'antd';
import { useWords } from '../../lib/i18n';
import { isRunning, type Job, useCancelJob, useJobs } from '../../lib/jobs';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { StatusTag, type Tone } from '../../ui/marks';
import { ProblemAlert } from '../../ui/ProblemAlert';

const tones: Record<Job['state'], Tone> = {
  QUEUED: 'open',
  RUNNING: 'open',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'none',
  EXPIRED: 'none',
};

/** One's own background jobs: how far they are, what came of them, and their results to fetch. */
export function JobsDrawer({ close }: { close: () => void }) {
  const { t } = useWords();
  const query = useJobs();
  return (
    <Drawer open title={t('job.title')} onClose={close}>
      <Typography.Paragraph type="secondary">{t('job.what')}</Typography.Paragraph>
      <Loaded query={query} empty={{ when: (jobs) => jobs.length === 0, words: t('job.empty') }}>
        {(jobs) => (
          <ul className="plain-list job-list" aria-label={t('job.title')}>
            {jobs.map((job) => (
              <li key={job.id}>
                <OneJob job={job} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Drawer>
  );
}

function OneJob({ job }: { job: Job }) {
  const { t, said } = useWords();
  const title =
    job.kind === 'AUDIT_EXPORT'
      ? t('job.format', { title: said(job.title), format: job.format })
      : said(job.title);
  return (
    <Flex vertical gap={6}>
      <Flex justify="space-between" align="center" gap="small">
        <strong>{title}</strong>
        <StatusTag tone={tones[job.state]}>{t(`job.state.${job.state}`)}</StatusTag>
      </Flex>
      <Typography.Text type="secondary">{t('job.asked', { at: moment(job.askedAt) })}</Typography.Text>
      {isRunning(job) ? <Running job={job} title={title} /> : <Ended job={job} />}
    </Flex>
  );
}

function Running({ job, title }: { job: Job; title: string }) {
  const { t, language } = useWords();
  const cancel = useCancelJob();
  const number = new Intl.NumberFormat(language);
  const percent = job.total > 0 ? Math.min(100, Math.floor((100 * job.done) / job.total)) : 0;
  return (
    <>
      <Progress percent={percent} aria-label={t('job.progressLabel', { title })} />
      <Flex justify="space-between" align="center">
        <span>
          {job.total > 0 &&
            t('job.progress', { done: number.format(job.done), total: number.format(job.total) })}
        </span>
        <Button
          size="small"
          disabled={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate(job.id)}
        >
          {cancel.isSuccess ? t('job.cancelling') : t('job.cancel')}
        </Button>
      </Flex>
      {cancel.error && <ProblemAlert error={cancel.error} />}
    </>
  );
}

const KIBI = 1024;

function Ended({ job }: { job: Job }) {
  const { t, said, language } = useWords();
  const size = (bytes: number) => {
    const unit = bytes < KIBI ? 'B' : bytes < KIBI * KIBI ? 'KB' : 'MB';
    const divisor = { B: 1, KB: KIBI, MB: KIBI * KIBI }[unit];
    const n = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / divisor);
    return t(`job.size.${unit}`, { n });
  };
  return (
    <>
      {job.outcome && <span className="breakable">{said(job.outcome)}</span>}
      {job.state === 'DONE' && job.file && (
        <Flex gap="small" align="center" wrap>
          <Button type="primary" href={`/api/v1/jobs/${job.id}/result`} download={job.file.name}>
            {t('job.download', { size: size(job.file.size) })}
          </Button>
          {job.expiresAt && (
            <Typography.Text type="secondary">
              {t('job.until', { at: moment(job.expiresAt) })}
            </Typography.Text>
          )}
        </Flex>
      )}
    </>
  );
}
