import { CloudSyncOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../lib/i18n';
import { isRunning, useJobs } from '../../lib/jobs';

const JobsDrawer = lazy(() => import('./JobsDrawer').then((m) => ({ default: m.JobsDrawer })));

/** How many of one's jobs go on, and the way to all of them. */
export function JobsButton() {
  const { t } = useWords();
  const { data = [] } = useJobs();
  const [open, setOpen] = useState(false);
  const running = data.filter(isRunning).length;
  const label = running > 0 ? t('job.running', { count: running }) : t('job.button');
  return (
    <>
      <Badge count={running} size="small">
        <Button
          type="text"
          icon={<CloudSyncOutlined aria-hidden />}
          aria-label={label}
          title={label}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Suspense>{open && <JobsDrawer close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
