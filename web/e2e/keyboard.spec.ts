import { expect, test } from 'vitest';
import { Person } from './browser';
import { Keyboard } from './keyboard';

const title = `键盘办理的说明 ${Date.now()}`;

async function somebody(account: string): Promise<{ person: Person; keys: Keyboard }> {
  const person = await Person.at();
  const keys = new Keyboard(person);
  await keys.signIn(account);
  return { person, keys };
}

/** Goes on to the next step of the wizard, whose section then has the focus. */
async function next({ person, keys }: { person: Person; keys: Keyboard }, step: string): Promise<void> {
  await keys.to('button.ant-btn-primary', /下一步/);
  await keys.press('Enter');
  await person.page.locator(`section.wizard-step[aria-label="${step}"]`).waitFor();
  await keys.expectNotLost();
}

test('keyboard alone: the author sends through the wizard', async () => {
  const author = await somebody('zhou.yining@slyh');
  const { person, keys } = author;
  const { page } = person;
  // Asked for early: the browser must already be told to hand the dialog over when the key comes.
  const chooser = page.waitForEvent('filechooser');
  await keys.press('g', 'e');
  await page.locator('.ant-upload-drag').waitFor();
  await keys.to('.ant-upload-btn');
  await keys.press('Enter');
  await (await chooser).setFiles({
    name: `${title}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${title}\n${'经营情况正常。\n'.repeat(120)}`),
  });
  await page.locator('.screening').waitFor();
  await next(author, '检查与分级');
  await keys.to('#exchange-category');
  await keys.press('ArrowDown');
  await page.locator('.ant-select-item-option-active').waitFor();
  for (let n = 0; n < 10; n += 1) {
    if (await page.locator('.ant-select-item-option-active').filter({ hasText: '风险协查' }).count()) {
      break;
    }
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
  await next(author, '对象与目的');
  await page.locator('.choice').first().waitFor();
  await keys.to('.choice input:not(:checked)');
  await keys.press('Space');
  await next(author, '期限与水印');
  await keys.to('#exchange-message');
  await keys.type('请于本周内反馈');
  await next(author, '预览');
  await page.locator('.wizard-step .outlook li').first().waitFor();
  await next(author, '提交');
  await keys.to('button.ant-btn-primary', /提交审批/);
  await keys.press('Enter');
  await page.locator('.submitted').filter({ hasText: title }).waitFor();
  await keys.expectNotLost();
  expect(person.faults).toEqual([]);
  await person.leave();
});

test.each(['lu.qingyao@slyh', 'gu.huaizhou@slyh', 'xu.zhiwei@slyh'])(
  'keyboard alone: %s approves in the inbox',
  async (account) => {
    const { person, keys } = await somebody(account);
    const { page } = person;
    await keys.press('g', 'i');
    await page.getByRole('button', { name: title }).first().waitFor();
    const heading = page.getByRole('heading', { name: title, level: 2 });
    await page.locator('.approval h2').waitFor();
    for (let n = 0; n < 60 && !(await heading.count()); n += 1) {
      await keys.press('j');
      await page.locator('.approval h2').waitFor();
    }
    await keys.press('a');
    await keys.to('button.ant-btn-primary', /同\s?意/);
    await keys.expectSeen();
    await keys.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `已同意：发布：${title}` })
      .waitFor();
    await page.getByRole('button', { name: title }).first().waitFor({ state: 'detached' });
    // The heading of what comes next has the focus, once that is there.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(person.faults).toEqual([]);
    await person.leave();
  },
);

test('keyboard alone: the recipient opens what came and turns its pages', async () => {
  const { person, keys } = await somebody('zhou.yining@slbx');
  const { page } = person;
  await keys.press('g', 'r');
  await page.getByRole('link', { name: title }).waitFor();
  await keys.to('a', new RegExp(title));
  await keys.press('Enter');
  await page.locator('img.viewed-page').waitFor();
  await keys.press('PageDown');
  await page.locator('img.viewed-page[alt*="第 2 页"]').waitFor();
  await keys.press('PageUp');
  await page.locator('img.viewed-page[alt*="第 1 页"]').waitFor();
  expect(person.faults).toEqual([]);
  await person.leave();
});

test('keyboard alone: a question that is closed gives the focus back', async () => {
  const { person, keys } = await somebody('zhou.yining@slyh');
  const { page } = person;
  await keys.press('g', 'e');
  await page.locator('.ant-upload-drag').waitFor();
  await keys.to('button', /用一份示例/);
  await keys.press('Enter');
  await page.locator('.screening').waitFor();
  await page.locator('.save-state').filter({ hasText: '已保存' }).waitFor();
  await keys.press('Tab');
  await keys.press('g', 'w');
  const discard = page.getByRole('button', { name: /丢弃：示例协查说明/ }).first();
  await discard.waitFor();
  await keys.to('button', /丢弃：示例协查说明/);
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await keys.expectNotLost();
  await keys.to('button', /丢弃：示例协查说明/);
  expect(person.faults).toEqual([]);
  await person.leave();
});
