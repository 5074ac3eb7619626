import { type Facts, outcome, type Reason } from './refusal';

/** What is looked at; those of a single line of a story carry the line's number in the log. */
export type StepKey =
  | 'archive'
  | 'passport'
  | 'files'
  | 'order'
  | 'inclusion'
  | 'content'
  | 'identity'
  | 'chain'
  | 'proof'
  | 'log';

/** One thing that was looked at. */
export interface Step {
  readonly key: StepKey;
  readonly index?: string;
  readonly ok: boolean;
  readonly facts: Facts;
  /** Why it does not hold. */
  readonly reason?: Reason;
}

/** What even a full success does not show. */
export type Limit = 'tail' | 'summaries' | 'neighbours' | 'witnesses';

/** The largest signed checkpoint that was relied on. */
export interface Head {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
}

/** An event of a story as its proved entry tells it; the summary is the exporter's words. */
export interface Told {
  readonly index: string;
  readonly action: string;
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

export interface Report {
  readonly steps: readonly Step[];
  readonly limits: readonly Limit[];
  readonly head?: Head;
  readonly told: readonly Told[];
}

/** Proved when there is a step and all of them hold. */
export function isProved({ steps }: Report): boolean {
  return steps.length > 0 && steps.every((step) => step.ok);
}

/** The same name as `./xinqiao verify` gives the step. */
export function nameOf({ key, index }: Step): string {
  return index === undefined ? key : `${key}/${index}`;
}

/** Writes steps down in the order in which they are taken. */
export class Steps {
  readonly taken: Step[] = [];

  /** Takes a step: it holds with the facts that the work finds, or is refuted by what it refuses. */
  async take(key: StepKey, index: string | undefined, work: () => Facts | Promise<Facts>): Promise<boolean> {
    const came = await outcome(work);
    const at = index === undefined ? {} : { index };
    const ok = 'value' in came;
    this.taken.push(
      ok ? { key, ...at, ok, facts: came.value } : { key, ...at, ok, facts: {}, reason: came.reason },
    );
    return ok;
  }
}
