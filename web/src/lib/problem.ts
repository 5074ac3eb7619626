import type { ProblemCode } from '../api/problem-codes';
import type { components } from '../api/schema';

type Text = components['schemas']['Text'];

/** A refusal as the platform tells it (RFC 9457), or what the browser met instead. */
export interface Problem {
  code: ProblemCode | 'browser.offline' | 'browser.unexpected';
  status: number;
  message?: Text;
  why?: { rule: Text; clause: string; remedy: Text };
  traceId?: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    return (await response.json()) as Problem;
  }
  return { code: 'browser.unexpected', status: response.status };
}

/** Whatever was thrown, as something that can be shown. */
export function shown(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) {
    return thrown.problem;
  }
  // fetch tells a lost connection by a TypeError and nothing else.
  return thrown instanceof TypeError
    ? { code: 'browser.offline', status: 0 }
    : { code: 'browser.unexpected', status: 0 };
}
