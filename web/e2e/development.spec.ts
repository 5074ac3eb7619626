import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, inject, test } from 'vitest';
import { Person } from './browser';

test('pages under development live under the policy of the built ones', async () => {
  process.env.XINQIAO_PLATFORM = inject('address');
  const root = join(import.meta.dirname, '..');
  const server = await createServer({ root, server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const person = await Person.at();
  try {
    const { page } = person;
    await page.goto(`${address.replace(/\/app\/$/, '')}/login?next=/app/`);
    await page.fill('input[name=account]', 'zhou.yining@slyh');
    await page.fill('input[name=password]', inject('passwords')['zhou.yining@slyh'] ?? '');
    await page.press('input[name=password]', 'Enter');
    await page.waitForSelector('h1.page-title');
    const answer = await page.request.get(address);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(await answer.text()).not.toContain('__CSP_NONCE__');
    expect(person.faults).toEqual([]);
  } finally {
    await person.leave();
    await server.close();
  }
});
