import { expect, test } from 'vitest';
import { type Notice, placeOf } from './model';

function notice(kind: Notice['kind'], subjectKind: Notice['subjectKind']): Notice {
  return { kind, subjectKind, subject: 'x' } as Notice;
}

test.each([
  ['APPROVAL_ASKED', 'APPROVAL', '/inbox?box=inbox&id=x'],
  ['APPROVAL_RETURNED', 'APPROVAL', '/inbox?box=mine&id=x'],
  ['APPROVAL_WITHDRAWN', 'APPROVAL', '/inbox?box=closed&id=x'],
  ['DELIVERY_ARRIVED', 'DELIVERY', '/received/x'],
  ['DELIVERY_OPENED', 'PUBLICATION', '/sent/x'],
  ['AGREEMENT_TO_SIGN', 'AGREEMENT', '/agreements/x'],
  ['QUARANTINE_OPEN', 'CONTENT', '/quarantine'],
  ['QUARANTINE_DECIDED', 'CONTENT', undefined],
  ['PASSWORD_RESET', 'ACCOUNT', undefined],
] as const)('%s leads to the thing itself', (kind, subjectKind, place) => {
  expect(placeOf(notice(kind, subjectKind))).toBe(place);
});
