import { expect, test } from 'vitest';
import { call } from './api';
import { Person } from './browser';

/** Written with escapes, so that this very file bears no such marking. */
const MARKED = '\u7edd\u5bc6\u2605\u0033\u0030\u5e74\n关于年度工作的安排\n';

async function bring(name: string): Promise<void> {
  const author = await Person.signedIn('zhou.yining@slyh');
  const refused = await author.page.evaluate(
    async ([file, words]) => {
      await fetch('/api/v1/session');
      const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
      const answer = await fetch('/api/v1/contents', {
        method: 'POST',
        headers: {
          'X-XSRF-TOKEN': token,
          'Content-Type': 'text/plain',
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
        },
        body: words,
      });
      return (await answer.json()).code as string;
    },
    [name, MARKED] as const,
  );
  expect(refused).toBe('screening.state-secret');
  await author.leave();
}

test('what bears the marking is recorded, and compliance decides once, with a reason', async () => {
  const name = `待查 ${Date.now()}.txt`;
  await bring(name);
  const officer = await Person.signedIn('xu.zhiwei@slyh');
  const { page } = officer;
  await officer.open('/quarantine');
  const row = page.locator('tbody tr.ant-table-row').first();
  await row.getByText('带有国家秘密标志').waitFor();
  await row.getByText(/剩 \d+ 小时/).waitFor();
  await row.locator('.ant-table-row-expand-icon').click();
  await page.getByText(name).waitFor();
  await officer.expectAccessible();
  await row.getByRole('button', { name: '作出处置决定' }).click();
  const dialog = page.getByRole('dialog');
  const ok = dialog.getByRole('button', { name: '确认决定' });
  expect(await ok.isDisabled()).toBe(true);
  await dialog.getByLabel(/误报/).check();
  await dialog.getByLabel('决定的理由').fill('内部演练用样张');
  await officer.expectAccessible();
  await ok.click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('误报').first().waitFor();
  expect(await row.getByRole('button', { name: '作出处置决定' }).isDisabled()).toBe(true);
  await page.getByText('内部演练用样张').waitFor();
  expect(officer.faults).toEqual([]);
  const { body } = await call(officer, 'GET', '/api/v1/quarantines?limit=1');
  const again = await call(officer, 'POST', `/api/v1/quarantines/${body.items[0].content}/decision`, {
    outcome: 'REPORTED',
    reason: '再次决定',
  });
  expect(again.status).toBe(409);
  await officer.leave();
});

test('nobody but compliance reads it, and says who may', async () => {
  const staff = await Person.signedIn('zhou.yining@slyh');
  expect((await call(staff, 'GET', '/api/v1/quarantines')).status).toBe(403);
  await staff.open('/quarantine');
  await staff.page.locator('.refusal').filter({ hasText: '合规' }).waitFor();
  expect(await staff.page.getByRole('menuitem', { name: '隔离待查' }).count()).toBe(0);
  await staff.leave();
});
