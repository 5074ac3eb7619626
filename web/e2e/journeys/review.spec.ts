import { expect, test } from 'vitest';
import { type Liking, Person } from '../browser';
import { exchange, submitLetter } from '../exchange';

const words = {
  'zh-CN': {
    approve: '同 意',
    returned: '退 回',
    decided: /审批中|已同意/,
    opened: '已查阅',
    needed: '退回必须写明原因',
    next: '下一步',
    submit: '提交审批',
  },
  en: {
    approve: 'Approve',
    returned: 'Return',
    decided: /Under review|Granted/,
    opened: 'Opened',
    needed: 'A return needs a reason',
    next: 'Next',
    submit: 'Submit for review',
  },
} as const;

async function approve(
  account: string,
  title: string,
  liking: Required<Pick<Liking, 'language'>>,
): Promise<void> {
  const reviewer = await Person.signedIn(account, liking);
  await reviewer.open('/inbox');
  await reviewer.page.getByRole('button', { name: title }).first().click();
  await reviewer.page.getByRole('heading', { name: title }).waitFor();
  await reviewer.page.getByRole('textbox').fill('已核对内容与用途');
  await reviewer.page.getByRole('button', { name: words[liking.language].approve }).click();
  await reviewer.page.getByRole('button', { name: title }).first().waitFor({ state: 'detached' });
  expect(reviewer.faults).toEqual([]);
  await reviewer.leave();
}

test.each(['zh-CN', 'en'] as const)('a letter goes from author to reader, in %s', async (language) => {
  const title = `风险协查补充说明 ${language} ${Date.now()}`;
  const author = await Person.signedIn('zhou.yining@slyh', { language });
  await exchange(author, title, words[language]);

  for (const account of ['lu.qingyao@slyh', 'gu.huaizhou@slyh', 'xu.zhiwei@slyh']) {
    await approve(account, title, { language });
  }

  const reader = await Person.signedIn('zhou.yining@slbx', { language });
  await reader.open('/received');
  await reader.page.getByRole('link', { name: title }).click();
  const painted = reader.page.locator('img.viewed-page');
  await painted.waitFor();
  const width = await painted.evaluate((image: HTMLImageElement) =>
    image.decode().then(() => image.naturalWidth),
  );
  expect(width).toBeGreaterThan(300);
  await reader.open('/received');
  await reader.page.getByRole('row', { name: new RegExp(`${title}.*${words[language].opened}`) }).waitFor();
  expect(reader.faults).toEqual([]);
  expect(author.faults).toEqual([]);
  await reader.leave();
  await author.leave();
});

test('the author sees the decision, cannot make it, and reads why', async () => {
  const title = '由作者查看的说明';
  const author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, title);
  await author.open('/inbox?box=mine');
  await author.page.getByRole('button', { name: title }).first().click();
  await author.page.getByRole('heading', { name: title }).waitFor();
  const button = author.page.getByRole('button', { name: words['zh-CN'].approve });
  expect(await button.isDisabled()).toBe(true);
  const why = await button.getAttribute('aria-describedby');
  expect(await author.page.locator(`[id="${why}"]`).textContent()).toMatch(/\p{Script=Han}{4}/u);
  await author.leave();
});

test('a return without a reason is asked for one and not sent', async () => {
  const title = '需要退回的说明';
  const author = await Person.signedIn('zhou.yining@slyh');
  await submitLetter(author, title);
  await author.leave();
  const reviewer = await Person.signedIn('lu.qingyao@slyh');
  await reviewer.open('/inbox');
  await reviewer.page.getByRole('button', { name: title }).first().click();
  await reviewer.page.getByRole('heading', { name: title }).waitFor();
  await reviewer.page.getByRole('button', { name: words['zh-CN'].returned }).click();
  await reviewer.page.getByText(words['zh-CN'].needed).waitFor();
  await reviewer.page.getByRole('textbox').fill('请补充依据');
  await reviewer.page.getByRole('button', { name: words['zh-CN'].returned }).click();
  await reviewer.page.getByRole('button', { name: title }).first().waitFor({ state: 'detached' });
  await reviewer.leave();
});
