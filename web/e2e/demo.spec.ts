import { expect, inject, test } from 'vitest';
import { Person } from './browser';

const bar = '.demo-bar';

test('one click on the bar makes somebody else of the person', async () => {
  const person = await Person.signedIn('tang.jingxing@slkj');
  const { page } = person;
  const own = page.locator(`${bar} [aria-current=true]`);
  await own.waitFor();
  expect(await own.textContent()).toContain('唐景行');
  await page.locator(`${bar} select`).selectOption('示例银行');
  const click = page.locator(`${bar} button`).filter({ hasText: '叶知秋' });
  expect(await click.textContent()).toContain('审计管理员');
  await click.click();
  await page.locator(`${bar} [aria-current=true]`).filter({ hasText: '叶知秋' }).waitFor();
  const me = await page.evaluate(() => fetch('/api/v1/me').then((answer) => answer.json()));
  expect(me.signInName).toBe('ye.zhiqiu@slyh');
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('everybody of the demonstration with a role is listed, and only they', async () => {
  const person = await Person.at();
  await person.page.goto(`${inject('address')}/login`);
  const listed = await person.page
    .locator('form.demo button')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).value));
  expect(listed.toSorted()).toEqual(Object.keys(inject('passwords')).toSorted());
  await person.expectAccessible();
  await person.page
    .getByRole('button', { name: /顾怀舟/ })
    .first()
    .click();
  await person.page.waitForSelector('h1.page-title');
  expect(person.page.url()).toContain('/app/');
  await person.leave();
});
