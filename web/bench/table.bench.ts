import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { Person } from '../e2e/browser';
import { takeTurns } from './readings';

const PAGES_BEFORE_GOING_BACK = 20;

/** From the click on "next page" to the new rows being painted. */
async function turn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const firstRow = () =>
      document.querySelector('.ant-table-tbody tr[data-row-key]')?.getAttribute('data-row-key');
    const before = firstRow();
    const next = [...document.querySelectorAll<HTMLButtonElement>('nav button')].find(
      (button) => button.textContent === '下一页',
    );
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const begin = performance.now();
    next?.click();
    while (firstRow() === before || document.querySelector('.ant-spin-spinning')) {
      await frame();
    }
    await frame();
    return performance.now() - begin;
  });
}

async function reader(account: string) {
  const person = await Person.signedIn(account);
  await person.open('/ledger');
  await person.page.waitForSelector('.ant-table-tbody tr[data-row-key]');
  let turned = 0;
  return {
    person,
    next: async () => {
      if (turned++ === PAGES_BEFORE_GOING_BACK) {
        turned = 1;
        await person.open('/ledger');
        await person.page.waitForSelector('.ant-table-tbody tr[data-row-key]');
      }
      return turn(person.page);
    },
  };
}

test('the next page of a long table beside that of a short one', async () => {
  const long = await reader(process.env.XINQIAO_LONG ?? '');
  const short = await reader(process.env.XINQIAO_SHORT ?? '');
  await takeTurns(long.next, short.next);
  await long.person.leave();
  await short.person.leave();
});
