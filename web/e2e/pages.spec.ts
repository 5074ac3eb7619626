import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { Person } from './browser';

const screens = join(import.meta.dirname, '../../docs/screens');

/** Every page of the menu, by a person who has it. */
const pages = [
  ['home', '/', 'zhou.yining@slyh'],
  ['exchange', '/exchange', 'zhou.yining@slyh'],
  ['drafts', '/drafts', 'zhou.yining@slyh'],
  ['entrance', '/', 'shen.yifan@slyh'],
  ['inbox', '/inbox?box=mine', 'zhou.yining@slyh'],
  ['sent', '/sent', 'zhou.yining@slyh'],
  ['received', '/received', 'zhou.yining@slbx'],
  ['agreements', '/agreements', 'xu.zhiwei@slyh'],
  ['catalogue', '/catalogue', 'zhou.yining@slyh'],
  ['quarantine', '/quarantine', 'xu.zhiwei@slyh'],
  ['compliance', '/compliance', 'xu.zhiwei@slyh'],
  ['passports', '/passports', 'zhou.yining@slyh'],
  ['ledger', '/ledger', 'ye.zhiqiu@slyh'],
] as const;

test.each(pages)('%s is accessible in light and dark', async (name, path, account) => {
  await mkdir(screens, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const person = await Person.signedIn(account, { theme });
    await person.open(path);
    await person.page.waitForLoadState('networkidle');
    await person.expectAccessible();
    expect(person.faults).toEqual([]);
    if (theme === 'light') {
      await person.page.screenshot({ path: join(screens, `${name}.png`) });
    }
    await person.leave();
  }
});

test('signing in is accessible, and tells what was wrong', async () => {
  const person = await Person.at();
  await person.page.goto(`${inject('address')}/app/`);
  await person.page.fill('input[name=account]', 'nobody@slyh');
  await person.page.fill('input[name=password]', 'wrong');
  await person.page.press('input[name=password]', 'Enter');
  await person.page.locator('[role=alert]').waitFor();
  await person.expectAccessible();
  await person.leave();
});

test('a style that nobody knows is refused, and an error of its page', async () => {
  const person = await Person.signedIn('zhou.yining@slyh');
  const colour = await person.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'h1 { color: rgb(1, 2, 3) !important }';
    document.head.append(style);
    return getComputedStyle(document.querySelector('h1') as Element).color;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
  await expect.poll(() => person.faults.join()).toContain('a style without nonce: h1 {');
  await person.leave();
});

test('close rows and colours for the colour-weak are chosen in the menu, kept, and accessible', async () => {
  const person = await Person.signedIn('zhou.yining@slyh');
  const { page } = person;
  const choose = async (words: string) => {
    await page.locator('.shell-self').click();
    await page.getByRole('menuitem', { name: words }).click();
  };
  const looks = () =>
    page.evaluate(() => ({
      good: getComputedStyle(document.documentElement).getPropertyValue('--good').trim(),
      rowHeight: document.querySelector('.ant-table-tbody tr[data-row-key]')?.clientHeight ?? 0,
    }));
  await person.open('/sent');
  await page.locator('.ant-table-tbody tr[data-row-key]').first().waitFor();
  const usual = await looks();
  await choose('切换到紧凑');
  await expect.poll(async () => (await looks()).rowHeight).toBeLessThan(usual.rowHeight);
  await choose('开启色弱模式');
  await expect.poll(async () => (await looks()).good).not.toBe(usual.good);
  const chosen = await looks();
  await page.reload();
  await page.locator('.ant-table-tbody tr[data-row-key]').first().waitFor();
  expect(await looks()).toEqual(chosen);
  await person.expectAccessible();
  expect(person.faults).toEqual([]);
  await person.leave();
});
