import { Card, Descriptions, Steps, Timeline, Typography } from 'antd';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { DeadlineClock, StatusTag } from '../../ui/marks';
import { useNow } from '../../ui/useNow';
import type { Approval } from './api';
import { statusTone, stepOf } from './model';
import { VoteBar } from './VoteBar';

/** A request with everything its decision needs, and the decision. The same wherever it is opened. */
export function ApprovalPanel({ approval }: { approval: Approval }) {
  const { t, said, language } = useWords();
  const now = useNow();
  const { step } = stepOf(approval);
  return (
    <Card
      title={<h2 className="page-title">{said(approval.title)}</h2>}
      extra={
        <StatusTag tone={statusTone[approval.status]}>{t(`approval.status.${approval.status}`)}</StatusTag>
      }
    >
      <Steps
        current={step - 1}
        items={approval.levels.map((level) => ({
          title: said(level.title),
          content: level.current ? t('approval.theirTurn') : level.done ? t('approval.levelDone') : '',
        }))}
      />
      <Descriptions
        column={1}
        items={[
          {
            key: 'urgency',
            label: t('approval.urgency'),
            children: t(`approval.urgencies.${approval.urgency}`),
          },
          {
            key: 'due',
            label: t('approval.due'),
            children: (
              <>
                {moment(approval.clock.dueAt, language)}{' '}
                {approval.status === 'PENDING' && <DeadlineClock dueAt={approval.clock.dueAt} now={now} />}
              </>
            ),
          },
          {
            key: 'digest',
            label: t('approval.digest'),
            children: <Typography.Text code>{approval.subject.digest}</Typography.Text>,
          },
        ]}
      />
      <History approval={approval} />
      <VoteBar key={approval.id} approval={approval} />
    </Card>
  );
}

function History({ approval }: { approval: Approval }) {
  const { t, said, language } = useWords();
  const votes = approval.levels.flatMap((level) => level.votes.map((vote) => ({ level, vote })));
  return (
    <section aria-label={t('approval.history')}>
      <Timeline
        items={[
          { key: 'asked', content: `${moment(approval.clock.askedAt, language)} ${t('approval.asked')}` },
          ...votes.map(({ level, vote }) => ({
            key: level.name + vote.account,
            content: `${moment(vote.at, language)} ${said(level.title)} ${t(`approval.verb.${vote.verb}`)} ${vote.reason ?? ''}`,
          })),
        ]}
      />
    </section>
  );
}
