import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { halves, partsOf, sentence } from '../../src/features/ledger/model';
import en from '../../src/locales/en/ledgerEvents.json';
import zh from '../../src/locales/zh-CN/ledgerEvents.json';

const java = join(import.meta.dirname, '../../../platform/src/main/java');

/** An act is named where it is made; a few chapters hand the name to a method of their own. */
const NAMED = /\b(?:Act\.of|act|written)\(\s*"([a-z]+(?:\.[a-z-]+)?)"/g;
/** Actions whose name is put together, or stands as a constant of an engine. */
const PUT_TOGETHER = [
  'passport.mint',
  'publication.publish',
  'publication.return',
  'publication.withdraw',
  'publication.void',
];

const actions = new Set(PUT_TOGETHER);
for (const file of readdirSync(java, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.java')) {
    for (const [, action = ''] of readFileSync(join(java, file), 'utf8').matchAll(NAMED)) {
      actions.add(action);
    }
  }
}

test('the actions of the platform are found', () => {
  expect(actions.size).toBeGreaterThan(50);
  expect(actions).toContain('account.grant-role');
  expect(actions).toContain('approval.vote');
  expect(actions).toContain('refusal');
});

const done = (action: string, events: typeof zh) =>
  sentence({ action, result: 'DONE', fields: {} }, events)?.template ?? '';
const places = (template: string) =>
  partsOf(template)
    .filter((part) => 'field' in part)
    .map((part) => JSON.stringify(part))
    .toSorted();

test.each([...actions])('%s has a sentence and a group in both languages', (action) => {
  for (const events of [zh, en]) {
    expect(done(action, events)).not.toBe('');
    expect(events.group).toHaveProperty(halves(action).chapter);
  }
});

test.each([...actions])('%s tells the same facts in both languages', (action) => {
  expect(places(done(action, en))).toEqual(places(done(action, zh)));
});

test('what is refused tells the same facts in both languages, and who was refused', () => {
  const refused = (events: typeof zh) =>
    Object.values(events.refused).flatMap((verbs) => Object.values(verbs));
  expect(refused(en).map(places)).toEqual(refused(zh).map(places));
  expect(refused(en).every((template) => places(template).length > 0)).toBe(true);
});
