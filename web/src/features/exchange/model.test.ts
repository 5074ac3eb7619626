import { expect, test } from 'vitest';
import {
  type Agreement,
  type Asset,
  type Content,
  choosing,
  emptyForm,
  type Form,
  faults,
  mayBeSent,
  ours,
  reachable,
  stricter,
  titleOf,
  unfit,
} from './model';

const content = (verdict: Content['verdict']) => ({ verdict }) as Content;
const agreement = (more: Partial<Agreement>) =>
  ({
    id: 'a',
    state: 'IN_FORCE',
    sender: 'us',
    recipient: 'them',
    purpose: '协查',
    categories: ['CREDIT'],
    ...more,
  }) as Agreement;
const whole: Form = {
  ...emptyForm,
  content: 'c',
  title: '协查函',
  category: 'CREDIT',
  destinations: [{ agreement: 'a', recipient: 'them' }],
  purpose: '协查',
};
const clean = { content: content('CLEAN') };

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
  expect(reachable('submit', emptyForm, {})).toBe('content');
  expect(reachable('submit', whole, { content: content('HELD') })).toBe('content');
  expect(reachable('submit', { ...whole, title: ' ' }, clean)).toBe('grade');
  expect(reachable('preview', { ...whole, destinations: [] }, clean)).toBe('recipient');
  expect(reachable('preview', whole, clean)).toBe('preview');
  expect(reachable('nonsense', whole, clean)).toBe('content');
});

test('each fault names its field', () => {
  const bare: Form = { ...emptyForm, content: 'c', raisedTo: 'L4' };
  expect(faults('grade', bare, clean).map(({ field }) => field)).toEqual([
    'title',
    'category',
    'raise-reason',
  ]);
  expect(faults('deadline', { ...whole, urgency: 'URGENT', urgentReason: ' ' }, clean)).toEqual([
    { field: 'urgent-reason', why: 'urgentReasonMissing' },
  ]);
});

test('a registered datum has its title and category already', () => {
  expect(faults('grade', { ...emptyForm, asset: 'x' }, {})).toEqual([]);
});

test('only agreements in force and of ours are offered, and those that do not fit say why', () => {
  const offered = [
    agreement({ id: 'fits' }),
    agreement({ id: 'ended', state: 'EXPIRED' }),
    agreement({ id: 'theirs', sender: 'them' }),
  ];
  expect(ours(offered, 'us').map(({ id }) => id)).toEqual(['fits']);
  expect(unfit(agreement({}), whole, clean)).toBeUndefined();
  expect(unfit(agreement({ categories: ['PUBLIC'] }), whole, clean)).toBe('otherCategory');
  expect(unfit(agreement({ purpose: '营销' }), whole, clean)).toBe('otherPurpose');
  const asset = { category: 'CREDIT', purpose: '营销' } as Asset;
  expect(unfit(agreement({}), { ...emptyForm, asset: 'x' }, { asset })).toBe('otherPurpose');
});

test('the purpose is that of the agreements chosen', () => {
  const chosen = choosing({ ...emptyForm, title: 't' }, agreement({}), true);
  expect(chosen.purpose).toBe('协查');
  expect(chosen.destinations).toEqual([{ agreement: 'a', recipient: 'them' }]);
  expect(choosing(chosen, agreement({}), false)).toMatchObject({ purpose: '', destinations: [] });
});

test('a level is raised, never lowered', () => {
  expect(stricter('L2')).toEqual(['L3', 'L4']);
  expect(stricter('L4')).toEqual([]);
  expect(stricter(undefined)).toEqual([]);
});

test('a title is the name of its file without the ending', () => {
  expect(titleOf('协查.函.docx')).toBe('协查.函');
});
