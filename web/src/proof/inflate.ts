import type { Bytes } from './bytes';

/*
 * Deflate (RFC 1951), read by ourselves: the browser's own DecompressionStream does not everywhere
 * refuse bytes behind the end, and in a proof no byte may be free.
 */

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const MAX_BITS = 15;
const END_OF_BLOCK = 256;

/** The bytes are not deflated, or not to exactly that length. */
export class Damaged extends Error {}

function damaged(): never {
  throw new Damaged();
}

/** Unpacks to exactly `length` bytes, from exactly the given ones. */
export function inflate(packed: Bytes, length: number): Bytes {
  const state = new Inflating(packed, length);
  while (!state.block()) {
    // The last block says that it is the last.
  }
  return state.isExact() ? state.out : damaged();
}

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) {
    counts[length] = (counts[length] ?? 0) + 1;
  }
  let left = 1;
  for (let length = 1; length <= MAX_BITS; length++) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) {
      damaged();
    }
  }
  // A code may leave room only when it has at most one symbol, of one bit.
  const used = lengths.length - (counts[0] ?? 0);
  if (left > 0 && (used > 1 || (used === 1 && counts[1] !== 1))) {
    damaged();
  }
  const offsets = new Uint16Array(MAX_BITS + 2);
  for (let length = 1; length <= MAX_BITS; length++) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) {
      const at = offsets[length] ?? 0;
      symbols[at] = symbol;
      offsets[length] = at + 1;
    }
  });
  counts[0] = 0;
  return { counts, symbols };
}

const fixedLengths = Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8));
const FIXED = { literals: codeOf(fixedLengths), distances: codeOf(Array(32).fill(5)) };

class Inflating {
  readonly out: Bytes;
  private readonly packed: Bytes;
  private at = 0;
  private held = 0;
  private heldBits = 0;
  private filled = 0;

  constructor(packed: Bytes, length: number) {
    this.packed = packed;
    this.out = new Uint8Array(length);
  }

  isExact(): boolean {
    return this.filled === this.out.length && this.at === this.packed.length;
  }

  /** Reads one block; true after the last. */
  block(): boolean {
    const last = this.bits(1) === 1;
    switch (this.bits(2)) {
      case 0:
        this.stored();
        break;
      case 1:
        this.codes(FIXED.literals, FIXED.distances);
        break;
      case 2:
        this.dynamic();
        break;
      default:
        damaged();
    }
    return last;
  }

  private bits(count: number): number {
    while (this.heldBits < count) {
      this.held |= (this.packed[this.at++] ?? damaged()) << this.heldBits;
      this.heldBits += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.heldBits -= count;
    return value;
  }

  private put(byte: number) {
    if (this.filled === this.out.length) {
      damaged();
    }
    this.out[this.filled++] = byte;
  }

  private stored() {
    this.held = 0;
    this.heldBits = 0;
    const length = this.bits(8) | (this.bits(8) << 8);
    const check = this.bits(8) | (this.bits(8) << 8);
    if (length !== (~check & 0xffff)) {
      damaged();
    }
    for (let i = 0; i < length; i++) {
      this.put(this.packed[this.at++] ?? damaged());
    }
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= this.bits(1);
      const count = counts[length] ?? 0;
      if (code - count < first) {
        return symbols[index + code - first] ?? damaged();
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return damaged();
  }

  private codes(literals: Code, distances: Code) {
    for (let symbol = this.symbol(literals); symbol !== END_OF_BLOCK; symbol = this.symbol(literals)) {
      if (symbol < END_OF_BLOCK) {
        this.put(symbol);
      } else {
        this.copy(symbol - END_OF_BLOCK - 1, distances);
      }
    }
  }

  private copy(symbol: number, distances: Code) {
    const length = (LENGTHS[symbol] ?? damaged()) + this.bits(LENGTH_BITS[symbol] ?? 0);
    const far = this.symbol(distances);
    const distance = (DISTANCES[far] ?? damaged()) + this.bits(DISTANCE_BITS[far] ?? 0);
    if (distance > this.filled) {
      damaged();
    }
    for (let i = 0; i < length; i++) {
      this.put(this.out[this.filled - distance] ?? damaged());
    }
  }

  private dynamic() {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const codes = this.bits(4) + 4;
    if (literals > 286 || distances > 30) {
      damaged();
    }
    const lengths: number[] = Array(ORDER.length).fill(0);
    for (const at of ORDER.slice(0, codes)) {
      lengths[at] = this.bits(3);
    }
    const all = this.lengths(codeOf(lengths), literals + distances);
    if (!all[END_OF_BLOCK]) {
      damaged();
    }
    this.codes(codeOf(all.slice(0, literals)), codeOf(all.slice(literals)));
  }

  private lengths(code: Code, wanted: number): readonly number[] {
    const all: number[] = [];
    while (all.length < wanted) {
      const symbol = this.symbol(code);
      if (symbol < 16) {
        all.push(symbol);
        continue;
      }
      const repeated = symbol === 16 ? (all.at(-1) ?? damaged()) : 0;
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      all.push(...Array(times).fill(repeated));
    }
    return all.length === wanted ? all : damaged();
  }
}
