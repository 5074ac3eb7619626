import type { Locator } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { approveAll, call } from './api';
import { Person } from './browser';
import { submitLetter } from './exchange';
import { colours, difference, type Painted, painted } from './pixels';

interface Delivery {
  id: string;
  title: string;
  copy?: { level: string; fileName: string };
}

async function deliveries(person: Person): Promise<Delivery[]> {
  return (await call(person, 'GET', '/api/v1/deliveries?box=inbox&limit=200')).body.items;
}

async function delivery(person: Person, fits: (one: Delivery) => boolean): Promise<Delivery> {
  const found = (await deliveries(person)).find(fits);
  if (!found) {
    throw new Error('No such delivery');
  }
  return found;
}

const named = (ending: string) => (one: Delivery) => one.copy?.fileName.endsWith(ending) ?? false;

/** Sends a text file through all reviews, and waits until it has arrived. */
async function sendText(title: string): Promise<string> {
  const author = await Person.signedIn('zhou.yining@slyh');
  const { publication } = await submitLetter(author, title);
  await approveAll(publication, ['lu.qingyao@slyh', 'gu.huaizhou@slyh', 'xu.zhiwei@slyh'], (account) =>
    Person.signedIn(account),
  );
  await author.page.waitForFunction(async (which) => {
    const answer = await fetch(`/api/v1/deliveries/of-publication/${which}`);
    return (await answer.json())[0]?.state === 'DELIVERED';
  }, publication);
  await author.leave();
  return publication;
}

async function shown(person: Person, id: string, what: 'page' | 'rows'): Promise<Locator> {
  await person.open(`/received/${id}`);
  const place = person.page.locator(what === 'page' ? 'img.viewed-page' : '.marked-rows');
  await place.waitFor();
  await person.page.waitForLoadState('networkidle');
  await person.page.waitForFunction(() =>
    [...document.images].every((one) => one.complete && one.naturalWidth > 0),
  );
  return place;
}

/** What two people are shown of one thing; and what of it is the second one's mark. */
async function twoLooks(id: string, what: 'page' | 'rows', readers = ['zhou.yining', 'lu.qingyao']) {
  const seen: Painted[] = [];
  for (const account of readers) {
    const reader = await Person.signedIn(`${account}@slbx`);
    seen.push(await painted(reader, await shown(reader, id, what)));
    expect(reader.faults).toEqual([]);
    await reader.leave();
  }
  return seen as [Painted, Painted];
}

function expectMarked([one, two]: [Painted, Painted]): void {
  expect([two.width, two.height]).toEqual([one.width, one.height]);
  const share = difference(one, two);
  expect(share).toBeGreaterThan(0.003);
  expect(share).toBeLessThan(0.5);
  // Paper and letters alone have a few greys; half-transparent letters over them have many more.
  expect(colours(one)).toBeGreaterThan(20);
}

test('the mark is painted on pages of a document: two readers are shown different pixels', async () => {
  const reader = await Person.signedIn('zhou.yining@slbx');
  const { id } = await delivery(reader, named('.docx'));
  await reader.leave();
  expectMarked(await twoLooks(id, 'page'));
});

test('the mark is painted on text, and the receipt goes its three steps', async () => {
  const title = `文本说明 ${Date.now()}`;
  await sendText(title);
  const reader = await Person.signedIn('zhou.yining@slbx');
  const { id } = await delivery(reader, (one) => one.title === title);
  expectMarked(await twoLooks(id, 'page'));

  await reader.open(`/received/${id}`);
  const { page } = reader;
  await page.getByText('首次打开，形成回执').waitFor();
  expect(await page.locator('.looks li').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '签 收' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '签 收' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已经签收，无需再次办理').waitFor();
  expect(await page.getByRole('button', { name: '签 收' }).isDisabled()).toBe(true);
  await page.getByRole('tab', { name: '回执' }).click();
  await page.getByRole('tabpanel').getByText('已签收').waitFor();
  await reader.expectAccessible();
  expect(reader.faults).toEqual([]);
  const again = await call(reader, 'POST', `/api/v1/deliveries/${id}/receipt`);
  expect([again.status, again.body.code]).toEqual([409, 'exchange.signed-for']);
  await reader.leave();
});

test('the mark lies over a table, also under the policy, and rows are paged by the keyboard', async () => {
  const reader = await Person.signedIn('zhou.yining@slbx');
  const { id } = await delivery(reader, named('.csv'));
  expectMarked(await twoLooks(id, 'rows'));

  const place = await shown(reader, id, 'rows');
  const { page } = reader;
  const policy = (await page.request.get(page.url())).headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/style-src-elem 'self' 'nonce-/);
  // With the cells out of sight there is the mark alone, in many half-transparent greys.
  await place.locator('.wide').evaluate((cells) => {
    cells.style.visibility = 'hidden';
  });
  const mark = await painted(reader, place);
  await place.locator('.mark-over').evaluate((over) => over.remove());
  const nothing = await painted(reader, place);
  expect(colours(mark)).toBeGreaterThan(20);
  expect(colours(nothing)).toBeLessThan(4);
  expect(difference(mark, nothing)).toBeGreaterThan(0.03);

  await page.keyboard.press('PageDown');
  await page.getByRole('rowheader', { name: '51', exact: true }).waitFor();
  expect(await page.locator('.mark-over').count()).toBe(1);
  await page.keyboard.press('End');
  await page.getByRole('rowheader', { name: '1000', exact: true }).waitFor();
  await page.getByLabel('跳到第几页').fill('3');
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: '101', exact: true }).waitFor();
  await page.getByText('查阅第 101 行起的数据').first().waitFor();
  await reader.expectAccessible();
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

test('a table without its mark is not shown at all', async () => {
  const reader = await Person.signedIn('zhou.yining@slbx');
  const { id } = await delivery(reader, named('.csv'));
  await reader.page.route('**/mark', (route) => route.abort());
  await reader.open(`/received/${id}`);
  await reader.page.getByRole('alert').waitFor();
  expect(await reader.page.locator('.marked-rows').count()).toBe(0);
  await reader.leave();
});

test('pages are turned and sized by the keyboard', async () => {
  const executive = await Person.signedIn('jiang.boyan@slbx');
  const { id } = await delivery(executive, (one) => one.copy?.level === 'L4');
  const { page } = executive;
  await shown(executive, id, 'page');
  const pages = await page.locator('.page-tab').count();
  expect(pages).toBeGreaterThan(1);
  await page.keyboard.press('ArrowRight');
  await page.getByAltText(/第 2 页/).waitFor();
  await page.keyboard.press('PageUp');
  await page.getByAltText(/第 1 页/).waitFor();
  await page.keyboard.press('+');
  await page.getByText('125%').waitFor();
  expect(new URL(page.url()).searchParams.get('zoom')).toBe('125');
  await executive.leave();
});

test('what is top secret is viewed only, and no address gives its bytes', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const executive = await Person.signedIn('jiang.boyan@slbx', { theme });
    const { id } = await delivery(executive, (one) => one.copy?.level === 'L4');
    await shown(executive, id, 'page');
    const clauses = [
      [/^下 ?载$/, 'B1.7'],
      [/^打 ?印$/, 'C3.2'],
    ] as const;
    for (const [name, clause] of clauses) {
      const button = executive.page.getByRole('button', { name });
      await executive.page.getByText('正在向平台确认权限').first().waitFor({ state: 'detached' });
      expect(await button.isDisabled()).toBe(true);
      const why = await button.getAttribute('aria-describedby');
      expect(await executive.page.locator(`[id="${why}"]`).textContent()).toContain(clause);
    }
    await executive.expectAccessible();
    await executive.page.emulateMedia({ media: 'print' });
    expect(await executive.page.locator('img.viewed-page').isVisible()).toBe(false);
    await executive.leave();
  }
});

test('whoever may not download finds no route to the bytes', async () => {
  const executive = await Person.signedIn('jiang.boyan@slbx');
  const { id } = await delivery(executive, (one) => one.copy?.level === 'L4');
  const at = `/api/v1/deliveries/${id}`;
  const sent = (await call(executive, 'GET', at)).body;
  const answers = await Promise.all(
    [`${at}/content`, `${at}/table`, `/api/v1/contents/${sent.publication}`].map((path) =>
      call(executive, 'GET', path),
    ),
  );
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [403, 'access.view-only'],
    [403, 'exchange.pages-only'],
    [404, 'screening.unknown-content'],
  ]);
  for (const path of ['/content.pdf', '/export', '/print', '/table.csv', '/pages/1/raw', '/pages']) {
    expect((await call(executive, 'GET', at + path)).status, path).toBe(404);
  }
  const reader = await Person.signedIn('zhou.yining@slbx');
  for (const path of ['/pages/1', '/mark', '/table', '/content']) {
    const { status, type } = await call(reader, 'GET', at + path);
    expect(status, path).toBe(403);
    expect(type, path).toContain('json');
  }
  await executive.leave();
  await reader.leave();
  for (const path of ['', '/pages/1', '/mark', '/table', '/content', '/looks']) {
    const answer = await fetch(inject('address') + at + path, { redirect: 'manual' });
    expect([401, 302, 303], path).toContain(answer.status);
    expect(answer.headers.get('Content-Type') ?? '', path).not.toMatch(/image|octet/);
  }
});
