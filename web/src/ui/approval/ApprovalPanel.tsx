import { Card, Descriptions, Typography } from 'antd';
import { type Ref, useId } from 'react';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { DeadlineClock, StatusTag } from '../marks';
import { PersonName } from '../PersonName';
import { useNow } from '../useNow';
import { Acts } from './Acts';
import type { Act, Approval } from './api';
import { History } from './History';
import { statusTone } from './model';
import { Subject } from './Subject';
import { Tiers } from './Tiers';
import './approval.css';

interface Props {
  approval: Approval;
  /** Where the focus goes when this request is opened. */
  heading?: Ref<HTMLHeadingElement>;
  /** Told after a decision, which the platform has taken by then. */
  done?: (after: Approval, act: Act) => void;
}

/** A request with everything its decision needs, and the decision. The same wherever it is opened. */
export function ApprovalPanel({ approval, heading, done }: Props) {
  const { t, said } = useWords();
  const title = useId();
  return (
    <Card
      className="approval"
      aria-labelledby={title}
      title={
        <h2 className="page-title" id={title} ref={heading} tabIndex={-1}>
          {said(approval.title)}
        </h2>
      }
      extra={
        <StatusTag tone={statusTone[approval.status]}>{t(`approval.status.${approval.status}`)}</StatusTag>
      }
    >
      <Facts approval={approval} />
      <Subject approval={approval} />
      <Tiers approval={approval} />
      <History approval={approval} />
      <Acts key={approval.id} approval={approval} {...(done ? { done } : {})} />
    </Card>
  );
}

function Facts({ approval }: { approval: Approval }) {
  const { t } = useWords();
  const now = useNow();
  const { clock } = approval;
  const items = [
    { key: 'who', label: t('approval.requester'), children: <PersonName account={approval.requester} /> },
    { key: 'asked', label: t('approval.askedAt'), children: moment(clock.askedAt) },
    {
      key: 'due',
      label: t('approval.due'),
      children: (
        <span className="in-line">
          {moment(clock.dueAt)}
          {approval.status === 'PENDING' && <DeadlineClock dueAt={clock.dueAt} now={now} />}
        </span>
      ),
    },
    { key: 'urgency', label: t('approval.urgency'), children: t(`approval.urgencies.${approval.urgency}`) },
    ...(approval.urgentReason
      ? [{ key: 'why', label: t('approval.urgentReason'), children: approval.urgentReason }]
      : []),
    {
      key: 'digest',
      label: t('approval.digest'),
      children: (
        <Typography.Text code className="digest">
          {approval.subject.digest}
        </Typography.Text>
      ),
    },
  ];
  return <Descriptions column={{ xs: 1, xl: 2 }} size="small" items={items} />;
}
