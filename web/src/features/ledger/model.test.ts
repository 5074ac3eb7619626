import { expect, test } from 'vitest';
import { accountOf, filtersOf, halves, momentsOf, partsOf, sentence } from './model';

test('an action has a chapter and a verb, a refusal stands alone', () => {
  expect(halves('account.sign-in')).toEqual({ chapter: 'account', verb: 'sign-in' });
  expect(halves('refusal')).toEqual({ chapter: 'refusal', verb: 'rule' });
});

test('a refused act has its own sentence where there is one, which says who was refused', () => {
  const events = {
    done: { a: { b: 'did', c: 'saw' } },
    refused: { a: { b: '[account:person] failed', 'b-unknown': '[name] failed' } },
  };
  const told = (action: string, result: 'DONE' | 'REFUSED', fields: Record<string, string> = {}) =>
    sentence({ action, result, fields }, events);
  expect(told('a.b', 'DONE')).toEqual({ template: 'did', whole: false });
  expect(told('a.b', 'REFUSED', { account: '1' })).toEqual({
    template: '[account:person] failed',
    whole: true,
  });
  expect(told('a.b', 'REFUSED', { name: 'x@y' })).toEqual({ template: '[name] failed', whole: true });
  expect(told('a.c', 'REFUSED')).toEqual({ template: 'saw', whole: false });
  expect(told('x.y', 'DONE')).toBeUndefined();
});

test('a sentence is cut at its places', () => {
  expect(partsOf('granted [account:person] the [role]')).toEqual([
    { words: 'granted ' },
    { field: 'account', kind: 'person' },
    { words: ' the ' },
    { field: 'role', kind: 'plain' },
  ]);
  expect(partsOf('[a-b]!')).toEqual([{ field: 'a-b', kind: 'plain' }, { words: '!' }]);
});

test('only what can be looked for is taken from the address', () => {
  expect(filtersOf(new URLSearchParams('actor=PERSON:1&text=%20&after=9&other=x'))).toEqual({
    actor: 'PERSON:1',
  });
  expect(accountOf('PERSON:1')).toBe('1');
  expect(accountOf('SYSTEM:1')).toBeUndefined();
});

test('days become moments, the last day included', () => {
  const { from = '', to = '' } = momentsOf({ from: '2026-11-25', to: '2026-11-25' });
  expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3600_000);
  expect(momentsOf({ from: 'yesterday' })).toEqual({});
});
