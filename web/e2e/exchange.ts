import type { Person } from './browser';

/** What is pressed to go on and to hand in. */
export interface WizardWords {
  next: string;
  submit: string;
}

/** Writes a draft in 发起交换, up to its last step. */
export async function compose(author: Person, title: string, words: WizardWords): Promise<void> {
  const { page } = author;
  await author.open('/exchange');
  await page.setInputFiles('input[type=file]', {
    name: `${title}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${title}\n经营情况正常。\n`),
  });
  await page.locator('.screening').waitFor();
  const next = page.getByRole('button', { name: words.next });
  await next.click();
  await page.locator('#exchange-category').click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /风险|[Rr]isk/ })
    .click();
  await next.click();
  await page.locator('.choice input:enabled').first().check();
  await next.click();
  await page.locator('#exchange-message').fill('请于本周内反馈');
  await next.click();
  await page.locator('.wizard-step .outlook li').first().waitFor();
  await next.click();
  await page.getByRole('button', { name: words.submit }).waitFor();
}

/** Goes through 发起交换 and hands in, as its author would. */
export async function exchange(author: Person, title: string, words: WizardWords): Promise<void> {
  await compose(author, title, words);
  await author.page.getByRole('button', { name: words.submit }).click();
  await author.page.locator('.submitted').filter({ hasText: title }).waitFor();
}

/** Sends a letter as its author, over the interface, with the author's own session. */
export async function submitLetter(author: Person, title: string): Promise<{ publication: string }> {
  const csrf = await author.page.evaluate(async () => {
    await fetch('/api/v1/session');
    return /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  });
  return author.page.evaluate(
    async ([token, name]) => {
      const headers = { 'X-XSRF-TOKEN': token ?? '' };
      const post = async (path: string, type: string, body: string, more = {}) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': type, ...more },
          body,
        });
        if (!answer.ok) {
          throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        }
        return answer.json();
      };
      const json = (path: string, body: object) => post(path, 'application/json', JSON.stringify(body));
      const content = await post('/api/v1/contents', 'text/plain', `${name}\n经营情况正常。\n`, {
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.txt`)}`,
      });
      const asset = await json('/api/v1/assets', {
        title: name,
        content: content.id,
        category: 'RISK_COOPERATION',
        retention: 'P3Y',
        purpose: '贷后风险协查',
      });
      const agreements = await (await fetch('/api/v1/agreements?limit=200')).json();
      const agreement = agreements.items.find(
        (one: { state: string; categories: string[] }) =>
          one.state === 'IN_FORCE' && one.categories.includes('RISK_COOPERATION'),
      );
      const publication = await json('/api/v1/publications', {
        asset: asset.id,
        urgency: 'ORDINARY',
        destinations: [{ agreement: agreement.id, recipient: agreement.recipient }],
      });
      return { publication: publication.id as string };
    },
    [csrf, title] as const,
  );
}
