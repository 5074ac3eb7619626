import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Person } from './browser';

/** Nobody else's session here: locking somebody's account must not disturb other files. */
const ACCOUNT = 'tang.jingxing@slkj';

let person: Person;

beforeAll(async () => {
  person = await Person.signedIn(ACCOUNT);
});

afterAll(() => person.leave());

const password = () => inject('passwords')[ACCOUNT] ?? '';
const screen = () => person.page.locator('.lock-screen');

async function unlock(with_: string): Promise<void> {
  await person.page.getByLabel('密码', { exact: true }).fill(with_);
  await person.page.keyboard.press('Enter');
}

/** What the person has typed somewhere, as a form would hold it. */
async function openPalette(): Promise<void> {
  await person.page.keyboard.press('Control+k');
  await person.page.getByRole('dialog').locator('input').fill('工作');
}

test('locking by key hides the page, keeps what was typed, and gives the focus back', async () => {
  const { page } = person;
  await openPalette();
  await page.keyboard.press('Control+Alt+l');
  await screen().waitFor();
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
  expect(await page.locator('h1.page-title:visible').allTextContents()).toEqual([' 会话已锁定']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outside = await page.evaluate(
    () => document.activeElement !== document.body && !document.activeElement?.closest('.lock-screen'),
  );
  expect(outside).toBe(false);
  await person.expectAccessible();

  await unlock(password());
  await screen().waitFor({ state: 'detached' });
  const typed = page.getByRole('dialog').locator('input');
  expect(await typed.inputValue()).toBe('工作');
  await expect.poll(() => typed.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
});

test('the menu locks; another tab and a reload are locked, too; a wrong password opens nothing', async () => {
  const { page } = person;
  const other = await person.context.newPage();
  await other.goto(`${inject('address')}/app/`);
  await other.locator('nav').waitFor();
  await page.bringToFront();
  await page
    .locator('.shell-header')
    .getByRole('button', { name: /唐景行/ })
    .click();
  await page.getByRole('menuitem', { name: /锁定/ }).click();
  await screen().waitFor();
  await other.locator('.lock-screen').waitFor();

  await page.reload();
  await screen().waitFor();
  expect(await page.locator('nav').count()).toBe(0);
  await unlock('Wrong-Harbour7Lamp');
  await page.getByRole('alert').waitFor();
  const refused = await page.evaluate(() => fetch('/api/v1/me').then((answer) => answer.status));
  expect(refused).toBe(423);
  await unlock(password());
  await page.locator('nav').waitFor();
  await screen().waitFor({ state: 'detached' });
  await other.locator('.lock-screen').waitFor({ state: 'detached' });
  await other.close();
});

test('a dark lock screen is accessible, and lets sign out', async () => {
  await person.leave();
  person = await Person.signedIn(ACCOUNT, { theme: 'dark', language: 'en' });
  await person.page.keyboard.press('Control+Alt+l');
  await screen().waitFor();
  await person.expectAccessible();
  await person.page.getByRole('button', { name: 'Sign out' }).click();
  await person.page.locator('input[name=account]').waitFor();
});
