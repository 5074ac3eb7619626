import { expect, test } from 'vitest';
import { stageOf } from '../../lib/deliveries';
import type { Delivery } from './api';
import { isTable, levelOf, stricter, within, zoomed } from './model';

const delivery = {
  copy: { level: 'L2', fileName: '样本.CSV', mediaType: 'application/octet-stream' },
} as unknown as Delivery;

test('the stricter level counts, and it can only be raised', () => {
  expect(levelOf(delivery)).toBe('L2');
  expect(levelOf({ ...delivery, restrictedTo: 'L3' })).toBe('L3');
  expect(stricter(delivery)).toEqual(['L3', 'L4']);
  expect(stricter({ ...delivery, restrictedTo: 'L4' })).toEqual([]);
});

test('a table is told by its name or its type', () => {
  expect(isTable(delivery)).toBe(true);
  const copy = { ...delivery.copy, fileName: '函.docx', mediaType: 'text/csv' };
  expect(isTable({ ...delivery, copy } as Delivery)).toBe(true);
  expect(isTable({ ...delivery, copy: { ...copy, mediaType: 'application/pdf' } } as Delivery)).toBe(false);
});

test('opened comes before signed for', () => {
  expect(stageOf(delivery)).toBe('delivered');
  const receipt = { openedBy: 'a', openedAt: '2026-11-26T00:00:00Z' };
  expect(stageOf({ ...delivery, receipt })).toBe('opened');
  expect(stageOf({ ...delivery, receipt: { ...receipt, signedForAt: '2026-11-26T01:00:00Z' } })).toBe(
    'signedFor',
  );
});

test('a jump lands on a page that there is', () => {
  expect([within(0, 5), within(9, 5), within(3.7, 5), within(Number.NaN, 5), within(1, 0)]).toEqual([
    1, 5, 3, 1, 1,
  ]);
});

test('sizes go step by step and end', () => {
  expect([zoomed(100, 1), zoomed(100, -1), zoomed(200, 1), zoomed(50, -1)]).toEqual([125, 75, 200, 50]);
});
