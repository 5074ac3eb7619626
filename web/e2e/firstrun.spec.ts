import { expect, test } from 'vitest';
import { Person } from './browser';

const card = '.welcome';

test('whoever has nothing yet is asked how to begin, and loads examples of their own', async () => {
  const person = await Person.signedIn('lu.qingyao@slkj');
  const { page } = person;
  await page.locator(card).waitFor();
  expect(await page.locator(`${card} h3`).allTextContents()).toEqual([' 看导览', ' 载入示例', ' 从空白开始']);
  await person.expectAccessible();
  await page.getByRole('button', { name: '载入示例材料' }).click();
  await page.getByRole('status').filter({ hasText: '已载入 3 份示例材料' }).waitFor({ timeout: 30_000 });
  const assets = await page.evaluate(() => fetch('/api/v1/assets').then((answer) => answer.json()));
  const titles = assets.items.map(({ title }: { title: string }) => title);
  expect(titles.filter((title: string) => title.startsWith('示例：'))).toHaveLength(3);
  expect(assets.items.every(({ level }: { level: string }) => /^L[1-4]$/.test(level))).toBe(true);
  await person.open('/');
  await page.waitForLoadState('networkidle');
  expect(await page.locator(card).count()).toBe(0);
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('the tour goes by keyboard, step by step, and again from the menu', async () => {
  const person = await Person.signedIn('gu.huaizhou@slkj');
  const { page } = person;
  await page.getByRole('button', { name: '开始导览' }).click();
  const step = page.locator('.ant-tour');
  await step.getByText('欢迎，部门负责人').waitFor();
  await person.expectAccessible();
  const titles = [];
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => step.locator('.ant-tour-indicator-active').count()).toBe(1);
    titles.push(await step.locator('.ant-tour-title').textContent());
  }
  expect(titles[0]).toBe('待办收件箱');
  expect(titles.slice(3)).toEqual(['搜索与前往', '您的身份']);
  await page.keyboard.press('Enter');
  await step.waitFor({ state: 'detached' });

  await page.locator('.shell-self').click();
  await page.getByRole('menuitem', { name: '再看一次导览' }).click();
  await step.getByText('欢迎，部门负责人').waitFor();
  await page.keyboard.press('Escape');
  await step.waitFor({ state: 'detached' });
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.locator(card).count()).toBe(0);
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('an administrator loads no business examples, is told why, and begins empty in the dark', async () => {
  const person = await Person.signedIn('han.ruoxi@slkj', { theme: 'dark' });
  const { page } = person;
  await page.locator(card).waitFor();
  const load = page.getByRole('button', { name: '载入示例材料' });
  expect(await load.isDisabled()).toBe(true);
  const why = await load.getAttribute('aria-describedby');
  await expect.poll(() => page.locator(`[id="${why}"]`).textContent()).toMatch(/业务人员/);
  await person.expectAccessible();
  await page.getByRole('button', { name: '进入空白工作台' }).click();
  await page.locator(card).waitFor({ state: 'detached' });
  await person.leave();
});
