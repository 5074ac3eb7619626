import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Bytes, fromBase64, text, utf8 } from './bytes';
import { inflate } from './inflate';
import { canonical, type Json, parse } from './json';
import { nameOf } from './report';
import { type Chosen, type Result, verify } from './verify';
import { unzip } from './zip';
import { zip } from './zipping.test-kit';

/** What the verifier of the command line says, one case each. */
interface Case {
  kind: 'bundle' | 'edit' | 'without' | 'tampering' | 'proof' | 'log';
  outcome: 'proved' | 'refuted' | 'no-trusted-key';
  /** Names of the steps, with + in front where they hold. */
  steps: string[];
  key?: string;
  file?: string;
  from?: string;
  to?: string;
  place?: string[];
  text?: string;
  at?: number;
}

interface Fixture {
  zip: string;
  key: string;
  strangersKey: string;
  entry: string;
  proof: string;
  log: Record<string, string>;
  flips: string;
  cases: Case[];
}

const fixture: Fixture = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/verdicts.json'), 'utf8'),
);
const bundle = fromBase64('zip', fixture.zip);
const files = Object.fromEntries([...unzip(bundle)].map(([name, bytes]) => [name, text(bytes, name)]));

const chosen = (bytes: Bytes, name = 'chosen'): Chosen => ({ name, bytes });
const packed = (contents: Record<string, string>) =>
  chosen(zip(Object.entries(contents).map(([name, content]) => [name, utf8(content)])));
const without = (name: string) =>
  packed(Object.fromEntries(Object.entries(files).filter(([one]) => one !== name)));

function subjectOf(one: Case): Chosen[] {
  const { kind, file = '' } = one;
  switch (kind) {
    case 'bundle':
      return [chosen(bundle)];
    case 'edit':
      return [packed({ ...files, [file]: files[file]?.replaceAll(one.from ?? '', one.to ?? '') ?? '' })];
    case 'without':
      return [without(file)];
    case 'tampering':
      return [packed({ ...files, [file]: one.text ?? '' })];
    case 'proof':
      return [chosen(utf8(fixture.proof)), chosen(utf8(one.text ?? ''), 'entry')];
    case 'log':
      return Object.entries(fixture.log).map(([name, content]) => {
        const bytes = fromBase64(name, content);
        if (name === file) {
          bytes[one.at ?? 0] = (bytes[one.at ?? 0] ?? 0) ^ 1;
        }
        return chosen(bytes, `my log/${name}`);
      });
  }
}

function told(result: Result): string[] {
  return result.verdict === 'unusable'
    ? []
    : result.report.steps.map((step) => `${step.ok ? '+' : '-'}${nameOf(step)}`);
}

const named = fixture.cases.map((one) => [
  [one.kind, one.file, one.from, one.place?.join('.'), one.at].filter((part) => part !== undefined).join(' '),
  one,
]) as [string, Case][];

test.each(named)('%s: the same verdict, step by step', async (_, one) => {
  const key = one.key ?? fixture.key;
  const result = await verify(subjectOf(one), key);
  if (one.outcome === 'no-trusted-key') {
    // Here the steps are shown too, under the key that the subject brings, and called unconfirmed.
    expect(result.verdict).toBe('unconfirmed');
    return;
  }
  expect(told(result)).toEqual(one.steps);
  expect(result.verdict).toBe(one.outcome);
});

function places(json: Json): string[] {
  if (json instanceof Map) {
    return [...json].flatMap(([name, value]) => places(value).map((place) => `${name}.${place}`));
  }
  return Array.isArray(json)
    ? json.flatMap((value, at) => places(value).map((place) => `${at}.${place}`))
    : [''];
}

test('every single value of every file is covered; only the words of the exporter prove nothing', () => {
  const tampered = fixture.cases.filter((one) => one.kind === 'tampering');
  const covered = tampered.map((one) => `${one.file} ${one.place?.join('.')}.`);
  const all = Object.entries(files)
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([name, content]) => places(parse(utf8(content), name)).map((place) => `${name} ${place}`));
  expect(covered.toSorted()).toEqual(all.toSorted());
  const free = tampered.filter((one) => one.outcome !== 'refuted').map((one) => one.place?.slice(-2));
  expect(free.length).toBe(6);
  expect(new Set(free.map((place) => place?.join('.')))).toEqual(new Set(['summary.zh', 'summary.en']));
});

test('every byte of the zip: one flipped gives the same verdict', async () => {
  expect(fixture.flips.length).toBe(bundle.length);
  let ours = '';
  for (let at = 0; at < bundle.length; at++) {
    const changed = bundle.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x11;
    const { verdict } = await verify([chosen(changed)], fixture.key);
    ours += verdict === 'proved' ? '1' : '0';
  }
  expect(ours).toBe(fixture.flips);
});

test('no byte of a proof can be changed and still prove', async () => {
  const proof = utf8(fixture.proof);
  const entry = chosen(utf8(fixture.entry), 'entry');
  expect((await verify([chosen(proof), entry], fixture.key)).verdict).toBe('proved');
  for (let at = 0; at < proof.length; at++) {
    const changed = proof.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { verdict } = await verify([chosen(changed), entry], fixture.key);
    expect(verdict, `byte ${at}`).toMatch(/refuted|unusable/);
  }
});

test('a cut or longer zip is refuted', async () => {
  for (const bytes of [bundle.slice(1), bundle.slice(0, -1), new Uint8Array([...bundle, 0])]) {
    const result = await verify([chosen(bytes)], fixture.key);
    expect(result.verdict === 'proved').toBe(false);
  }
});

test('what cannot be verified is told apart', async () => {
  const why = async (given: Chosen[], key = fixture.key) => {
    const result = await verify(given, key);
    return result.verdict === 'unusable' ? result.why : result.verdict;
  };
  expect(await why([])).toBe('nothing');
  expect(await why([chosen(utf8('hello'))])).toBe('unknown');
  expect(await why([chosen(utf8(fixture.proof))])).toBe('entry-missing');
  expect(await why([chosen(bundle), chosen(bundle)])).toBe('too-many');
  expect(await why([chosen(bundle)], 'nonsense')).toBe('bad-key');
  expect(await why([chosen(bundle)], fixture.key.replace('bank-a', 'bank-b'))).toBe('bad-key');
  expect(await why([without('vkey')], '')).toBe('no-key');
  expect(await why([chosen(bundle.slice(0, -1))], '')).toBe('refuted');
  expect(await why([chosen(bundle)], `# mine\n\n${fixture.key}\n`)).toBe('proved');
});

test.each([
  ['{"b":1,"a":[true,null,-7]}', '{"a":[true,null,-7],"b":1}'],
  ['"\\u00e9\\u0007\\/\\ud83d\\ude00"', '"é\\u0007/😀"'],
  ['{"\\u20ac":1,"\\r":2,"__proto__":3}', '{"\\r":2,"__proto__":3,"€":1}'],
  ['-0', '0'],
  [' [ ] ', '[]'],
])('%s has one canonical form', (given, expected) => {
  expect(text(canonical(parse(utf8(given), 'json')), 'json')).toBe(expected);
});

test.each([
  '1.5',
  '1e3',
  '01',
  '9007199254740992',
  '"\\ud83d"',
  '{"a":1,"a":2}',
  '[1,]',
  '1 2',
  '',
  '"\t"',
  'tru',
])('%s has none', (given) => {
  expect(() => parse(utf8(given), 'json')).toThrow(/json/);
});

test('as deep as allowed and no deeper', () => {
  const nested = (depth: number) => utf8('['.repeat(depth) + ']'.repeat(depth));
  expect(() => parse(nested(64), 'json')).not.toThrow();
  expect(() => parse(nested(65), 'json')).toThrow();
});

test.each([0, 1, 6, 9])('what zlib packs at level %i is unpacked, and nothing may follow', (level) => {
  const content = utf8(Array.from({ length: 4000 }, (_, i) => `${(i * i) % 997}信桥`).join(' '));
  const deflated = new Uint8Array(deflateRawSync(content, { level }));
  expect(inflate(deflated, content.length)).toEqual(content);
  expect(() => inflate(new Uint8Array([...deflated, 0]), content.length)).toThrow();
  expect(() => inflate(deflated.slice(0, -1), content.length)).toThrow();
  expect(() => inflate(deflated, content.length - 1)).toThrow();
  expect(() => inflate(deflated, content.length + 1)).toThrow();
});
