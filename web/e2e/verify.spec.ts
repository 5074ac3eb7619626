import { beforeAll, expect, inject, test } from 'vitest';
import type { Bytes } from '../src/proof/bytes';
import { unzip } from '../src/proof/zip';
import { zip as packed } from '../src/proof/zipping.test-kit';
import { type Liking, Person } from './browser';
import { bundleOf, register } from './passports';

let zip: Buffer;
let key: string;

beforeAll(async () => {
  const author = await Person.signedIn('zhou.yining@slyh');
  const { identity } = await register(author, '供公开核验的函');
  ({ zip, key } = await bundleOf(author, identity));
  await author.leave();
});

/** Somebody without an account on the public page; from then on the network is gone. */
async function stranger(liking: Liking = {}): Promise<{ person: Person; requests: string[] }> {
  const person = await Person.at();
  const { language = 'zh-CN', theme = 'light' } = liking;
  await person.page.goto(`${inject('address')}/verify?language=${language}&theme=${theme}`, {
    waitUntil: 'networkidle',
  });
  const requests: string[] = [];
  person.page.on('request', (request) => requests.push(request.url()));
  await person.context.setOffline(true);
  return { person, requests };
}

const asFile = (buffer: Buffer) => ({ name: 'passport.zip', mimeType: 'application/zip', buffer });

async function verdict(person: Person, wanted: string): Promise<string> {
  const shown = person.page.locator(`[data-verdict=${wanted}]`);
  await shown.waitFor();
  return (await shown.textContent()) ?? '';
}

const failed = (person: Person) =>
  person.page
    .locator('li.proof-bad')
    .evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.step ?? ''));

/** The bundle with one file of it changed. */
function tampered(name: (names: string[]) => string, change: (content: string) => string): Buffer {
  const files = [...unzip(new Uint8Array(zip))];
  const chosen = name(files.map(([one]) => one));
  const changed = files.map(([one, bytes]): [string, Bytes] =>
    one === chosen
      ? [one, new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('utf8'))))]
      : [one, bytes],
  );
  return Buffer.from(packed(changed));
}

test('a bundle of the platform is proved without network, once its key is known', async () => {
  const { person, requests } = await stranger();
  await person.page.setInputFiles('input[type=file] >> nth=0', asFile(zip));
  expect(await verdict(person, 'unconfirmed')).toContain('公钥待确认');
  expect(await person.page.locator('.offered code').textContent()).toBe(key);
  await person.page.getByRole('button', { name: '采用此公钥' }).click();
  expect(await verdict(person, 'proved')).toContain('已证实');
  expect(await failed(person)).toEqual([]);
  const steps = await person.page.locator('li.proof-good').count();
  expect(steps).toBeGreaterThanOrEqual(8);
  // Another log's key is no reason to trust, and one cut short is no key.
  await person.page.fill('#keys', key.slice(0, -3));
  expect(await verdict(person, 'unusable')).toContain('公钥的写法不对');
  expect(requests).toEqual([]);
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('a bundle in which something was changed is refuted at that step', async () => {
  const { person, requests } = await stranger({ language: 'en' });
  await person.page.fill('#keys', key);
  const entry = tampered(
    (names) => names.filter((name) => name.startsWith('entries/')).at(-1) ?? '',
    (content) => content.replace('"v":1', '"v":1 '),
  );
  await person.page.setInputFiles('input[type=file] >> nth=0', asFile(entry));
  expect(await verdict(person, 'refuted')).toContain('Refuted');
  const [step] = await failed(person);
  expect(step).toMatch(/^inclusion\/\d+$/);
  expect(await person.page.locator('li.proof-bad').first().textContent()).toContain('was changed');

  const identity = tampered(
    () => 'passport.json',
    (content) => content.replace('"category":"RISK_COOPERATION"', '"category":"PUBLIC"'),
  );
  await person.page.setInputFiles('input[type=file] >> nth=0', asFile(identity));
  await person.page.locator('li.proof-bad[data-step=identity]').waitFor();
  expect(await failed(person)).toEqual(['identity']);
  expect(requests).toEqual([]);
  await person.leave();
});

test('by keyboard alone, and by dropping', async () => {
  const { person } = await stranger();
  const { page } = person;
  const files = page.getByRole('button', { name: '选择文件', exact: true });
  // Asked for before the key is pressed: only then does the browser hand the chooser over.
  const chooser = page.waitForEvent('filechooser');
  for (let i = 0; i < 10 && !(await files.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  expect(await files.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(asFile(zip));
  await verdict(person, 'unconfirmed');
  await page.getByRole('button', { name: '清除' }).press('Enter');
  await page.locator('[data-verdict]').waitFor({ state: 'detached' });
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'dropped.zip'));
    return data;
  }, Array.from(zip));
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await verdict(person, 'unconfirmed');
  await person.leave();
});

test.each(['light', 'dark'] as const)('accessible in %s, with a result of either kind', async (theme) => {
  const { person } = await stranger({ theme });
  await person.expectAccessible();
  await person.page.fill('#keys', key);
  await person.page.setInputFiles('input[type=file] >> nth=0', asFile(zip));
  await verdict(person, 'proved');
  await person.expectAccessible();
  await person.page.setInputFiles('input[type=file] >> nth=0', asFile(zip.subarray(1)));
  await verdict(person, 'unusable');
  await person.page.setInputFiles(
    'input[type=file] >> nth=0',
    asFile(Buffer.concat([zip.subarray(0, 200), zip.subarray(201)])),
  );
  await verdict(person, 'refuted');
  await person.expectAccessible();
  await person.leave();
});

test('whoever is about to sign in finds the page', async () => {
  const person = await Person.at();
  await person.page.goto(`${inject('address')}/login`);
  await person.page.locator('a[href="/verify"]').click();
  await person.page.locator('.drop').waitFor();
  expect(await person.page.title()).toContain('核验');
  await person.leave();
});
