import { type Bytes, base64, decimal, fromBase64, latin } from './bytes';
import type { VerifierKey } from './keys';
import { EMPTY_ROOT, parseHash, requireInclusion } from './merkle';
import { MAX_NOTE, parseNote, type SignedNote, signers } from './note';
import { Refusal, refuse } from './refusal';

/** A log's signed statement of its size and root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Bytes;
}

function parseCheckpoint(note: string): Checkpoint {
  const lines = note.slice(0, -1).split('\n');
  const [origin = '', size = '', root = ''] = lines;
  if (lines.length < 3 || lines.some((line) => line === '')) {
    refuse('shape', { where: 'checkpoint' });
  }
  const parsed = { origin, size: decimal('size', size), root: parseHash('root', root) };
  if (parsed.size === 0n && base64(parsed.root) !== EMPTY_ROOT) {
    refuse('shape', { where: 'root' });
  }
  return parsed;
}

/** Verifies the note and reads it; the origin must be the name of a trusted key that signed. */
export async function openCheckpoint(note: SignedNote, trusted: readonly VerifierKey[]): Promise<Checkpoint> {
  const verdict = await signers(note, trusted);
  if ('code' in verdict) {
    throw new Refusal(verdict.code, verdict.facts);
  }
  const checkpoint = parseCheckpoint(note.text);
  if (!verdict.some((key) => key.name === checkpoint.origin)) {
    refuse('origin', { origin: checkpoint.origin });
  }
  return checkpoint;
}

/** An offline proof that an entry is logged (C2SP tlog-proof). */
export interface LogProof {
  readonly index: bigint;
  readonly path: readonly Bytes[];
  readonly note: SignedNote;
  /** The note's exact bytes, so that one checkpoint of many proofs is opened once. */
  readonly noteText: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';
const MAX_PATH = 63;

export function parseProof(proof: Bytes): LogProof {
  if (proof.length > 2 * MAX_NOTE) {
    refuse('too-long', { where: 'proof' });
  }
  const all = latin(proof);
  const blank = all.indexOf('\n\n');
  const lines = all.slice(0, Math.max(blank, 0)).split('\n');
  if (blank < 0 || lines.shift() !== HEADER) {
    refuse('shape', { where: 'proof' });
  }
  if (lines[0]?.startsWith(EXTRA)) {
    fromBase64('extra', lines.shift()?.slice(EXTRA.length) ?? '');
  }
  const first = lines.shift();
  if (first === undefined || !first.startsWith(INDEX)) {
    return refuse('shape', { where: 'index' });
  }
  const index = decimal('index', first.slice(INDEX.length));
  if (lines.length > MAX_PATH) {
    refuse('too-long', { where: 'path' });
  }
  const path = lines.map((line, at) => parseHash(`path hash ${at + 1}`, line));
  return { index, path, note: parseNote(proof.slice(blank + 2)), noteText: all.slice(blank + 2) };
}

export function requireIncluded(proof: LogProof, checkpoint: Checkpoint, leaf: Bytes): Promise<void> {
  return requireInclusion(leaf, proof.index, checkpoint.size, proof.path, checkpoint.root);
}
