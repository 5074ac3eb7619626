import { expect, test } from 'vitest';
import type { Approval } from './api';
import { byDeadline, neighbour, stepOf } from './model';

function approval(id: string, dueAt: string, current: number): Approval {
  const levels = [0, 1, 2].map((n) => ({ current: n === current, done: n < current }));
  return { id, clock: { dueAt }, levels } as unknown as Approval;
}

test('what is due first comes first', () => {
  const late = approval('late', '2026-11-23T00:00:00Z', 0);
  const soon = approval('soon', '2026-11-22T00:00:00Z', 0);
  expect(byDeadline([late, soon]).map((one) => one.id)).toEqual(['soon', 'late']);
});

test('the step is counted from one, and the last when none is current', () => {
  expect(stepOf(approval('a', '', 1))).toEqual({ step: 2, of: 3 });
  expect(stepOf(approval('a', '', 9))).toEqual({ step: 3, of: 3 });
});

test('j and k stay inside the list', () => {
  expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'a', -1)).toBe('a');
  expect(neighbour(['a', 'b'], undefined, 1)).toBe('a');
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
