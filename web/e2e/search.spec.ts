import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person } from './browser';
import { submitLetter } from './exchange';

const TITLE = '青山项目协查说明';
let author: Person;

beforeAll(async () => {
  author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, TITLE);
});

afterAll(() => author.leave());

const input = (person: Person) => person.page.getByRole('combobox', { name: /页面、标题/ });

test('a page and a thing are found by typing, and opened with the keys alone', async () => {
  const { page } = author;
  await author.open('/');
  await page.keyboard.press('/');
  await input(author).waitFor();
  await page.keyboard.type('青山项目');
  const options = page.getByRole('option');
  await options.filter({ hasText: TITLE }).first().waitFor();
  await page.getByRole('group', { name: '我发起的' }).waitFor();
  const first = await input(author).getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  const second = await input(author).getAttribute('aria-activedescendant');
  expect(second).not.toBe(first);
  expect(await page.locator(`[id="${second}"]`).getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('.palette-list').getByRole('option', { selected: true }).count()).toBe(1);
  await author.expectAccessible();
  await page.keyboard.press('Escape');
  await input(author).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+k');
  await input(author).waitFor();
  await page.keyboard.type('收件箱');
  await page.getByRole('option', { name: /待办收件箱/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '待办收件箱' }).waitFor();
  expect(author.faults).toEqual([]);
});

test('nobody finds what they may not see', async () => {
  const auditor = await Person.signedIn('zhou.yining@slkj', { theme: 'dark' });
  const { page } = auditor;
  await page.keyboard.press('Control+k');
  await input(auditor).waitFor();
  await page.keyboard.type('青山项目');
  await page.getByRole('status').filter({ hasText: '共 0 项' }).waitFor();
  expect(await page.locator('.palette-list').getByRole('option').count()).toBe(0);
  await auditor.expectAccessible();
  await auditor.leave();
});

test('? lists the keys, and single ones can be switched off', async () => {
  const { page } = author;
  await author.open('/');
  expect(await page.locator('.shell-foot').textContent()).toMatch(/台账高度 [\d,]+ · 平台时间 .*离线运行/);
  expect(await page.locator('.shell-header .level').textContent()).toMatch(/^L\d/);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  await list
    .getByText('g i')
    .or(list.getByRole('cell', { name: '待办收件箱', exact: true }))
    .first()
    .waitFor();
  await author.expectAccessible();
  await list.getByText('关闭', { exact: true }).click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await input(author).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
});
