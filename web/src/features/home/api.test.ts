import { expect, test } from 'vitest';
import { dayEnds } from './api';

test('a day ends with the next midnight of the person, also at the end of a month', () => {
  expect(dayEnds(new Date(2026, 10, 22, 23, 59))).toBe(new Date(2026, 10, 23).toISOString());
  expect(dayEnds(new Date(2026, 11, 31, 0, 0))).toBe(new Date(2027, 0, 1).toISOString());
});
