import { expect, inject, test } from 'vitest';
import { Person } from './browser';

const SYSTEM = 'shen.yifan@slyh';
const SECURITY = 'han.ruoxi@slyh';
const OWN_PASSWORD = 'Quiet-Harbour7Lamp';

/** An invented identity number with a right check digit, another one at every run. */
function identityNumber(): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const day = new Date(Date.UTC(1990, 0, 1 + (Date.now() % 3650))).toISOString().slice(0, 10);
  const body = `320501${day.replaceAll('-', '')}${String(Date.now() % 900).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

const account = `chen.mo${Date.now() % 1_000_000}`;
const name = `陈默${Date.now() % 10_000}`;

async function openPanel(person: Person): Promise<void> {
  await person.open('/people');
  await person.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await person.page.getByRole('dialog').getByText(`${account}@slyh`).waitFor();
}

test('two administrators make somebody new, who chooses a password and begins', async () => {
  const system = await Person.signedIn(SYSTEM);
  await system.open('/people');
  await system.page.getByRole('button', { name: '建立账号' }).click();
  const form = system.page.getByRole('dialog');
  await form.getByLabel('姓名').fill(name);
  await form.getByLabel('账号名').fill(account);
  await form.getByLabel('身份证号码').fill(identityNumber());
  await form.getByLabel('部门').click();
  await system.page.locator('.ant-select-item-option', { hasText: '风险管理部' }).click();
  await form.getByRole('button', { name: '建立账号' }).click();
  const initial = (await form.locator('.initial-password .ant-typography code').innerText()).trim();
  await system.expectAccessible();
  // Its spinner may still be on its way out, and is part of its name until then.
  await form.getByRole('button', { name: /^(loading )?完\s?成$/ }).click();

  await openPanel(system);
  const panel = system.page.getByRole('dialog');
  expect(
    await panel
      .getByRole('button', { name: '授 予' })
      .or(panel.getByRole('button', { name: '授予' }))
      .isDisabled(),
  ).toBe(true);
  expect(await panel.innerText()).toContain('可由本机构安全管理员授予');
  expect(await panel.innerText()).toContain('待授予角色');
  await system.leave();

  const security = await Person.signedIn(SECURITY);
  await openPanel(security);
  await grant(security, '业务人员');
  await security.page.getByRole('dialog').getByText('已授予业务人员').waitFor();
  await security.page.getByRole('dialog').getByText('韩若溪').waitFor();
  await security.leave();

  await begins(initial);
}, 60_000);

async function grant(security: Person, role: string): Promise<void> {
  const { page } = security;
  await page.getByLabel('要授予的角色').click();
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${role}$`) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^授\s?予$/ })
    .click();
  const asked = page.getByRole('dialog').filter({ hasText: '立即获得' });
  await asked.getByRole('button', { name: /^授\s?予$/ }).click();
  await asked.getByText('请写明理由').waitFor();
  await asked.getByLabel('理由').fill('入职');
  await asked.getByRole('button', { name: /^授\s?予$/ }).click();
}

/** The initial password leads to one page only, without scripts, and then to the menu of the role. */
async function begins(initial: string): Promise<void> {
  const person = await Person.at({ scripts: false });
  const { page } = person;
  await page.goto(`${inject('address')}/app/`);
  await signIn(person, 'not the one');
  await page.locator('[role=alert]', { hasText: 'A2.2' }).waitFor();
  await signIn(person, initial);
  await page.waitForURL('**/password');
  await page.goto(`${inject('address')}/app/exchange`);
  await page.waitForURL('**/password');
  await page.fill('input[name=current]', initial);
  await page.fill('input[name=next]', OWN_PASSWORD);
  await page.fill('input[name=again]', OWN_PASSWORD);
  await page.press('input[name=again]', 'Enter');
  await page.waitForURL('**/login**');
  await signIn(person, OWN_PASSWORD);
  await page.waitForURL('**/app/');
  expect(await page.locator('noscript').textContent()).toContain('JavaScript');
  await person.leave();
  await works();
}

async function works(): Promise<void> {
  const person = await Person.at();
  await person.page.goto(`${inject('address')}/app/`);
  await signIn(person, OWN_PASSWORD);
  await person.page.waitForSelector('h1.page-title');
  const menu = await person.page.locator('nav .ant-menu-item').allTextContents();
  expect(menu).toContain('发起交换');
  expect(menu).not.toContain('账号与角色');
  await person.leave();
}

async function signIn({ page }: Person, password: string): Promise<void> {
  await page.fill('input[name=account]', `${account}@slyh`);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
}

test('what may not be done says by which rule, of which clause, and who can grant it', async () => {
  const security = await Person.signedIn(SECURITY);
  const { page } = security;
  await security.open('/people');
  expect(await page.getByRole('button', { name: '建立账号' }).isDisabled()).toBe(true);
  expect(await page.locator('.denied').first().innerText()).toMatch(/系统管理员.*B1\.2.*授予/);

  await page.locator('.people-open', { hasText: '韩若溪' }).click();
  const own = await page.getByRole('dialog').innerText();
  expect(own).toContain('不得为本人授权');
  await page.keyboard.press('Escape');

  await page.locator('.people-open', { hasText: '沈一帆' }).click();
  await page.getByLabel('要授予的角色').click();
  const staff = page.locator('.ant-select-item-option', { hasText: /^业务人员/ });
  expect(await staff.getAttribute('class')).toContain('disabled');
  expect(await staff.innerText()).toContain('B1.3');
  await security.leave();
});

const pages = [
  ['people', '/people', SECURITY],
  ['roles', '/people?view=matrix', SECURITY],
  ['departments', '/departments', SYSTEM],
  ['executives', '/executives', SECURITY],
  ['institutions', '/institutions', 'shen.yifan@platform'],
] as const;

test.each(pages)('%s is accessible in light and dark', async (_, path, who) => {
  for (const theme of ['light', 'dark'] as const) {
    const person = await Person.signedIn(who, { theme });
    await person.open(path);
    await person.page.waitForLoadState('networkidle');
    await person.expectAccessible();
    expect(person.faults).toEqual([]);
    await person.leave();
  }
});

test('the matrix hatches the pairs that nobody may hold, and says so in words', async () => {
  const security = await Person.signedIn(SECURITY);
  await security.open('/people?view=matrix');
  const row = security.page.locator('tr', { hasText: '沈一帆' });
  await row.waitFor();
  expect(await row.locator('.role-forbidden').count()).toBe(9);
  expect(await row.locator('.role-forbidden').first().innerText()).toContain('互斥');
  await security.leave();
});

test('the operator invites an institution, which is shown as invited', async () => {
  const operator = await Person.signedIn('shen.yifan@platform');
  const { page } = operator;
  await operator.open('/institutions');
  await page.getByRole('button', { name: '邀请新机构' }).click();
  const form = page.getByRole('dialog');
  const code = `xjg-${Date.now() % 1_000_000}`;
  await form.getByLabel('机构名称').fill(`示例新机构 ${code}`);
  await form.getByLabel('机构代码').fill(code);
  await form.getByRole('button', { name: '邀请新机构' }).click();
  expect(await form.locator('.initial-password code').first().innerText()).toContain(`/setup#${code}.`);
  // Its spinner may still be on its way out, and is part of its name until then.
  await form.getByRole('button', { name: /^(loading )?完\s?成$/ }).click();
  const row = page.locator('tr', { hasText: code });
  await row.getByText('已邀请，待设立').waitFor();
  await operator.leave();
});
