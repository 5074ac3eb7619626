import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { ClockBar } from '../ClockBar';
import { StatusTag, type Tone } from '../marks';
import { PersonName } from '../PersonName';
import { useNow } from '../useNow';
import type { Approval, Level } from './api';
import { type Spent, type Standing, spent, standing } from './model';

const tones: Record<Standing, Tone> = {
  done: 'good',
  returned: 'warn',
  current: 'open',
  waiting: 'none',
  never: 'none',
};

/** The steps in their order: who decided what and why, in which time of how much. */
export function Tiers({ approval }: { approval: Approval }) {
  const { t } = useWords();
  const now = useNow();
  const times = spent(approval, now);
  return (
    <section aria-label={t('approval.levels')}>
      <h3 className="part-title">{t('approval.levels')}</h3>
      <ol className="tiers">
        {approval.levels.map((level, at) => (
          <Tier key={level.name} level={level} status={approval.status} time={times[at]} />
        ))}
      </ol>
    </section>
  );
}

function Tier(props: { level: Level; status: Approval['status']; time: Spent | undefined }) {
  const { t, said } = useWords();
  const { level, status, time } = props;
  const stands = standing(level, status);
  return (
    <li aria-current={level.current ? 'step' : undefined}>
      <div className="tier-head">
        <strong>{said(level.title)}</strong>
        <StatusTag tone={tones[stands]}>{t(`approval.standing.${stands}`)}</StatusTag>
        {time && <ClockBar used={time.used} allowed={time.allowed} />}
      </div>
      {level.votes.map((vote) => (
        <p key={vote.account} className="tier-vote">
          <PersonName account={vote.account} /> {t(`approval.verb.${vote.verb}`)}
          {vote.late && <StatusTag tone="bad">{t('approval.late')}</StatusTag>}{' '}
          <time dateTime={vote.at}>{moment(vote.at)}</time>
          {vote.reason && <q>{vote.reason}</q>}
        </p>
      ))}
      {level.votes.length === 0 && <p className="tier-vote calm">{t(`approval.seat.${seat(level)}`)}</p>}
      {level.commented && stands === 'current' && <p className="tier-vote calm">{t('approval.commented')}</p>}
    </li>
  );
}

const seats = ['DEPARTMENT', 'HEAD', 'COMPLIANCE', 'EXECUTIVE'] as const;

/** Who sits there, as far as these words know; other seats are somebody else's to name. */
function seat(level: Level): (typeof seats)[number] | 'other' {
  return seats.find((one) => one === level.seat) ?? 'other';
}
