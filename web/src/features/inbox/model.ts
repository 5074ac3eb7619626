import type { Tone } from '../../ui/marks';
import type { Approval } from './api';

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

/** The neighbour of a row in a list, for j and k; stays at the ends. */
export function neighbour(
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = current ? ids.indexOf(current) : -1;
  return at < 0 ? ids[0] : ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}
