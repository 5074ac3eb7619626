import { Alert, Steps } from 'antd';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { DeadlineClock, StatusTag } from '../../../ui/marks';
import { PersonName } from '../../../ui/PersonName';
import { useNow } from '../../../ui/useNow';
import type { Round } from '../api';

type Tier = Round['tiers'][number];

/** One round of review: each tier, who decided what there and why, and until when it was due. */
export function RoundSteps({ round }: { round: Round }) {
  const { t, said } = useWords();
  const current = round.tiers.findIndex((tier) => !tier.done);
  return (
    <>
      {round.endingReason && (
        <Alert
          type="warning"
          showIcon
          title={t(`approval.status.${round.status}`)}
          description={round.endingReason}
        />
      )}
      <Steps
        current={current < 0 ? round.tiers.length : current}
        status={round.status === 'PENDING' || round.status === 'GRANTED' ? 'process' : 'error'}
        items={round.tiers.map((tier, at) => ({
          title: said(tier.title),
          content: <TierState tier={tier} waiting={round.status === 'PENDING' && at === current} />,
        }))}
      />
    </>
  );
}

function TierState({ tier, waiting }: { tier: Tier; waiting: boolean }) {
  const { t } = useWords();
  const now = useNow();
  return (
    <div className="tier">
      {tier.votes.map((vote) => (
        <div key={vote.account}>
          <StatusTag tone={vote.verb === 'APPROVE' ? 'good' : 'warn'}>
            {t(`approval.verb.${vote.verb}`)}
          </StatusTag>{' '}
          <PersonName account={vote.account} />
          <br />
          <time dateTime={vote.at}>{moment(vote.at)}</time>
          {vote.late && ` ${t('sent.late')}`}
          <br />
          {vote.reason}
        </div>
      ))}
      {waiting && (
        <>
          {t('approval.standing.current')} <DeadlineClock dueAt={tier.dueAt} now={now} />
        </>
      )}
    </div>
  );
}
