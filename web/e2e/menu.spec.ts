import { expect, test } from 'vitest';
import { features } from '../src/app/features';
import { stations } from '../src/features/welcome/stations';
import titles from '../src/locales/zh-CN/menu.json';
import { problems as refusals } from '../src/locales/zh-CN/problems';
import names from '../src/locales/zh-CN/role.json';
import tours from '../src/locales/zh-CN/tour.json';
import { Person } from './browser';
import { matrix } from './matrix';

/** Each role and somebody who has it; all that they see follows from docs/roles.md. */
const people = {
  STAFF: 'zhou.yining@slyh',
  HEAD: 'gu.huaizhou@slyh',
  COMPLIANCE: 'xu.zhiwei@slyh',
  EXECUTIVE: 'jiang.boyan@slyh',
  SYSTEM_ADMIN: 'shen.yifan@slyh',
  SECURITY_ADMIN: 'han.ruoxi@slyh',
  AUDIT_ADMIN: 'ye.zhiqiu@slyh',
  PARTNER: 'he.jingzhou@slyh',
  REGULATOR: 'wen.ruxu@slyh',
  CUSTOMER: 'ruan.qinghe@slyh',
};
const outside = ['PARTNER', 'REGULATOR', 'CUSTOMER'];
const known = matrix();
const pages = features.flatMap((feature) => feature.menu);

/** What is certain whatever else comes: these see these pages, and those never. */
const always: Record<string, { has: string[]; never: string[] }> = {
  CUSTOMER: { has: ['收到的资料'], never: ['我的工作台', '控制状态', '审计台账'] },
  PARTNER: { has: ['收到的资料'], never: ['我的工作台', '控制状态', '审计台账', '发起交换'] },
  REGULATOR: { has: ['控制状态', '审计台账'], never: ['收到的资料', '发起交换', '待办收件箱'] },
  STAFF: { has: ['发起交换', '待办收件箱', '我发起的'], never: ['审计台账'] },
  AUDIT_ADMIN: { has: ['审计台账'], never: ['发起交换', '待办收件箱'] },
  SYSTEM_ADMIN: { has: ['控制状态'], never: ['发起交换', '收到的资料', '审计台账'] },
  SECURITY_ADMIN: { has: ['控制状态'], never: ['发起交换', '收到的资料', '审计台账'] },
};

function holds(role: string) {
  const capabilities = [...known.functions].filter(([, roles]) => roles.has(role)).map(([id]) => id);
  return (page: (typeof pages)[number]) => page.may({ capabilities });
}

/** Lists behind a page: what the same functions open at the server. */
function behind(page: (typeof pages)[number]): string[] {
  return [...known.addresses]
    .filter(([call, { needs }]) => page.may.functions.includes(needs) && /^GET [^{]+$/.test(call))
    .map(([call]) => call.slice('GET '.length));
}

test('the demonstration has somebody for each of the ten roles', () => {
  expect(known.roles.toSorted()).toEqual(Object.keys(people).toSorted());
});

test('every page asks for functions that the server knows', () => {
  for (const page of pages) {
    expect([...known.functions.keys()], page.key).toEqual(expect.arrayContaining([...page.may.functions]));
  }
});

test.each(Object.entries(people))(
  '%s sees exactly its menu; other pages and the addresses behind them are refused',
  async (role, account) => {
    const person = await Person.signedIn(account);
    const mine = pages.filter(holds(role));
    const others = pages.filter((page) => !mine.includes(page));
    const shown = await person.page.locator('nav .ant-menu-item').allTextContents();
    expect(shown.toSorted()).toEqual(mine.map((page) => titles[page.key]).toSorted());
    expect(shown).toEqual(expect.arrayContaining(always[role]?.has ?? []));
    expect(shown.filter((title) => always[role]?.never.includes(title))).toEqual([]);

    const closed = others.filter((page) => page.path !== '/');
    for (const [index, page] of closed.entries()) {
      await (index === 0 ? person.open(page.path) : goOn(person, page.path));
      await readsRefusal(person, role, page);
    }
    for (const page of pages) {
      for (const path of behind(page)) {
        const may = known.addresses.get(`GET ${path}`)?.roles.has(role) ?? false;
        expect((await statusOf(person, path)) !== 403, path).toBe(may);
      }
    }
    await person.leave();
  },
);

test.each(Object.entries(people))('%s is shown round by a tour for this role', async (role, account) => {
  const person = await Person.signedIn(account);
  const { page } = person;
  await page.locator('.shell-self').click();
  await page.getByRole('menuitem', { name: '再看一次导览' }).click();
  const step = page.locator('.ant-tour');
  await step.getByText(`欢迎，${names[role as keyof typeof names]}`).waitFor();
  await step.getByText(tours.role[role as keyof typeof names]).waitFor();
  for (const station of stations(role, pages.filter(holds(role)))) {
    await page.keyboard.press('ArrowRight');
    await step.locator('.ant-tour-title').getByText(titles[station.key], { exact: true }).waitFor();
    await expect.poll(() => isLit(person, titles[station.key])).toBe(true);
  }
  await page.keyboard.press('ArrowRight');
  await step.getByText(tours.find.title).waitFor();
  await page.keyboard.press('ArrowRight');
  await step.getByText(tours.self.title).waitFor();
  await page.keyboard.press('Enter');
  await step.waitFor({ state: 'detached' });
  expect(person.faults).toEqual([]);
  await person.leave();
});

/** Whether the tour leaves this entry of the menu bright. */
async function isLit(person: Person, title: string): Promise<boolean> {
  const link = await person.page.getByRole('link', { name: title, exact: true }).first().boundingBox();
  const hole = await person.page.locator('.ant-tour-target-placeholder').boundingBox();
  return (
    link !== null &&
    hole !== null &&
    hole.x <= link.x &&
    hole.y <= link.y &&
    hole.x + hole.width >= link.x + link.width &&
    hole.y + hole.height >= link.y + link.height
  );
}

/** As a link within the application: without loading it anew. */
async function goOn(person: Person, path: string): Promise<void> {
  await person.page.evaluate((address) => {
    window.history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, `/app${path}`);
}

async function readsRefusal(person: Person, role: string, page: (typeof pages)[number]): Promise<void> {
  const outsider = outside.includes(role);
  const refusal = person.page.locator('.refusal', { hasText: `“${titles[page.key]}”没有对您开放` });
  await refusal.waitFor();
  const text = await refusal.innerText();
  expect(text).toContain(refusals[outsider ? 'account.outside-plane' : 'kernel.function-denied']);
  expect(text).toContain(outsider ? 'G3.2' : 'B1.2');
  expect(text).toContain('安全管理员');
}

function statusOf(person: Person, path: string): Promise<number> {
  return person.page.evaluate((url) => fetch(url).then((answer) => answer.status), path);
}
