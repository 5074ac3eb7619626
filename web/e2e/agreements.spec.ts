import { expect, test } from 'vitest';
import { Person } from './browser';

const purpose = `联合风险排查 ${Date.now()}`;

/** The address of the agreement under test, once somebody drafted it. */
let where = '';

async function onAgreement(account: string, theme: 'light' | 'dark' = 'light'): Promise<Person> {
  const person = await Person.signedIn(account, { theme });
  await person.open(where);
  return person;
}

async function sign(account: string): Promise<void> {
  const { page, ...person } = await onAgreement(account);
  await page.getByRole('button', { name: '签 署' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^sha-256:/).waitFor();
  expect(await dialog.textContent()).toContain(purpose);
  await dialog.getByRole('button', { name: '确认签署' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(person.faults).toEqual([]);
  await person.context.close();
}

test('compliance drafts an agreement, and is told what is missing', async () => {
  const person = await Person.signedIn('xu.zhiwei@slyh');
  const { page } = person;
  await person.open('/agreements');
  await page.getByRole('button', { name: '起草协议' }).click();
  await page.getByRole('button', { name: '保 存' }).click();
  await page.getByText('请选择对方机构').waitFor();
  await page.getByLabel('对方机构').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '示例保险' }).click();
  await page.getByLabel('约定目的').fill(purpose);
  await page.getByLabel('数据类别').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '风险协查' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '增加一列' }).click();
  await page.getByLabel('第 1 列的列名').fill('手机号');
  await person.expectAccessible();
  await page.getByRole('button', { name: '保 存' }).click();
  await page.getByRole('heading', { level: 1, name: purpose }).waitFor();
  where = new URL(page.url()).pathname.replace(/^\/app/, '');
  await page.getByText('起草中').waitFor();
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('who may neither draft nor sign sees the acts, and why they are not theirs', async () => {
  const staff = await onAgreement('zhou.yining@slyh');
  for (const name of ['签 署', '修 改', '终 止']) {
    const button = staff.page.getByRole('button', { name, exact: true });
    expect(await button.isDisabled()).toBe(true);
    const why = await button.getAttribute('aria-describedby');
    expect(await staff.page.locator(`[id="${why}"]`).textContent()).toMatch(/合规|高管/);
  }
  await staff.leave();
});

test('whose turn it is not is told whose it is', async () => {
  const executive = await onAgreement('jiang.boyan@slyh');
  const button = executive.page.getByRole('button', { name: '签 署' });
  expect(await button.isDisabled()).toBe(true);
  await executive.page.getByText(/现在轮到 .*合规.*签署/).waitFor();
  await executive.leave();
});

test('a change voids the signatures, and says so before', async () => {
  await sign('xu.zhiwei@slyh');
  const { page, ...person } = await onAgreement('xu.zhiwei@slyh');
  await page.getByRole('button', { name: '修 改' }).click();
  await page.getByText('已有的 1 个签署将全部作废').first().waitFor();
  await page.getByLabel('L3 机密').check();
  await page.getByRole('button', { name: '保 存' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('已有的 1 个签署将全部作废').waitFor();
  await dialog.getByRole('button', { name: '确认修改' }).click();
  await page.getByText('第 2 版文本').waitFor();
  expect(await page.getByText('已签署').count()).toBe(0);
  expect(person.faults).toEqual([]);
  await person.context.close();
});

test('four people of both sides sign, and it is in force', async () => {
  for (const account of ['xu.zhiwei@slyh', 'jiang.boyan@slyh', 'xu.zhiwei@slbx', 'jiang.boyan@slbx']) {
    await sign(account);
  }
  for (const theme of ['light', 'dark'] as const) {
    const reader = await onAgreement('xu.zhiwei@slbx', theme);
    await reader.page.getByText('已生效').first().waitFor();
    expect(await reader.page.getByText('已签署').count()).toBe(4);
    await reader.expectAccessible();
    await reader.leave();
  }
});

test('the other side ends it, with a reason, and both see who and why', async () => {
  const other = await onAgreement('xu.zhiwei@slbx');
  await other.page.getByRole('button', { name: '终 止' }).click();
  const dialog = other.page.getByRole('dialog');
  const ok = dialog.getByRole('button', { name: '终 止' });
  expect(await ok.isDisabled()).toBe(true);
  await dialog.getByLabel('终止理由').fill('合作项目结束');
  await ok.click();
  await dialog.waitFor({ state: 'detached' });
  await other.leave();
  for (const theme of ['light', 'dark'] as const) {
    const drafter = await onAgreement('xu.zhiwei@slyh', theme);
    await drafter.page.getByText('合作项目结束').waitFor();
    expect(await drafter.page.getByRole('button', { name: '签 署' }).isDisabled()).toBe(true);
    await drafter.expectAccessible();
    await drafter.leave();
  }
});
