import type { Person } from './browser';

export interface Answer {
  status: number;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test is about
  body: any;
}

/** Asks the platform over its interface, from the person's own browser and session. */
export function call(person: Person, method: string, path: string, body?: object): Promise<Answer> {
  return person.page.evaluate(
    async ([verb, where, sent]) => {
      const headers: Record<string, string> = {};
      if (verb !== 'GET') {
        await fetch('/api/v1/session');
        headers['X-XSRF-TOKEN'] = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
        headers['Content-Type'] = 'application/json';
      }
      const answer = await fetch(where, { method: verb, headers, ...(sent ? { body: sent } : {}) });
      const type = answer.headers.get('Content-Type') ?? '';
      const told = type.includes('json') ? await answer.json() : null;
      return { status: answer.status, type, body: told };
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );
}

/** Votes yes as each of these, to exactly what each is shown. */
export async function approveAll(
  publication: string,
  reviewers: readonly string[],
  enter: (account: string) => Promise<Person>,
): Promise<void> {
  for (const account of reviewers) {
    const reviewer = await enter(account);
    const { body } = await call(reviewer, 'GET', `/api/v1/publications/${publication}`);
    const approval = await call(reviewer, 'GET', `/api/v1/approvals/${body.review.approval}`);
    const voted = await call(reviewer, 'POST', `/api/v1/approvals/${body.review.approval}/votes`, {
      verb: 'APPROVE',
      reason: '已核对内容与用途',
      digest: approval.body.subject.digest,
    });
    if (voted.status >= 300) {
      throw new Error(`${account}: ${voted.status} ${JSON.stringify(voted.body)}`);
    }
    await reviewer.leave();
  }
}
