import type { Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { Person } from '../e2e/browser';
import { takeTurns } from './readings';

/** From the address to a page that shows what it is for and has nothing left to do. */
async function open(page: Page, path: string, shown: string): Promise<number> {
  await page.goto(`${inject('address')}${path}`, { waitUntil: 'commit' });
  return page.evaluate(async (selector) => {
    const isThere = () =>
      document.querySelector(selector) !== null &&
      document.querySelector('.ant-skeleton, .ant-spin-spinning') === null;
    while (!isThere()) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestIdleCallback(resolve));
    return performance.now();
  }, shown);
}

test('the workbench beside the sign-in page', async () => {
  const staff = await Person.signedIn('zhou.yining@slyh');
  const stranger = await Person.at();
  await takeTurns(
    () => open(staff.page, '/app/', 'main .ant-statistic-content-value'),
    () => open(stranger.page, '/login', 'input[name=password]'),
  );
  await staff.leave();
  await stranger.leave();
});
