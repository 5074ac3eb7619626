import { expect, test } from 'vitest';
import type { Asset, GradeReasons, Scheme } from './api';
import { direction, filterOf, isAbove, reasonsOf } from './model';

const own = {
  scheme: 'xinqiao-confidentiality',
  version: '1',
  levels: ['L1', 'L2', 'L3', 'L4'],
  level: 'L3',
};
const asset = { grades: [own] } as unknown as Asset;
const known = [
  { id: own.scheme, version: '1', levels: own.levels },
  { id: 'JR/T 0171-2020', version: '1', levels: ['C1', 'C2', 'C3'] },
] as Scheme[];

function reason(level: string, scheme = own.scheme): GradeReasons['reasons'][number] {
  return { scheme, level, rule: level, reason: { zh: level, en: level } };
}

test('what is no filter is left out', () => {
  const address = new URLSearchParams('level=L9&category=CREDIT&words=%20%20&other=1');
  expect(filterOf(address, ['CREDIT', 'CUSTOMER'])).toEqual({ category: 'CREDIT' });
  expect(filterOf(new URLSearchParams('level=L2&words=%20函 '), [])).toEqual({ level: 'L2', words: '函' });
});

test('the strictest reason of a scheme comes first, those of others not at all', () => {
  const reasons = [reason('L1'), reason('L3'), reason('C3', 'JR/T 0171-2020')];
  expect(reasonsOf(own, reasons).map(({ level }) => level)).toEqual(['L3', 'L1']);
});

test('above inspection is told apart', () => {
  expect(isAbove(own, [reason('L2')])).toBe(true);
  expect(isAbove(own, [reason('L3')])).toBe(false);
  expect(isAbove(own, [])).toBe(true);
});

test('one lower level is enough to be lower', () => {
  expect(direction(asset, {}, known)).toBe('same');
  expect(direction(asset, { [own.scheme]: 'L3' }, known)).toBe('same');
  expect(direction(asset, { [own.scheme]: 'L4' }, known)).toBe('up');
  expect(direction(asset, { 'JR/T 0171-2020': 'C2' }, known)).toBe('up');
  expect(direction(asset, { 'JR/T 0171-2020': 'C3', [own.scheme]: 'L2' }, known)).toBe('down');
});
