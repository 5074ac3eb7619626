import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Person } from './browser';

const AUDITOR = 'ye.zhiqiu@slyh';
const OFFICER = 'xu.zhiwei@slyh';
const ROWS = '.ant-table-tbody tr[data-row-key]';

async function rows(page: Page): Promise<string[]> {
  await page.waitForSelector(`${ROWS} .event`);
  // Names come a moment after the rows.
  await page.waitForLoadState('networkidle');
  return page.locator(ROWS).allInnerTexts();
}

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).last().click();
}

test('acts are sentences in both languages, and a filter stands in the address', async () => {
  const auditor = await Person.signedIn(AUDITOR);
  await auditor.open('/ledger');
  await rows(auditor.page);
  await choose(auditor.page, '操作类别', '账号与登录');
  await auditor.page.waitForURL(/chapter=account/);
  await choose(auditor.page, '结果', '完成');
  await auditor.page.waitForURL(/result=DONE/);
  // The rows of before stay until those of the new filter are there.
  await auditor.page.waitForFunction(
    (row) => [...document.querySelectorAll(row)].every((one) => !one.textContent?.includes('拒绝')),
    ROWS,
  );
  const chinese = await rows(auditor.page);
  expect(chinese.some((row) => row.includes('登录了平台'))).toBe(true);
  expect(chinese.every((row) => !row.includes('拒绝') && !row.includes('account.'))).toBe(true);

  const { pathname, search } = new URL(auditor.page.url());
  const reader = await Person.signedIn(AUDITOR, { language: 'en' });
  await reader.open(`${pathname.replace('/app', '')}${search}`);
  const english = await rows(reader.page);
  expect(english.some((row) => /叶知秋.* signed in/.test(row))).toBe(true);
  expect(english.every((row) => row.includes('Done'))).toBe(true);

  await auditor.page.getByRole('button', { name: '清除筛选' }).click();
  await auditor.page.waitForURL((url) => url.search === '');
  expect([...auditor.faults, ...reader.faults]).toEqual([]);
  await auditor.leave();
  await reader.leave();
});

test('an act is opened with its rows before and after, its leaf and its proof', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const auditor = await Person.signedIn(AUDITOR, { theme });
    await auditor.open('/ledger?chapter=account&text=STAFF');
    await rows(auditor.page);
    await auditor.page.locator('.event', { hasText: '角色：业务人员' }).first().click();
    await auditor.page.waitForURL(/entry=\d+/);
    const drawer = auditor.page.locator('.ant-drawer-section, .ant-drawer-content').first();
    await drawer.getByText('已进入账本').waitFor();
    await auditor.expectAccessible();
    await drawer.getByRole('tab', { name: '数据变更' }).click();
    const change = drawer.getByRole('region', { name: /^account\./ }).first();
    await change.waitFor();
    expect(await change.innerText()).toContain('变更前');
    expect(await drawer.innerText()).toContain('STAFF');
    await auditor.expectAccessible();
    await drawer.getByRole('tab', { name: '账本原文' }).click();
    await drawer.getByText('"account.grant-role"').waitFor();
    await drawer.getByRole('tab', { name: '概要' }).click();
    const proof = await drawer.getByRole('link', { name: '下载存在性证明' }).getAttribute('href');
    const text = await auditor.page.evaluate(
      (url) => fetch(url).then((answer) => answer.text()),
      proof ?? '',
    );
    expect(text).toContain('c2sp.org/tlog-proof@v1');
    await drawer.getByRole('button', { name: '只看此类' }).click();
    await auditor.page.waitForURL((url) => !url.search.includes('entry'));
    expect(auditor.faults).toEqual([]);
    await auditor.leave();
  }
});

test('what the filters show is exported, fetched and written down', async () => {
  const auditor = await Person.signedIn(AUDITOR);
  const { page } = auditor;
  await auditor.open('/ledger?chapter=account');
  await rows(page);
  await page.getByRole('button', { name: /^导\s?出$/ }).click();
  await page.getByRole('menuitem', { name: '导出为 CSV' }).click();
  await page.getByText('已开始导出').waitFor();
  await page.getByRole('button', { name: /^后台任务/ }).click();
  const job = page.locator('.job-list > li').first();
  const link = job.getByRole('link', { name: /下载/ });
  await link.waitFor();
  await auditor.expectAccessible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^审计台账-.*\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  const lines = file.trimEnd().split('\r\n');
  expect(lines[0]).toContain('编号 Number');
  expect(lines[0]?.charCodeAt(0)).toBe(0xfeff);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.slice(1).every((line) => line.includes('"account.'))).toBe(true);
  await page.keyboard.press('Escape');
  await auditor.open('/ledger?chapter=audit');
  expect((await rows(page))[0]).toMatch(/叶知秋.*导出了 \d+ 条审计记录（CSV）/);
  await auditor.leave();
});

test('the whole ledger is verified at a press', async () => {
  const auditor = await Person.signedIn(AUDITOR);
  await auditor.open('/ledger');
  const strip = auditor.page.getByRole('region', { name: '完整性' });
  await strip.getByRole('button', { name: '立即校验' }).click();
  await strip.getByText('校验通过').waitFor();
  expect(auditor.faults).toEqual([]);
  await auditor.leave();
});

test('a job that is over before one looks for it is seen to have ended', async () => {
  const auditor = await Person.signedIn(AUDITOR);
  const { page } = auditor;
  await auditor.open('/ledger');
  await page.waitForLoadState('networkidle');
  await page.route('**/api/v1/jobs', async (route) => {
    if (route.request().method() !== 'POST') {
      return route.continue();
    }
    const response = await route.fetch();
    const { id } = await response.json();
    const state = async () => {
      const answer = await page.request.get(`${route.request().url()}?limit=20`);
      return (await answer.json()).items.find((job: { id: string }) => job.id === id).state;
    };
    await expect.poll(state, { timeout: 20_000 }).toBe('DONE');
    return route.fulfill({ response });
  });
  const again = page.waitForResponse((answer) => answer.url().endsWith('/audit/integrity'));
  await page.getByRole('button', { name: '立即校验' }).click();
  await again;
  await auditor.leave();
});

test('controls are found by state and words, opened, and checked again', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const officer = await Person.signedIn(OFFICER, { theme });
    const { page } = officer;
    await officer.open('/compliance');
    await page.locator('.cell').first().waitFor();
    expect(await page.locator('.cell').count()).toBe(179);
    await page.getByRole('button', { name: /^✕?\s*不符合 \d+$/ }).click();
    await page.waitForURL(/state=FAIL/);
    await page.waitForFunction(() => document.querySelector('.cell:not(.tone-bad)') === null);
    const failing = await page.locator('.cell').allInnerTexts();
    expect(failing.length).toBeGreaterThan(5);
    expect(failing.every((cell) => /^✕\s*[A-Z]\d[\d.]*\s+不符合$/.test(cell))).toBe(true);
    await officer.open('/compliance?q=三级审核机制');
    const cell = page.locator('.cell');
    await cell.first().waitFor();
    expect(await cell.count()).toBe(1);
    await cell.click();
    await page.waitForURL(/id=A3\.5/);
    await page.getByRole('region', { name: '已证实' }).waitFor();
    await officer.expectAccessible();
    const again = page.waitForResponse((answer) => answer.url().endsWith('/A3.5/run'));
    await page.getByRole('button', { name: '重新检查' }).click();
    expect((await again).status()).toBe(200);
    expect(officer.faults).toEqual([]);
    await officer.leave();
  }
});

test('who has not the function has no jobs, and the platform refuses all the same', async () => {
  const staff = await Person.signedIn('zhou.yining@slyh');
  await staff.open('/');
  expect(await staff.page.getByRole('button', { name: /^后台任务/ }).count()).toBe(0);
  const status = await staff.page.evaluate(async () => {
    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) };
    const body = JSON.stringify({ kind: 'AUDIT_EXPORT' });
    return (await fetch('/api/v1/jobs', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(403);
  await staff.leave();
});
