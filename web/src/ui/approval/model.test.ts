import { expect, test } from 'vitest';
import type { Approval } from './api';
import { after, byDeadline, needsReason, neighbour, spent, standing, stepOf } from './model';

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

test('after a decision the next one is selected, at the end the one before', () => {
  expect(after(['a', 'b', 'c'], 'b')).toBe('c');
  expect(after(['a', 'b', 'c'], 'c')).toBe('b');
  expect(after(['a'], 'a')).toBeUndefined();
});

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00Z`;
const vote = (verb: string, hour: number) => ({ verb, at: at(hour), account: 'x', reason: '', late: false });
const hours = (count: number) => count * 3600_000;

test('each level has the time from the yes before it to its own decision', () => {
  const levels = [
    { done: true, current: false, dueAt: at(8), votes: [vote('APPROVE', 2)] },
    { done: false, current: true, dueAt: at(16), votes: [] },
    { done: false, current: false, dueAt: at(23), votes: [] },
  ];
  const asked = { clock: { askedAt: at(0) }, levels, status: 'PENDING' } as unknown as Approval;
  expect(spent(asked, Date.parse(at(5)))).toEqual([
    { used: hours(2), allowed: hours(8) },
    { used: hours(3), allowed: hours(14) },
    undefined,
  ]);
});

test('the clock of a returned level stops with the return', () => {
  const levels = [
    { done: false, current: false, dueAt: at(8), votes: [vote('RETURN', 3)] },
    { done: false, current: false, dueAt: at(16), votes: [] },
  ];
  const ended = {
    clock: { askedAt: at(0) },
    levels,
    status: 'RETURNED',
    ending: { at: at(3), reason: 'x', late: false },
  } as unknown as Approval;
  expect(spent(ended, Date.parse(at(20)))).toEqual([{ used: hours(3), allowed: hours(8) }, undefined]);
  expect(ended.levels.map((level) => standing(level, ended.status))).toEqual(['returned', 'never']);
});

test('a no and a withdrawal need a reason, a yes only over findings', () => {
  const plain = { levels: [{ current: true, commented: false }] } as unknown as Approval;
  const found = { levels: [{ current: true, commented: true }] } as unknown as Approval;
  expect(needsReason('APPROVE', plain)).toBe(false);
  expect(needsReason('APPROVE', found)).toBe(true);
  expect(needsReason('RETURN', plain)).toBe(true);
  expect(needsReason('WITHDRAW', plain)).toBe(true);
});
