import { expect, test } from 'vitest';
import { type Control, cellsOf, findingOf, lastRun, matches } from './model';

const text = (zh: string, en: string) => ({ zh, en });
const control = (id: string, state: Control['state'], checkedAt?: string): Control => ({
  id,
  state,
  title: text('三级审核', 'Three tiers'),
  evidence: [],
  ...(checkedAt ? { checkedAt } : {}),
});
const cells = cellsOf(
  [
    { id: 'A3.5', text: text('三级审核机制', 'The three tiers are sequential') },
    { id: 'A2.5', text: text('日志保存不少于5年', 'Logs are kept') },
    { id: 'P1.1', text: text('严格遵守', 'Every rule') },
  ],
  [control('A3.5', 'FAIL', '2026-11-25T09:00:00Z'), control('A2.5', 'STALE')],
);

test('what was never checked is unchecked, also where a check exists', () => {
  expect(cells.map((cell) => cell.state)).toEqual(['FAIL', 'UNCHECKED', 'UNCHECKED']);
  expect(lastRun(cells)).toBe('2026-11-25T09:00:00Z');
});

test('cells are found by state and by words of either language', () => {
  const found = (state: 'FAIL' | 'UNCHECKED' | undefined, words: string) =>
    cells.filter((cell) => matches(cell, { words, ...(state ? { state } : {}) })).map(({ id }) => id);
  expect(found('UNCHECKED', '')).toEqual(['A2.5', 'P1.1']);
  expect(found(undefined, '三级审核机制')).toEqual(['A3.5']);
  expect(found(undefined, 'KEPT logs')).toEqual(['A2.5']);
  expect(found('FAIL', 'kept')).toEqual([]);
});

test('what is missing is told apart from what fails', () => {
  expect(findingOf({ held: true, what: text('', 'yes') })).toBe('held');
  expect(findingOf({ held: false, what: text('', 'Missing: x') })).toBe('missing');
  expect(findingOf({ held: false, what: text('', 'no') })).toBe('notHeld');
});
