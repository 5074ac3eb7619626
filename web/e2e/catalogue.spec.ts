import { expect, test } from 'vitest';
import { call } from './api';
import { Person } from './browser';
import { submitLetter } from './exchange';

const title = `目录样本 ${Date.now()}`;

test('the author finds a datum by words, class and level, and reads why it is graded so', async () => {
  const author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, title);
  const { page } = author;
  await author.open('/catalogue');
  await page.getByLabel('名称或数字身份').fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: title }).waitFor();
  // The newest stood there before anybody searched; what is not meant has to go.
  await page.waitForFunction(() => document.querySelectorAll('tbody tr.ant-table-row').length === 1);
  expect(new URL(page.url()).searchParams.get('words')).toBe(title);
  await page.reload();
  await page.getByRole('link', { name: title }).waitFor();
  await author.open(`/catalogue?level=L1&words=${encodeURIComponent(title)}`);
  await page.getByText('没有符合条件的数据').waitFor();
  await author.open(`/catalogue?words=${encodeURIComponent(title)}`);
  await author.expectAccessible();
  await page.getByRole('link', { name: title }).click();
  await page.getByText('未发现需要提高级别的内容').first().waitFor();
  await page.getByText('国标 一般').first().waitFor();
  expect(author.faults).toEqual([]);
  await author.leave();
});

test('who may not change grades sees the button, and which rule says so', async () => {
  const owner = await Person.signedIn('zhou.yining@slyh');
  const { body } = await call(owner, 'GET', `/api/v1/assets?words=${encodeURIComponent(title)}`);
  const open = body.items[0].id as string;
  await owner.leave();
  const executive = await Person.signedIn('jiang.boyan@slyh');
  await executive.open(`/catalogue/${open}`);
  const button = executive.page.getByRole('button', { name: '调整等级' });
  await executive.page
    .getByText(/（[A-F]\d[\d.]*）/)
    .first()
    .waitFor();
  expect(await button.isDisabled()).toBe(true);
  const refused = await call(executive, 'POST', `/api/v1/assets/${open}/grades`, {
    grades: { 'xinqiao-confidentiality': 'L4' },
    reason: '试一试',
  });
  expect([refused.status, refused.body.code]).toEqual([403, 'access.not-permitted']);
  await executive.leave();
});

test('raising counts at once, lowering asks two others; the dialog closes when it is done', async () => {
  const author = await Person.signedIn('zhou.yining@slyh');
  const { page } = author;
  const found = await call(author, 'GET', `/api/v1/assets?words=${encodeURIComponent(title)}`);
  await author.open(`/catalogue/${found.body.items[0].id}`);
  const regrade = async (scheme: string, level: RegExp, note: string, ok: string) => {
    await page.getByRole('button', { name: '调整等级' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '上 调' }).isDisabled()).toBe(true);
    await dialog.getByLabel(scheme).click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: level }).click();
    await dialog.getByText(note).waitFor();
    await dialog.getByLabel('调整理由').fill('复核后调整');
    await dialog.getByRole('button', { name: ok }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await regrade('GB/T 43697 数据分类分级', /重要/, '只升不降，立即生效', '上 调');
  await page.getByText('国标 重要').first().waitFor();
  await page.getByText('复核后调整').waitFor();
  await regrade('GB/T 43697 数据分类分级', /一般/, '有级别下调', '提交审批');
  const { body } = await call(author, 'GET', '/api/v1/approvals?box=mine&limit=50');
  expect(body.items.some((one: { title: { zh: string } }) => one.title.zh.includes(title))).toBe(true);
  await page.getByText('国标 重要').first().waitFor();
  expect(author.faults).toEqual([]);
  await author.leave();
  const dark = await Person.signedIn('zhou.yining@slyh', { theme: 'dark' });
  await dark.open(`/catalogue/${found.body.items[0].id}`);
  await dark.page.getByText('国标 重要').first().waitFor();
  await dark.expectAccessible();
  await dark.leave();
});
