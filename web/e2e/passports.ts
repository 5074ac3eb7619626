import type { Person } from './browser';

/** Registers a letter made from others, over the interface, with the author's own session. */
export function register(author: Person, title: string, sources: readonly string[] = []) {
  return author.page.evaluate(
    async ([name, from]) => {
      await fetch('/api/v1/session');
      const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
      const post = async (path: string, body: string, headers: Record<string, string>) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: { 'X-XSRF-TOKEN': token, ...headers },
          body,
        });
        if (!answer.ok) {
          throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        }
        return answer.json();
      };
      const content = await post('/api/v1/contents', `${name} ${crypto.randomUUID()}\n经营情况正常。\n`, {
        'Content-Type': 'text/plain',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.txt`)}`,
      });
      const asset = {
        title: name,
        content: content.id,
        category: 'RISK_COOPERATION',
        retention: 'P3Y',
        purpose: '贷后风险协查',
        sources: from,
      };
      const made = await post('/api/v1/assets', JSON.stringify(asset), {
        'Content-Type': 'application/json',
      });
      return { id: made.id as string, identity: made.digitalIdentity as string };
    },
    [title, [...sources]] as const,
  );
}

/** A passport bundle as the platform gives it, and the key of its ledger. */
export async function bundleOf(reader: Person, identity: string): Promise<{ zip: Buffer; key: string }> {
  const [zip, key] = await reader.page.evaluate(async (which) => {
    const bundle = await fetch(`/api/v1/passports/${which}/bundle`);
    const bytes = new Uint8Array(await bundle.arrayBuffer());
    const vkey = await (await fetch('/ledger/vkey')).text();
    return [Array.from(bytes), vkey.trim()] as const;
  }, identity);
  return { zip: Buffer.from(zip), key };
}
