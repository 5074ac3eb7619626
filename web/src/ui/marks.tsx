import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { memo, type ReactNode } from 'react';
import { useWords } from '../lib/i18n';
import { timeLeft } from '../lib/time';

export type Tone = 'good' | 'bad' | 'warn' | 'open' | 'none';

const shapes: Record<Tone, ReactNode> = {
  good: <CheckCircleFilled aria-hidden />,
  bad: <CloseCircleFilled aria-hidden />,
  warn: <ExclamationCircleFilled aria-hidden />,
  open: <ClockCircleOutlined aria-hidden />,
  none: <MinusCircleOutlined aria-hidden />,
};

/** A state by shape, word and colour, so that no one of them is needed to tell it. */
export const StatusTag = memo(function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Tag icon={shapes[tone]} className={`status status-${tone}`}>
      {children}
    </Tag>
  );
});

/** A grade: letter, name and colour. */
export function LevelBadge({ level }: { level: string | undefined }) {
  const { t } = useWords();
  return level ? (
    <Tag className={`level level-${level}`}>{`${level} ${t(`level.${level as 'L1'}`)}`}</Tag>
  ) : null;
}

/** How long there is left; late or nearly so is said, not only coloured. */
export function DeadlineClock({ dueAt, now }: { dueAt: string | undefined; now: number }) {
  const { t } = useWords();
  if (!dueAt) {
    return null;
  }
  const left = timeLeft(dueAt, now);
  const words = t(`time.${left.unit}`, { count: left.count });
  return (
    <StatusTag tone={left.unit === 'overdue' ? 'bad' : left.urgent ? 'warn' : 'open'}>{words}</StatusTag>
  );
}
