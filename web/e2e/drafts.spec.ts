import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Person } from './browser';
import { compose } from './exchange';

const words = { next: '下一步', submit: '提交审批' };
let author: Person;
let page: Page;

beforeAll(async () => {
  author = await Person.signedIn('zhou.yining@slyh');
  page = author.page;
});

afterAll(() => author.leave());

const state = (told: string | RegExp) => page.locator('.save-state').filter({ hasText: told }).waitFor();
const titled = (title: string) => `${title} ${Date.now()}`;

/** Publications of this name, as the platform has them. */
const published = (title: string) =>
  page.evaluate(async (name) => {
    const answer = await (await fetch('/api/v1/publications?limit=200')).json();
    return answer.items.filter((one: { title: string }) => one.title === name).length as number;
  }, title);

/** Begins a draft with content and stands on its second step. */
async function begin(title: string): Promise<void> {
  await author.open('/exchange');
  await page.setInputFiles('input[type=file]', {
    name: `${title}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${title}\n经营情况正常。\n`),
  });
  await page.locator('.screening').waitFor();
  await page.getByRole('button', { name: words.next }).click();
  await page.locator('#exchange-title').waitFor();
  await state(/已保存 \d\d:\d\d/);
}

test('what is written while the connection is lost is saved, survives a reload and is submitted', async () => {
  const title = titled('断线也不丢的说明');
  await compose(author, title, words);
  await page.getByRole('button', { name: '上一步' }).click();
  await page.getByRole('button', { name: '上一步' }).click();
  await state('已保存');
  await author.context.setOffline(true);
  await page.locator('#exchange-message').fill('断线时写下的附言');
  await state('连接中断，内容保留在此页，恢复后自动保存');
  expect(await page.locator('#exchange-message').inputValue()).toBe('断线时写下的附言');
  const leftAnyhow = await page.evaluate(
    () => Object.keys(localStorage).length + Object.keys(sessionStorage).length,
  );
  expect(leftAnyhow).toBe(0);
  await author.context.setOffline(false);
  await state('已保存');
  await page.reload();
  await page.locator('#exchange-message').waitFor();
  expect(await page.locator('#exchange-message').inputValue()).toBe('断线时写下的附言');
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.submit }).click();
  await page.locator('.submitted').filter({ hasText: title }).waitFor();
  expect(await published(title)).toBe(1);
});

test('an answer lost after the submission, and submitted again, makes one publication', async () => {
  const title = titled('回执丢失的说明');
  await compose(author, title, words);
  await state('已保存');
  let reached = 0;
  await page.route('**/submission', async (route) => {
    const answer = await route.fetch();
    reached = answer.status();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: words.submit }).click();
  await page.getByText('连接断开，您填写的内容仍在本页').waitFor();
  expect(reached).toBe(200);
  await page.unroute('**/submission');
  await page.getByRole('button', { name: words.submit }).click();
  await page.locator('.submitted').filter({ hasText: title }).waitFor();
  expect(await published(title)).toBe(1);
});

test('a session that ended keeps the form, and goes on after signing in elsewhere', async () => {
  await begin(titled('会话失效的说明'));
  const elsewhere = await author.context.newPage();
  await elsewhere.goto(`${inject('address')}/app/`);
  await elsewhere.waitForSelector('h1.page-title');
  await elsewhere.evaluate(async () => {
    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    await fetch('/api/v1/session', { method: 'DELETE', headers: { 'X-XSRF-TOKEN': token } });
  });
  await page.locator('#exchange-title').fill('登录失效时改的标题');
  await state('登录已失效，内容保留在此页');
  expect(page.url()).toContain('/app/exchange/');
  await elsewhere.goto(`${inject('address')}/login`);
  await elsewhere.fill('input[name=account]', 'zhou.yining@slyh');
  await elsewhere.fill('input[name=password]', inject('passwords')['zhou.yining@slyh'] ?? '');
  await elsewhere.press('input[name=password]', 'Enter');
  await elsewhere.waitForSelector('h1.page-title');
  await elsewhere.close();
  await state('已保存');
  await page.reload();
  await page.locator('#exchange-title').waitFor();
  expect(await page.locator('#exchange-title').inputValue()).toBe('登录失效时改的标题');
});

test('two pages with one draft: the newer version is told, and both are kept', async () => {
  const title = titled('两处都在写的说明');
  await begin(title);
  const elsewhere = await author.context.newPage();
  await elsewhere.goto(page.url());
  const answered = elsewhere.waitForResponse((one) => one.request().method() === 'PUT');
  await elsewhere.locator('#exchange-title').fill(`${title} 另一页`);
  expect((await answered).status()).toBe(200);
  await elsewhere.locator('.save-state').filter({ hasText: '已保存' }).waitFor();
  await elsewhere.close();
  await page.locator('#exchange-title').fill(`${title} 本页`);
  await page.getByText('这份草稿在别处保存了较新的版本').waitFor();
  expect(await page.locator('#exchange-title').inputValue()).toBe(`${title} 本页`);
  await page.getByRole('button', { name: '用本页内容继续' }).click();
  await state('已保存');
  await author.open('/drafts');
  await page.getByRole('link', { name: `${title} 另一页`, exact: true }).waitFor();
  await page.getByRole('link', { name: `${title} 本页`, exact: true }).waitFor();
});

test('a draft is gone on with from the list, and thrown away after a question', async () => {
  const title = titled('稍后再写的说明');
  await begin(title);
  await author.open('/drafts');
  await page.getByRole('link', { name: `继续：${title}` }).click();
  await page.locator('#exchange-title').waitFor();
  expect(await page.locator('#exchange-title').inputValue()).toBe(title);
  await author.open('/drafts');
  const discard = page.getByRole('button', { name: `丢弃：${title}` });
  await discard.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^取\s?消$/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await discard.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^丢\s?弃$/ })
    .click();
  await discard.waitFor({ state: 'detached' });
});

test('a refused submission names the rule and keeps everything', async () => {
  const title = titled('被规则拒绝的说明');
  await compose(author, title, words);
  await state('已保存');
  await page.route('**/submission', async (route) => {
    // The agreement ended a moment ago; the platform itself says so of an id that it does not know.
    const { form } = await (await page.request.get(route.request().url().replace('/submission', ''))).json();
    const nowhere = { ...form, destinations: [{ ...form.destinations[0], agreement: crypto.randomUUID() }] };
    const { version, editor } = route.request().postDataJSON();
    const headers = { 'X-XSRF-TOKEN': route.request().headers()['x-xsrf-token'] ?? '' };
    const saved = await page.request.put(route.request().url().replace('/submission', ''), {
      headers,
      data: { version, editor, form: nowhere },
    });
    expect(saved.status()).toBe(200);
    await route.continue();
  });
  await page.getByRole('button', { name: words.submit }).click();
  const refusal = page.getByRole('alert').filter({ hasText: '规则：' });
  await refusal.waitFor();
  expect(await refusal.textContent()).toContain('C3.6');
  await page.unroute('**/submission');
  await page.getByRole('button', { name: '上一步' }).click();
  await page.getByRole('button', { name: '上一步' }).click();
  expect(await page.locator('#exchange-message').inputValue()).toBe('请于本周内反馈');
  expect(await published(title)).toBe(0);
});

test('a step that lacks something says so at the field and leads to it', async () => {
  await author.open('/exchange');
  await page.getByRole('button', { name: words.next }).click();
  const summary = page.locator('.fault-summary');
  await summary.waitFor();
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.setInputFiles('input[type=file]', {
    name: '函.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`经营情况正常。${Date.now()}`),
  });
  await page.locator('.screening').waitFor();
  await page.getByRole('button', { name: words.next }).click();
  await page.locator('#exchange-title').fill('');
  await page.getByRole('button', { name: words.next }).click();
  await summary.getByRole('link', { name: '请填写标题' }).click();
  expect(await page.locator('#exchange-title').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.locator('.ant-form-item-explain').filter({ hasText: '请选择类别' }).waitFor();
  await author.expectAccessible();
});
