import { expect, test } from 'vitest';
import { Person } from './browser';
import { submitLetter } from './exchange';

const author = () => Person.signedIn('zhou.yining@slyh');
const colleague = () => Person.signedIn('lu.qingyao@slyh');

async function letter(title: string): Promise<string> {
  const person = await author();
  await submitLetter(person, title);
  await person.leave();
  return title;
}

async function opened(person: Person, title: string, box = 'inbox') {
  await person.open(`/inbox?box=${box}`);
  await person.page.getByRole('button', { name: title }).first().click();
  await person.page.getByRole('heading', { name: title, level: 2 }).waitFor();
}

/** What has the focus, as a person who can't see it is told. */
function focused(person: Person): Promise<string> {
  return person.page.evaluate(
    () => `${document.activeElement?.tagName} ${document.activeElement?.textContent ?? ''}`,
  );
}

test('after a yes the next request is open, focused, and the result is told', async () => {
  const first = await letter(`同意后转下一项甲 ${Date.now()}`);
  const second = await letter(`同意后转下一项乙 ${Date.now()}`);
  const person = await colleague();
  await opened(person, first);
  await person.page.getByRole('region', { name: '检测与定级理由' }).waitFor();
  await person.page.getByRole('region', { name: '对象与协议' }).getByText('仅可用于').waitFor();
  await person.page.getByRole('button', { name: '预览送审内容' }).click();
  await person.page.locator('img.viewed-page').waitFor();
  await person.page.getByRole('button', { name: /^同 ?意$/ }).click();
  await person.page
    .getByRole('status')
    .filter({ hasText: `已同意：发布：${first}` })
    .waitFor();
  await person.page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  expect(await focused(person)).not.toContain(first);
  await person.open('/inbox?box=decided');
  await person.page.getByRole('button', { name: first }).waitFor();
  expect(await person.page.getByRole('button', { name: second }).count()).toBe(0);
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('a return needs a reason, and what was returned stays to be found by both', async () => {
  const title = await letter(`要求补充依据的说明 ${Date.now()}`);
  const person = await colleague();
  await opened(person, title);
  await person.page.getByRole('button', { name: /^退 ?回$/ }).click();
  await person.page.getByText('退回必须写明原因').waitFor();
  expect(await focused(person)).toContain('TEXTAREA');
  await person.page.getByRole('textbox', { name: '意见' }).fill('请补充依据');
  await person.page.getByRole('button', { name: /^退 ?回$/ }).click();
  await person.page.getByRole('status').filter({ hasText: '已退回' }).waitFor();
  await opened(person, title, 'closed');
  await person.page.getByRole('region', { name: '办理记录' }).getByText('请补充依据').waitFor();
  await person.leave();
  const owner = await author();
  await owner.open('/inbox?box=mine&status=RETURNED');
  await owner.page.getByRole('button', { name: title }).waitFor();
  await owner.leave();
});

test('the author withdraws with a reason, may not decide, and reads the rule', async () => {
  const title = await letter(`需要撤销的说明 ${Date.now()}`);
  const person = await author();
  await opened(person, title, 'mine');
  const approve = person.page.getByRole('button', { name: /^同 ?意$/ });
  expect(await approve.isDisabled()).toBe(true);
  const why = await approve.getAttribute('aria-describedby');
  const told = await person.page.locator(`[id="${why}"]`).textContent();
  expect(told).toContain('申请人不能审批自己的申请');
  expect(told).toContain('A2.4');
  expect(await person.page.getByRole('button', { name: '预览送审内容' }).isDisabled()).toBe(true);
  await person.page.getByText('送审内容只供本轮审批人预览').waitFor();
  await person.expectAccessible();
  await person.page.getByRole('button', { name: /^撤 ?销$/ }).click();
  await person.page.getByText('撤销必须写明原因').waitFor();
  await person.page.getByRole('textbox', { name: '意见' }).fill('附件有误');
  await person.page.getByRole('button', { name: /^撤 ?销$/ }).click();
  await person.page.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
  await person.page.getByRole('region', { name: '办理记录' }).getByText('附件有误').waitFor();
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('the keyboard alone goes through the list, decides, and comes back', async () => {
  const title = await letter(`只用键盘办理的说明 ${Date.now()}`);
  const person = await colleague();
  const { page } = person;
  await page.goto(page.url().replace(/\/app\/.*/, '/app/inbox'));
  await page.getByRole('heading', { level: 2 }).waitFor();
  const shown = () => page.getByRole('heading', { level: 2 }).textContent();
  const first = await shown();
  if ((await page.locator('.row-button').count()) > 1) {
    await page.keyboard.press('j');
    await page.waitForFunction((before) => document.querySelector('h2')?.textContent !== before, first);
    await page.keyboard.press('k');
    await page.waitForFunction((before) => document.querySelector('h2')?.textContent === before, first);
  }
  await opened(person, title);
  await page.keyboard.press('r');
  expect(await focused(person)).toContain('TEXTAREA');
  await page.keyboard.press('Escape');
  expect(await focused(person)).toContain('H2');
  await page.keyboard.press('a');
  expect(await focused(person)).toMatch(/BUTTON 同 ?意/);
  expect(await page.locator('.told').textContent()).toBe('');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: title }).waitFor();
  await person.leave();
});
