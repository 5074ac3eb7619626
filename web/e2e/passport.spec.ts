import { beforeAll, expect, test } from 'vitest';
import { Person } from './browser';
import { register } from './passports';

const AUTHOR = 'zhou.yining@slyh';
const names = ['血缘来源甲', '血缘来源乙', '血缘汇总', '血缘报告'] as const;
let made: Record<(typeof names)[number], string>;

beforeAll(async () => {
  const author = await Person.signedIn(AUTHOR);
  const one = await register(author, names[0]);
  const other = await register(author, names[1]);
  const sum = await register(author, names[2], [one.id, other.id]);
  const report = await register(author, names[3], [sum.id]);
  made = {
    血缘来源甲: one.identity,
    血缘来源乙: other.identity,
    血缘汇总: sum.identity,
    血缘报告: report.identity,
  };
  await author.leave();
});

test('a passport is found by its identity and proved by the reader’s own browser', async () => {
  const person = await Person.signedIn(AUTHOR);
  const { page } = person;
  await person.open('/passports');
  const field = page.getByLabel('数字标识', { exact: true });
  await field.fill('xq123');
  await field.press('Enter');
  await page.getByText('请检查是否完整复制').waitFor();
  await field.fill(` ${made.血缘汇总} `);
  await field.press('Enter');
  await page.getByRole('heading', { level: 1, name: names[2] }).waitFor();

  await page.getByText('数据产生，生成数字标识').waitFor();
  expect(await page.locator('.passport-line').first().textContent()).toMatch(/示例|银行|保险/);
  // What the platform found is there at once, and new lines get their place while one looks on.
  await page.locator('.passport-standing', { hasText: /证明成立.*都已入账/ }).waitFor();
  await page.getByRole('button', { name: '立即核验' }).click();
  await page.getByText('已证实').waitFor();
  expect(await page.locator('.passport-verdict').textContent()).toMatch(/账本高度 \d+/);
  await page.getByText('逐步结果').click();
  expect(await page.locator('li.proof-bad').count()).toBe(0);
  expect(await page.locator('li[data-step=identity]').isVisible()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载文件袋' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${made.血缘汇总}.zip`);
  await page.reload();
  const [unverified] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载文件袋' }).click(),
  ]);
  expect(unverified.suggestedFilename()).toBe(`${made.血缘汇总}.zip`);
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('the table says what the graph shows, and the keyboard walks through the graph', async () => {
  const person = await Person.signedIn(AUTHOR);
  const { page } = person;
  await person.open(`/passports/${made.血缘汇总}`);
  await page.locator('.lineage-node').first().waitFor();
  const shown = await page
    .locator('.react-flow__edge')
    .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-id') ?? ''));
  const rows = await page
    .getByRole('region', { name: '血缘表' })
    .locator('tbody tr[data-row-key]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-row-key') ?? ''));
  const arrow = (parent: keyof typeof made, child: keyof typeof made) => `${made[parent]} ${made[child]}`;
  expect(shown.toSorted()).toEqual(rows.toSorted());
  expect(shown.toSorted()).toEqual(
    [
      arrow('血缘来源甲', '血缘汇总'),
      arrow('血缘来源乙', '血缘汇总'),
      arrow('血缘汇总', '血缘报告'),
    ].toSorted(),
  );
  const nodes = await page.locator('.lineage-node').allTextContents();
  expect(nodes).toHaveLength(4);
  expect(nodes.join()).toContain(names[3]);

  const reached: string[] = [];
  await page.locator('.lineage-node').first().focus();
  for (let i = 0; i < nodes.length; i++) {
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('title') ?? ''));
    if (i < nodes.length - 1) {
      await page.keyboard.press('Tab');
    }
  }
  expect(reached.toSorted()).toEqual(Object.values(made).toSorted());
  expect(reached.at(-1)).toBe(made.血缘报告);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: names[3] }).waitFor();
  await person.leave();
});

test('whoever may not know of a datum learns nothing of its passport', async () => {
  const stranger = await Person.signedIn('zhou.yining@slbx');
  await stranger.page.goto(stranger.page.url().replace(/\/app\/.*/, `/app/passports/${made.血缘汇总}`));
  await stranger.page.locator('.ant-alert').waitFor();
  expect(await stranger.page.textContent('main')).not.toContain(names[2]);
  await stranger.leave();
});

test('a recipient reads where the datum came from, and proves it', async () => {
  const reader = await Person.signedIn('zhou.yining@slbx', { language: 'en' });
  const { page } = reader;
  const passport = await page.evaluate(async () => {
    const inbox = await (await fetch('/api/v1/deliveries?box=inbox&limit=100')).json();
    return inbox.items.find((one: { state: string }) => one.state === 'DELIVERED').passport as string;
  });
  await reader.open(`/passports/${passport}`);
  await page.getByText('From', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await page.getByText('Proved', { exact: true }).waitFor();
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

test.each(['light', 'dark'] as const)('accessible in %s', async (theme) => {
  const person = await Person.signedIn(AUTHOR, { theme });
  await person.open(`/passports/${made.血缘汇总}`);
  await person.page.locator('.react-flow__edge').first().waitFor();
  await person.page.getByRole('button', { name: '立即核验' }).click();
  await person.page.getByText('已证实').waitFor();
  await person.page.getByText('逐步结果').click();
  await person.expectAccessible();
  expect(person.faults).toEqual([]);
  await person.leave();
});
