import { expect, test } from 'vitest';
import { moved } from './targets';

test('arrows go round the list, page keys to its ends, other keys nowhere', () => {
  expect(moved('ArrowDown', 2, 3)).toBe(0);
  expect(moved('ArrowUp', 0, 3)).toBe(2);
  expect(moved('PageDown', 0, 3)).toBe(2);
  expect(moved('PageUp', 2, 3)).toBe(0);
  expect(moved('a', 0, 3)).toBeUndefined();
  expect(moved('ArrowDown', 0, 0)).toBeUndefined();
});
