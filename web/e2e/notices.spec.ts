import { expect, test } from 'vitest';
import { Person } from './browser';
import { submitLetter } from './exchange';

function bell(person: Person) {
  return person.page.getByRole('button', { name: /^通知，/ });
}

async function unread(person: Person): Promise<number> {
  const words = (await bell(person).getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(words)?.[0] ?? '0');
}

/** The page asks again when somebody comes back to it. */
async function comeBack(person: Person): Promise<void> {
  const answered = person.page.waitForResponse((answer) => answer.url().endsWith('/notices/unread'));
  await person.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await answered;
}

test('a request rings at the reviewer, opens the same panel, and its return rings at the author', async () => {
  const title = `通知提醒的说明 ${Date.now()}`;
  const reviewer = await Person.signedIn('lu.qingyao@slyh');
  await bell(reviewer).waitFor();
  await comeBack(reviewer);
  const before = await unread(reviewer);
  const author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, title);

  await comeBack(reviewer);
  await reviewer.page.getByRole('button', { name: `通知，${before + 1} 条未读` }).waitFor();
  await bell(reviewer).click();
  const dialog = reviewer.page.getByRole('dialog');
  await dialog.getByRole('link', { name: title }).waitFor();
  await reviewer.expectAccessible();
  await dialog.getByRole('link', { name: title }).click();
  await reviewer.page.getByRole('heading', { name: title, level: 2 }).waitFor();
  await reviewer.page
    .getByRole('button', { name: before > 0 ? `通知，${before} 条未读` : '通知，没有未读' })
    .waitFor();
  await reviewer.page.getByRole('textbox', { name: '意见' }).fill('请补充依据');
  await reviewer.page.getByRole('button', { name: /^退 ?回$/ }).click();
  await reviewer.page.getByRole('status').filter({ hasText: '已退回' }).waitFor();

  await author.open('/');
  await author.page.getByRole('link', { name: `被退回，请查看理由：发布：${title}` }).click();
  await author.page.getByRole('heading', { name: title, level: 2 }).waitFor();
  await author.page.getByRole('region', { name: '办理记录' }).getByText('请补充依据').waitFor();
  expect(reviewer.faults).toEqual([]);
  expect(author.faults).toEqual([]);
  await reviewer.leave();
  await author.leave();
});

test('all that was seen is marked read at once, and nobody sees other people’s notices', async () => {
  const author = await Person.signedIn('zhou.yining@slyh');
  await bell(author).click();
  const dialog = author.page.getByRole('dialog');
  await dialog.getByRole('listitem').first().waitFor();
  const all = dialog.getByRole('button', { name: '全部标为已读' });
  if (await all.isEnabled()) {
    await all.click();
  }
  await author.page.locator('button[aria-label="通知，没有未读"]').waitFor({ state: 'attached' });
  const mine = await author.page.evaluate(async () => {
    const page = await (await fetch('/api/v1/notices?limit=200')).json();
    return page.items.map((one: { id: string }) => one.id) as string[];
  });
  await author.leave();
  const other = await Person.signedIn('xu.zhiwei@slyh');
  const theirs = await other.page.evaluate(async () => {
    const page = await (await fetch('/api/v1/notices?limit=200')).json();
    return page.items.map((one: { id: string; kind: string }) => one.kind) as string[];
  });
  expect(mine.length).toBeGreaterThan(0);
  expect(theirs).not.toContain('APPROVAL_RETURNED');
  await other.leave();
});

test('the figures of the workbench lead to the lists they count', async () => {
  const reviewer = await Person.signedIn('lu.qingyao@slyh');
  const author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, `工作台统计的说明 ${Date.now()}`);
  await author.open('/');
  const figure = author.page.locator('.counter-open .ant-statistic-content-value');
  await figure.waitFor();
  const open = Number((await figure.textContent())?.replaceAll(',', ''));
  await author.page.locator('.counter-open').click();
  await author.page.locator('.approval h2').waitFor();
  expect(author.page.url()).toContain('box=mine&status=PENDING');
  expect(await author.page.locator('.row-button').count()).toBe(Math.min(open, 50));
  await reviewer.open('/');
  await reviewer.page.locator('.waiting progress').first().waitFor();
  expect(await reviewer.page.locator('.waiting > li').count()).toBeGreaterThan(0);
  await reviewer.leave();
  await author.leave();
});

test('an administrator is told what the role is for and which pages there are', async () => {
  const admin = await Person.signedIn('shen.yifan@slyh');
  await admin.page.getByText('不能授予角色').waitFor();
  await admin.page.locator('main').getByRole('link', { name: '控制状态' }).click();
  await admin.page.waitForURL('**/compliance');
  expect(admin.faults).toEqual([]);
  await admin.leave();
});
