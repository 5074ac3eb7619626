/** Why something does not hold. Each has a sentence in every language. */
export type ReasonCode =
  | 'utf8'
  | 'base64'
  | 'decimal'
  | 'json'
  | 'canonical'
  | 'shape'
  | 'too-long'
  | 'zip-end'
  | 'zip-gap'
  | 'zip-directory'
  | 'zip-files'
  | 'zip-size'
  | 'zip-rare'
  | 'zip-header'
  | 'zip-name'
  | 'zip-twice'
  | 'zip-damaged'
  | 'file-missing'
  | 'file-extra'
  | 'first-line'
  | 'index-twice'
  | 'minted-twice'
  | 'key'
  | 'unsigned'
  | 'signature'
  | 'origin'
  | 'other-index'
  | 'outside'
  | 'path-long'
  | 'path-short'
  | 'other-root'
  | 'other-log'
  | 'two-roots'
  | 'version'
  | 'other-object'
  | 'other-action'
  | 'other-time'
  | 'other-identity'
  | 'gap'
  | 'log-missing'
  | 'log-length'
  | 'log-entries'
  | 'log-tile'
  | 'log-root';

/** What a sentence about it names. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Reason {
  readonly code: ReasonCode;
  readonly facts: Facts;
}

/** Carries the first complaint to the step that reports it. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(code: ReasonCode, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.reason = { code, facts };
  }
}

export function refuse(code: ReasonCode, facts: Facts = {}): never {
  throw new Refusal(code, facts);
}

/** What came of the work: its value, or why there is none. Errors that are no refusals stay errors. */
export async function outcome<T>(work: () => T | Promise<T>): Promise<{ value: T } | { reason: Reason }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Refusal) {
      return { reason: error.reason };
    }
    throw error;
  }
}
