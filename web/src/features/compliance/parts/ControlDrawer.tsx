import { Alert, Descriptions, Drawer, Flex, Typography } from 'antd';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { ActButton } from '../../../ui/ActButton';
import { StatusTag, type Tone } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { useRerun } from '../api';
import { type Cell, type Control, type Finding, findingOf } from '../model';
import { tones } from './shapes';

const findings: readonly Finding[] = ['notHeld', 'missing', 'held'];
const findingTones: Record<Finding, Tone> = { held: 'good', notHeld: 'bad', missing: 'warn' };

/** One clause: what it says, what was tried, what came out, and what is missing. */
export function ControlDrawer({ cell, close }: { cell: Cell | undefined; close: () => void }) {
  const { t } = useWords();
  return (
    <Drawer size="large" title={t('compliance.details')} open={cell !== undefined} onClose={close}>
      {cell && <Whole key={cell.id} cell={cell} />}
    </Drawer>
  );
}

function Whole({ cell }: { cell: Cell }) {
  const { t, said } = useWords();
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center">
        <h2 className="control-title">{cell.id}</h2>
        <StatusTag tone={tones[cell.state]}>{t(`compliance.state.${cell.state}`)}</StatusTag>
      </Flex>
      <Descriptions
        column={1}
        layout="vertical"
        items={[
          { key: 'zh', label: t('compliance.clause'), children: <span lang="zh-CN">{cell.clause.zh}</span> },
          { key: 'en', label: t('compliance.asked'), children: <span lang="en">{cell.clause.en}</span> },
          ...(cell.control
            ? [{ key: 'probe', label: t('compliance.probe'), children: said(cell.control.title) }]
            : []),
        ]}
      />
      {cell.control ? (
        <Checked control={cell.control} />
      ) : (
        <Alert type="info" showIcon title={t('compliance.noProbe')} />
      )}
    </Flex>
  );
}

function Checked({ control }: { control: Control }) {
  const { t } = useWords();
  const rerun = useRerun();
  const at = control.checkedAt;
  return (
    <>
      <Flex gap="small" align="center" justify="space-between" wrap>
        <Typography.Text type="secondary" role="status">
          {at ? t('compliance.checkedAt', { at: moment(at) }) : t('compliance.never')}
        </Typography.Text>
        <ActButton
          needs="kernel.run-controls"
          loading={rerun.isPending}
          onClick={() => rerun.mutate(control.id)}
        >
          {t(rerun.isPending ? 'compliance.running' : 'compliance.rerun')}
        </ActButton>
      </Flex>
      {rerun.error && <ProblemAlert error={rerun.error} />}
      {findings.map((finding) => (
        <Findings key={finding} control={control} finding={finding} />
      ))}
    </>
  );
}

function Findings({ control, finding }: { control: Control; finding: Finding }) {
  const { t, said } = useWords();
  const lines = control.evidence.filter((one) => findingOf(one) === finding);
  if (lines.length === 0) {
    return null;
  }
  return (
    <section aria-label={t(`compliance.${finding}`)}>
      <StatusTag tone={findingTones[finding]}>{t(`compliance.${finding}`)}</StatusTag>
      <ul className="evidence">
        {lines.map((one) => (
          <li key={one.what.zh}>
            {said(one.what)}{' '}
            {control.checkedAt && finding !== 'missing' && (
              <Typography.Text type="secondary">{moment(control.checkedAt)}</Typography.Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
