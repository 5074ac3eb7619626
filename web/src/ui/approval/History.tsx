import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { PersonName } from '../PersonName';
import { type Approval, type Review, useReview } from './api';

interface Line {
  key: string;
  at: string;
  what: ReactNode;
}

/** All that happened, of this round and those before it; nothing is ever taken out. */
export function History({ approval }: { approval: Approval }) {
  const { t } = useWords();
  return (
    <section aria-label={t('approval.history')}>
      <h3 className="part-title">{t('approval.history')}</h3>
      {approval.subject.kind === 'PUBLICATION' && <Earlier publication={approval.subject.id} />}
      <Lines lines={useLines(approval)} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <Timeline
      items={lines.map(({ key, at, what }) => ({
        key,
        content: (
          <>
            <time dateTime={at}>{moment(at)}</time> {what}
          </>
        ),
      }))}
    />
  );
}

function useLines(approval: Approval): Line[] {
  const { t, said } = useWords();
  const { clock, ending } = approval;
  const lines: Line[] = [
    {
      key: 'asked',
      at: clock.askedAt,
      what: (
        <>
          <PersonName account={approval.requester} /> {t('approval.asked')}
        </>
      ),
    },
    ...clock.remindedAt.map((at, n) => ({ key: `reminded-${n}`, at, what: t('approval.reminded') })),
    ...approval.levels.flatMap((level) =>
      level.votes.map((vote) => ({
        key: level.name + vote.account,
        at: vote.at,
        what: (
          <>
            {said(level.title)} <PersonName account={vote.account} /> {t(`approval.verb.${vote.verb}`)}
            {vote.reason && <q>{vote.reason}</q>}
          </>
        ),
      })),
    ),
  ];
  if (clock.escalatedAt) {
    lines.push({ key: 'escalated', at: clock.escalatedAt, what: t('approval.escalated') });
  }
  if (ending) {
    const what = (
      <>
        {t(`approval.status.${approval.status}`)}
        {approval.status !== 'RETURNED' && ending.reason && <q>{ending.reason}</q>}
      </>
    );
    lines.push({ key: 'ended', at: ending.at, what });
  }
  return lines.sort((one, other) => one.at.localeCompare(other.at));
}

/** Rounds of the same content before this one, oldest first. */
function Earlier({ publication }: { publication: string }) {
  const { t } = useWords();
  const rounds = useReview(publication).data?.earlier ?? [];
  return rounds.map((round, n) => (
    <details key={round.approval} className="round">
      <summary>
        {t('approval.round', { round: n + 1 })} {t(`approval.status.${round.status}`)}
      </summary>
      <Round round={round} />
    </details>
  ));
}

function Round({ round }: { round: Review['earlier'][number] }) {
  const { t, said } = useWords();
  const lines: Line[] = [
    { key: 'asked', at: round.askedAt, what: t('approval.asked') },
    ...round.tiers.flatMap((tier) =>
      tier.votes.map((vote) => ({
        key: tier.name + vote.account,
        at: vote.at,
        what: (
          <>
            {said(tier.title)} <PersonName account={vote.account} /> {t(`approval.verb.${vote.verb}`)}
            {vote.reason && <q>{vote.reason}</q>}
          </>
        ),
      })),
    ),
  ];
  return <Lines lines={lines} />;
}
