import { Dropdown, Flex } from 'antd';
import { useWords } from '../../../lib/i18n';
import { type JobRequest, useStartJob } from '../../../lib/jobs';
import { ActButton } from '../../../ui/ActButton';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { searchOf } from '../api';
import type { Filters } from '../model';

const formats = ['CSV', 'XLSX'] as const;

/** Exports what the filters show, in the background. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { t } = useWords();
  const start = useStartJob();
  const items = formats.map((key) => ({
    key,
    label: t(key === 'CSV' ? 'ledger.export.csv' : 'ledger.export.xlsx'),
  }));
  const begin = (format: JobRequest['format']) =>
    start.mutate({ kind: 'AUDIT_EXPORT', format, filter: searchOf(filters, filters) } as JobRequest);
  return (
    <Flex vertical gap="small" align="end">
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => begin(key as JobRequest['format']) }}
      >
        <ActButton needs="job.run" type="primary" title={t('ledger.export.what')} loading={start.isPending}>
          {t('ledger.export.open')}
        </ActButton>
      </Dropdown>
      <span role="status">{start.isSuccess && t('ledger.export.started')}</span>
      {start.error && <ProblemAlert error={start.error} />}
    </Flex>
  );
}
