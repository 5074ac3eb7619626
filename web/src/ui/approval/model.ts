import type { Tone } from '../marks';
import type { Act, Approval, Level } from './api';

export const statusTone: Record<Approval['status'], Tone> = {
  PENDING: 'open',
  GRANTED: 'good',
  RETURNED: 'warn',
  WITHDRAWN: 'none',
  VOID: 'bad',
};

/** What is due first comes first. */
export function byDeadline(approvals: readonly Approval[]): Approval[] {
  return [...approvals].sort((one, other) => one.clock.dueAt.localeCompare(other.clock.dueAt));
}

/** The level whose turn it is, counted from one, of how many. */
export function stepOf(approval: Approval): { step: number; of: number } {
  const current = approval.levels.findIndex((level) => level.current);
  return { step: current < 0 ? approval.levels.length : current + 1, of: approval.levels.length };
}

/** Where a level stands in its approval. */
export type Standing = 'done' | 'returned' | 'current' | 'waiting' | 'never';

export function standing(level: Level, status: Approval['status']): Standing {
  if (level.done) {
    return 'done';
  }
  if (level.votes.some((vote) => vote.verb === 'RETURN')) {
    return 'returned';
  }
  if (level.current) {
    return 'current';
  }
  return status === 'PENDING' ? 'waiting' : 'never';
}

/** Time a level has used and had, in milliseconds; undefined where it was never its turn. */
export interface Spent {
  used: number;
  allowed: number;
}

/** Each level's clock starts with the yes before it and stops with its own decision. */
export function spent(approval: Approval, now: number): (Spent | undefined)[] {
  const end = approval.ending ? Date.parse(approval.ending.at) : now;
  let from = Date.parse(approval.clock.askedAt);
  return approval.levels.map((level, at) => {
    const before = approval.levels[at - 1];
    if (before && !before.done) {
      return undefined;
    }
    const started = from;
    const last = level.votes.at(-1)?.at;
    from = last ? Date.parse(last) : from;
    const stopped = level.done || level.votes.some((vote) => vote.verb === 'RETURN');
    const until = stopped && last ? Date.parse(last) : end;
    return { used: Math.max(0, until - started), allowed: Math.max(0, Date.parse(level.dueAt) - started) };
  });
}

/** Whether an act can't do without a reason. */
export function needsReason(act: Act, approval: Approval): boolean {
  return act !== 'APPROVE' || approval.levels.some((level) => level.current && level.commented);
}

/** The neighbour of a row in a list, for j and k; stays at the ends. */
export function neighbour(
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = current ? ids.indexOf(current) : -1;
  return at < 0 ? ids[0] : ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}

/** Whose turn it is after a row has gone: the next one, at the end the one before, or nobody's. */
export function after(ids: readonly string[], gone: string): string | undefined {
  const at = ids.indexOf(gone);
  return at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1]);
}
