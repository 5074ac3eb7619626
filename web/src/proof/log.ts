import { type Bytes, base64, difference, joined, same } from './bytes';
import { openCheckpoint } from './checkpoint';
import type { VerifierKey } from './keys';
import { Frontier, HASH_LENGTH, leafHash, nodeHash } from './merkle';
import { parseNote } from './note';
import { refuse } from './refusal';
import { type Head, type Report, Steps } from './report';

/** Gives an object of a log by its path, or nothing (C2SP tlog-tiles). */
export type LogReader = (path: string) => Promise<Bytes | undefined> | Bytes | undefined;

const FULL = 256;

/**
 * Checks a whole log from its entries upwards, trusting nothing but keys: every bundle is read,
 * every tile rebuilt and compared byte by byte, the root compared with the signed checkpoint.
 */
export async function verifyLog(read: LogReader, trusted: readonly VerifierKey[]): Promise<Report> {
  const steps = new Steps();
  let head: Head | undefined;
  await steps.take('log', undefined, async () => {
    const note = (await read('checkpoint')) ?? refuse('log-missing', { file: 'checkpoint' });
    const checkpoint = await openCheckpoint(parseNote(note), trusted);
    const audit = new LogAudit(read);
    const root = await audit.rebuild(checkpoint.size);
    if (!same(root, checkpoint.root)) {
      refuse('log-root', { found: base64(root), signed: base64(checkpoint.root) });
    }
    const size = String(checkpoint.size);
    head = { origin: checkpoint.origin, size, root: base64(root) };
    return { origin: checkpoint.origin, size, tiles: audit.tiles };
  });
  return { steps: steps.taken, limits: ['witnesses'], told: [], ...(head ? { head } : {}) };
}

/** Keys that a log brings along: a hint, never a reason to trust it. */
export async function keysOfLog(read: LogReader): Promise<readonly string[]> {
  const vkey = await read('vkey');
  return vkey ? new TextDecoder().decode(vkey).split(/\r?\n/).filter(Boolean) : [];
}

/** Where a log keeps an object: groups of three digits, and the width of a partial one. */
export function logPath(kind: string, index: bigint, width: number): string {
  let digits = String(index % 1000n).padStart(3, '0');
  for (let rest = index / 1000n; rest > 0n; rest /= 1000n) {
    digits = `x${String(rest % 1000n).padStart(3, '0')}/${digits}`;
  }
  return `tile/${kind}/${digits}${width === FULL ? '' : `.p/${width}`}`;
}

class LogAudit {
  tiles = 0;
  private readonly read: LogReader;
  private readonly levels: { open: Bytes[]; finished: bigint }[] = [];

  constructor(read: LogReader) {
    this.read = read;
  }

  async rebuild(size: bigint): Promise<Bytes> {
    const frontier = new Frontier();
    for (let bundle = 0n; frontier.size < size; bundle++) {
      const left = size - bundle * BigInt(FULL);
      for (const entry of await this.entries(bundle, left < FULL ? Number(left) : FULL)) {
        const leaf = await leafHash(entry);
        await frontier.append(leaf);
        await this.append(leaf);
      }
    }
    for (const [level, { open, finished }] of this.levels.entries()) {
      if (open.length > 0) {
        await this.compare(level, finished, open);
      }
    }
    return frontier.root();
  }

  /** The object as wide as expected, or the full one where the partial one is gone. */
  private async object(kind: string, index: bigint, width: number) {
    const path = logPath(kind, index, width);
    const exact = await this.read(path);
    if (exact) {
      return { bytes: exact, path, width };
    }
    const full = logPath(kind, index, FULL);
    const bytes = (await this.read(full)) ?? refuse('log-missing', { file: path });
    return { bytes, path: full, width: FULL };
  }

  private async entries(index: bigint, wanted: number): Promise<readonly Bytes[]> {
    const { bytes, path, width } = await this.object('entries', index, wanted);
    const entries: Bytes[] = [];
    for (let at = 0; at < bytes.length; ) {
      const [high, low] = bytes.subarray(at, at + 2);
      const end = at + 2 + (((high ?? 0) << 8) | (low ?? 0));
      if (low === undefined || end > bytes.length) {
        refuse('log-entries', { file: path });
      }
      entries.push(bytes.slice(at + 2, end));
      at = end;
    }
    if (entries.length !== width) {
      refuse('log-entries', { file: path });
    }
    return entries.slice(0, wanted);
  }

  private async append(leaf: Bytes) {
    let next = leaf;
    for (let level = 0; ; level++) {
      const edge = this.levels[level] ?? { open: [], finished: 0n };
      this.levels[level] = edge;
      edge.open.push(next);
      if (edge.open.length < FULL) {
        return;
      }
      await this.compare(level, edge.finished, edge.open);
      next = await rootOf(edge.open);
      edge.open = [];
      edge.finished++;
    }
  }

  private async compare(level: number, index: bigint, hashes: readonly Bytes[]) {
    const { bytes, path, width } = await this.object(String(level), index, hashes.length);
    if (bytes.length !== width * HASH_LENGTH) {
      refuse('log-length', { file: path });
    }
    const expected = joined(...hashes);
    const differs = difference(bytes.slice(0, expected.length), expected);
    if (differs >= 0) {
      const hash = BigInt(Math.floor(differs / HASH_LENGTH));
      const first = (index * BigInt(FULL) + hash) << BigInt(8 * level);
      refuse('log-tile', { file: path, entry: String(first) });
    }
    this.tiles++;
  }
}

/** Root over a full tile. */
async function rootOf(hashes: readonly Bytes[]): Promise<Bytes> {
  let level = hashes;
  while (level.length > 1) {
    const above: Bytes[] = [];
    for (let at = 0; at < level.length; at += 2) {
      above.push(await nodeHash(level[at] as Bytes, level[at + 1] as Bytes));
    }
    level = above;
  }
  return level[0] as Bytes;
}
