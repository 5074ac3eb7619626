import { keysOfBundle, verifyBundle } from './bundle';
import { type Bytes, latin } from './bytes';
import { openCheckpoint, parseProof, requireIncluded } from './checkpoint';
import { parseKey, type VerifierKey } from './keys';
import { keysOfLog, type LogReader, verifyLog } from './log';
import { leafHash } from './merkle';
import { outcome, type Reason, refuse } from './refusal';
import { isProved, type Report, Steps } from './report';

/** A file as somebody chose it; files of a folder carry their path in it. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Bytes;
}

export type Kind = 'bundle' | 'proof' | 'log';

/** Why there is nothing to check. */
export type Unusable = 'nothing' | 'unknown' | 'entry-missing' | 'too-many' | 'bad-key' | 'no-crypto';

/**
 * - `proved`: every step holds under a key that the person knows.
 * - `unconfirmed`: every step holds, yet only under the key that the subject brings itself.
 * - `refuted`: a step does not hold, whoever's key it is.
 * - `no-key`: nothing was found wrong, yet there is no key at all, so nothing is proved.
 */
export type Verdict = 'proved' | 'unconfirmed' | 'refuted' | 'no-key';

export type Result =
  | { readonly verdict: 'unusable'; readonly why: Unusable; readonly reason?: Reason }
  | {
      readonly verdict: Verdict;
      readonly kind: Kind;
      readonly report: Report;
      /** Keys that the subject brings along; worth showing, not worth trusting. */
      readonly offered: readonly string[];
    };

interface Subject {
  readonly kind: Kind;
  readonly offered: readonly string[];
  readonly verify: (trusted: readonly VerifierKey[]) => Promise<Report>;
}

const ZIP = 'PK\u0003\u0004';
const PROOF = 'c2sp.org/tlog-proof@';

/** Verifies what was chosen against the known keys, one a line: empty lines and comments are skipped. */
export async function verify(files: readonly Chosen[], knownKeys: string): Promise<Result> {
  // Away from HTTPS browsers withhold their cryptography.
  if (!globalThis.crypto?.subtle) {
    return { verdict: 'unusable', why: 'no-crypto' };
  }
  try {
    return await verified(files, knownKeys);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      return { verdict: 'unusable', why: 'no-crypto' };
    }
    throw error;
  }
}

async function verified(files: readonly Chosen[], knownKeys: string): Promise<Result> {
  const lines = knownKeys.split(/\r?\n/).map((line) => line.trim());
  const keys = await outcome(() =>
    Promise.all(lines.filter((line) => line && !line.startsWith('#')).map(parseKey)),
  );
  if ('reason' in keys) {
    return { verdict: 'unusable', why: 'bad-key', reason: keys.reason };
  }
  const subject = await find(files);
  if (typeof subject === 'string') {
    return { verdict: 'unusable', why: subject };
  }
  const { kind, offered } = subject;
  const trusted = keys.value.length > 0 ? keys.value : await readable(offered);
  if (trusted.length === 0) {
    return withoutKey(subject);
  }
  const report = await subject.verify(trusted);
  const agrees = keys.value.length > 0 ? 'proved' : 'unconfirmed';
  return { verdict: isProved(report) ? agrees : 'refuted', kind, offered, report };
}

/** Without a key nothing can be proved, yet much can be refuted: what is damaged or does not fit. */
async function withoutKey({ kind, offered, verify: verifySubject }: Subject): Promise<Result> {
  const report = await verifySubject([]);
  const steps = report.steps.filter((step) => step.reason?.code !== 'unsigned');
  return steps.every((step) => step.ok)
    ? { verdict: 'no-key', kind, offered, report: { steps: [], limits: [], told: [] } }
    : { verdict: 'refuted', kind, offered, report: { ...report, steps } };
}

async function readable(offered: readonly string[]): Promise<readonly VerifierKey[]> {
  const keys = await Promise.all(offered.map((one) => outcome(() => parseKey(one))));
  return keys.flatMap((key) => ('value' in key ? [key.value] : []));
}

/** Finds out what it is: by the first bytes, by the names of a folder. */
async function find(files: readonly Chosen[]): Promise<Subject | Unusable> {
  const bundle = files.find((file) => startsWith(file, ZIP));
  const proof = files.find((file) => startsWith(file, PROOF));
  const checkpoint = files.find((file) => /(^|\/)checkpoint$/.test(file.name));
  if (checkpoint && !bundle && !proof) {
    return logIn(files, checkpoint.name.slice(0, -'checkpoint'.length));
  }
  if (bundle) {
    return files.length > 1 ? 'too-many' : aBundle(bundle.bytes);
  }
  if (!proof) {
    return files.length === 0 ? 'nothing' : 'unknown';
  }
  const [entry, ...more] = files.filter((file) => file !== proof);
  return more.length > 0 ? 'too-many' : entry ? aProof(proof.bytes, entry.bytes) : 'entry-missing';
}

function startsWith({ bytes }: Chosen, start: string): boolean {
  return latin(bytes.subarray(0, start.length)) === start;
}

async function aBundle(zip: Bytes): Promise<Subject> {
  const offered = await keysOfBundle(zip);
  return { kind: 'bundle', offered, verify: (trusted) => verifyBundle(zip, trusted) };
}

async function logIn(files: readonly Chosen[], folder: string): Promise<Subject> {
  const objects = new Map(files.map((file) => [file.name, file.bytes]));
  const read: LogReader = (path) => objects.get(folder + path);
  return { kind: 'log', offered: await keysOfLog(read), verify: (trusted) => verifyLog(read, trusted) };
}

function aProof(proof: Bytes, entry: Bytes): Subject {
  return { kind: 'proof', offered: [], verify: (trusted) => verifyProof(proof, entry, trusted) };
}

/** A lone proof with the entry it is about. */
async function verifyProof(bytes: Bytes, entry: Bytes, trusted: readonly VerifierKey[]): Promise<Report> {
  const steps = new Steps();
  const proof = await outcome(() => parseProof(bytes));
  if ('reason' in proof) {
    await steps.take('proof', undefined, () => refuse(proof.reason.code, proof.reason.facts));
    return { steps: steps.taken, limits: ['neighbours'], told: [] };
  }
  const index = String(proof.value.index);
  await steps.take('inclusion', index, async () => {
    const { origin, size } = await checked(proof.value, entry, trusted);
    return { index, origin, size: String(size) };
  });
  return { steps: steps.taken, limits: ['neighbours'], told: [] };
}

async function checked(proof: ReturnType<typeof parseProof>, entry: Bytes, trusted: readonly VerifierKey[]) {
  const checkpoint = await openCheckpoint(proof.note, trusted);
  await requireIncluded(proof, checkpoint, await leafHash(entry));
  return checkpoint;
}
