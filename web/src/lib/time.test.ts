import { expect, test } from 'vitest';
import { moment, timeLeft } from './time';

const now = Date.parse('2026-11-22T08:00:00Z');

test.each([
  ['2026-11-22T08:00:01Z', { unit: 'minutes', count: 1, urgent: true }],
  ['2026-11-22T11:59:00Z', { unit: 'hours', count: 3, urgent: true }],
  ['2026-11-22T12:00:00Z', { unit: 'hours', count: 4, urgent: false }],
  ['2026-11-24T08:00:00Z', { unit: 'days', count: 2, urgent: false }],
  ['2026-11-22T08:00:00Z', { unit: 'overdue', count: 0, urgent: true }],
  ['2026-11-22T05:30:00Z', { unit: 'overdue', count: 2, urgent: true }],
])('until %s there is', (dueAt, left) => {
  expect(timeLeft(dueAt, now)).toEqual(left);
});

test.each([
  ['Asia/Shanghai', '2026-11-23 00:05 UTC+8'],
  ['UTC', '2026-11-22 16:05 UTC'],
  ['America/New_York', '2026-11-22 11:05 UTC-5'],
])('a moment tells its zone: %s', (zone, words) => {
  expect(moment('2026-11-22T16:05:59Z', zone)).toBe(words);
});
