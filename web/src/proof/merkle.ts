import { type Bytes, base64, fromBase64, joined, same } from './bytes';
import { refuse } from './refusal';

/** The hashing rules of RFC 6962: what is hashed as a leaf can never be mistaken for a node. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const HASH_LENGTH = 32;

/** Root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

export async function sha256(content: Bytes): Promise<Bytes> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', content));
}

export function leafHash(entry: Bytes): Promise<Bytes> {
  return sha256(joined(LEAF, entry));
}

export function nodeHash(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(joined(NODE, left, right));
}

export function parseHash(where: string, characters: string): Bytes {
  const bytes = fromBase64(where, characters);
  return bytes.length === HASH_LENGTH ? bytes : refuse('shape', { where });
}

/** Climbs from a leaf to the root (RFC 9162 §2.1.3.2); refuses when it does not arrive there. */
export async function requireInclusion(
  leaf: Bytes,
  index: bigint,
  size: bigint,
  path: readonly Bytes[],
  root: Bytes,
): Promise<void> {
  if (index < 0n || index >= size) {
    refuse('outside', { index: String(index), size: String(size) });
  }
  let node = index;
  let last = size - 1n;
  let climbed = leaf;
  for (const sibling of path) {
    if (last === 0n) {
      refuse('path-long', { size: String(size) });
    }
    if ((node & 1n) === 1n || node === last) {
      climbed = await nodeHash(sibling, climbed);
      while ((node & 1n) === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      climbed = await nodeHash(climbed, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) {
    refuse('path-short', { size: String(size) });
  }
  if (!same(climbed, root)) {
    refuse('other-root', { found: base64(climbed), signed: base64(root) });
  }
}

/** The right edge of a growing tree: one hash per set bit of its size, largest subtree first. */
export class Frontier {
  private readonly peaks: Bytes[] = [];
  size = 0n;

  async append(leaf: Bytes): Promise<void> {
    let grown = leaf;
    for (let bits = this.size; (bits & 1n) === 1n; bits >>= 1n) {
      grown = await nodeHash(this.peaks.pop() as Bytes, grown);
    }
    this.peaks.push(grown);
    this.size++;
  }

  async root(): Promise<Bytes> {
    const [last, ...larger] = this.peaks.toReversed();
    let root = last ?? fromBase64('root', EMPTY_ROOT);
    for (const peak of larger) {
      root = await nodeHash(peak, root);
    }
    return root;
  }
}
