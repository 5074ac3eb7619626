import { expect, test } from 'vitest';
import type { Agreement, Content } from './api';
import { type Draft, emptyDraft, fitting, isDone, mayBeSent, reachable } from './model';

const content = (verdict: Content['verdict']) => ({ verdict }) as Content;
const agreement = (more: Partial<Agreement>) =>
  ({ state: 'IN_FORCE', sender: 'us', categories: ['CREDIT'], ...more }) as Agreement;
const whole: Draft = {
  ...emptyDraft,
  content: content('CLEAN'),
  title: '协查函',
  category: 'CREDIT',
  agreement: agreement({}),
};

test.each([
  ['CLEAN', true],
  ['FINDINGS', true],
  ['HELD', false],
  ['BLOCKED', false],
  ['QUARANTINED', false],
] as const)('content that is %s may be sent: %s', (verdict, may) => {
  expect(mayBeSent(content(verdict))).toBe(may);
});

test('nobody stands on a step whose ground is missing', () => {
  expect(reachable('preview', emptyDraft)).toBe('content');
  expect(reachable('preview', { ...whole, agreement: undefined })).toBe('recipient');
  expect(reachable('preview', whole)).toBe('preview');
  expect(reachable('nonsense', whole)).toBe('content');
});

test('urgent needs a reason', () => {
  expect(isDone('deadline', { ...whole, urgency: 'URGENT', urgentReason: ' ' })).toBe(false);
  expect(isDone('deadline', { ...whole, urgency: 'URGENT', urgentReason: '监管时限' })).toBe(true);
});

test('only agreements in force, of ours and for this category fit', () => {
  const offered = [
    agreement({ id: 'fits' }),
    agreement({ id: 'ended', state: 'EXPIRED' }),
    agreement({ id: 'theirs', sender: 'them' }),
    agreement({ id: 'other', categories: ['PUBLIC'] }),
  ];
  expect(fitting(offered, whole, 'us').map(({ id }) => id)).toEqual(['fits']);
});
