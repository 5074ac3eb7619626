import { expect, test } from 'vitest';
import type { Me } from '../../lib/session';
import type { Agreement } from './api';
import { changeDenied, draftOf, emptyDraft, gaps, places, signDenied, termsOf } from './model';

const now = new Date('2026-11-26T02:00:00Z');
const agreement = {
  sender: 'bank',
  recipient: 'insurer',
  purpose: '贷后风险协查',
  categories: ['RISK_COOPERATION'],
  ceiling: 'L3',
  masks: [{ column: '手机号', rule: 'MOBILE' }],
  allowDownload: false,
  validFrom: '2026-11-20T03:04:05.678901Z',
  validUntil: '2027-11-20T16:00:00Z',
  signatures: [{ account: 'xu' }],
  next: { institution: 'bank', seat: 'EXECUTIVE' },
} as unknown as Agreement;

function person(account: string, institution: string, ...roles: string[]): Me {
  return { account, institution: { id: institution }, roles } as unknown as Me;
}

test('four places, in the order of signing', () => {
  expect(places(agreement).map(({ institution, seat }) => `${institution} ${seat}`)).toEqual([
    'bank COMPLIANCE',
    'bank EXECUTIVE',
    'insurer COMPLIANCE',
    'insurer EXECUTIVE',
  ]);
  expect(places(agreement).map(({ signature }) => signature?.account)).toEqual([
    'xu',
    undefined,
    undefined,
    undefined,
  ]);
});

test('who is next signs, nobody twice, and nobody when all is signed', () => {
  expect(signDenied(agreement, person('jiang', 'bank', 'EXECUTIVE'))).toBeUndefined();
  expect(signDenied(agreement, person('jiang', 'insurer', 'EXECUTIVE'))).toBe('notTurn');
  expect(signDenied(agreement, person('xu', 'bank', 'COMPLIANCE', 'EXECUTIVE'))).toBe('signed');
  const { next: _, ...closed } = agreement;
  expect(signDenied(closed as Agreement, person('jiang', 'bank', 'EXECUTIVE'))).toBe('closed');
});

test('only the side whose data cross changes the text, and only before it is in force', () => {
  expect(changeDenied(agreement, person('xu', 'bank'))).toBeUndefined();
  expect(changeDenied(agreement, person('xu', 'insurer'))).toBe('notSender');
  const { next: _, ...closed } = agreement;
  expect(changeDenied(closed as Agreement, person('xu', 'bank'))).toBe('closed');
});

test('an empty draft tells what it lacks', () => {
  expect(gaps(emptyDraft(now), now)).toEqual(['recipient', 'purpose', 'categories']);
});

test('an end before the begin, over five years or in the past is no end', () => {
  const draft = draftOf(agreement);
  expect(gaps(draft, now)).toEqual([]);
  expect(gaps({ ...draft, until: '2020-01-01' }, now)).toEqual(['until']);
  expect(gaps({ ...draft, until: '2033-01-01' }, now)).toEqual(['until']);
  expect(gaps({ ...draft, from: '2028-01-01' }, now)).toEqual(['until']);
});

test('no column is masked twice, and each has a name', () => {
  const draft = draftOf(agreement);
  const mask = { column: ' 手机号 ', rule: 'FULL' as const };
  expect(gaps({ ...draft, masks: [...draft.masks, mask] }, now)).toEqual(['masks']);
  expect(gaps({ ...draft, masks: [{ ...mask, column: ' ' }] }, now)).toEqual(['masks']);
});

test('what was not touched is sent as it was, to the microsecond', () => {
  const terms = termsOf({ ...draftOf(agreement), purpose: ' 授信审查 ' }, agreement);
  expect(terms.validFrom).toBe(agreement.validFrom);
  expect(terms.validUntil).toBe(agreement.validUntil);
  const later = termsOf({ ...draftOf(agreement), until: '2028-03-01' }, agreement);
  expect(later.validUntil).toBe(new Date('2028-03-02T00:00:00').toISOString());
  expect(terms.purpose).toBe('授信审查');
});
