import { expect, test } from 'vitest';
import { boxOf, dueBefore, filtersOf, isFiltered } from './api';

test('what the address does not know is left out', () => {
  const odd = new URLSearchParams('box=nowhere&status=LATE&urgency=URGENT&due=never&ended=-3');
  expect(boxOf(odd)).toBe('inbox');
  expect(filtersOf(odd)).toEqual({
    status: undefined,
    urgency: 'URGENT',
    due: undefined,
    ended: undefined,
  });
  expect(isFiltered(filtersOf(odd))).toBe(true);
  expect(isFiltered(filtersOf(new URLSearchParams('box=closed')))).toBe(false);
});

test('due today means before the next midnight of the person, late means before now', () => {
  const now = new Date(2026, 10, 22, 15, 30);
  expect(dueBefore('today', now)).toBe(new Date(2026, 10, 23).toISOString());
  expect(dueBefore('late', now)).toBe(now.toISOString());
  expect(dueBefore(undefined, now)).toBeUndefined();
});
