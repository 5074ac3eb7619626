import { type Bytes, latin } from './bytes';
import { Damaged, inflate } from './inflate';
import { refuse } from './refusal';

export const MAX_FILES = 20_000;
export const MAX_UNPACKED = 64 * 2 ** 20;
export const MAX_PACKED = MAX_UNPACKED + MAX_FILES * 256;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DESCRIPTOR_LENGTH = 16;
const HAS_DESCRIPTOR = 1 << 3;
// Deflate levels (bits 1, 2), descriptor (3) and UTF-8 names (11) change nothing we rely on.
const HARMLESS_FLAGS = (1 << 1) | (1 << 2) | HAS_DESCRIPTOR | (1 << 11);

interface Member {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly begin: number;
}

/** Bounds-checked little-endian reads. */
class Reading {
  private readonly bytes: Bytes;
  private readonly view: DataView;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length() {
    return this.bytes.length;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : refuse('zip-end');
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : refuse('zip-end');
  }

  text(at: number, length: number): string {
    return at + length <= this.length ? latin(this.bytes.subarray(at, at + length)) : refuse('zip-end');
  }
}

/**
 * The files of a zip whose every byte is accounted for, so that no two tools see different files in
 * it: they stand one behind the other in the order of the directory, local and central headers
 * agree, nothing is encrypted, hidden, repeated or left over.
 */
export function unzip(zip: Bytes): ReadonlyMap<string, Bytes> {
  if (zip.length > MAX_PACKED) {
    refuse('zip-size', { most: MAX_PACKED });
  }
  const files = new Map<string, Bytes>();
  let unpacked = 0;
  for (const member of directory(new Reading(zip))) {
    checkName(member.name);
    unpacked += member.unpacked;
    if (unpacked > MAX_UNPACKED) {
      refuse('zip-size', { most: MAX_UNPACKED });
    }
    const content = contentOf(zip, member);
    if (files.has(member.name)) {
      refuse('zip-twice', { file: member.name });
    }
    files.set(member.name, content);
  }
  return files;
}

function directory(zip: Reading): readonly Member[] {
  const end = zip.length - END_LENGTH;
  if (end < 0 || zip.u32(end) !== END) {
    refuse('zip-end');
  }
  const count = zip.u16(end + 10);
  const begin = zip.u32(end + 16);
  const whole = zip.u32(end + 4) === 0 && zip.u16(end + 8) === count && zip.u16(end + 20) === 0;
  if (!whole || begin + zip.u32(end + 12) !== end) {
    refuse('zip-gap');
  }
  if (count > MAX_FILES) {
    refuse('zip-files', { most: MAX_FILES });
  }
  const members: Member[] = [];
  let at = begin;
  let local = 0;
  for (let i = 0; i < count; i++) {
    if (zip.u32(at) !== CENTRAL) {
      refuse('zip-directory');
    }
    const member = memberAt(zip, at, local);
    members.push(member);
    local = behind(zip, at, member);
    if (local > begin) {
      refuse('zip-header', { file: member.name });
    }
    at += CENTRAL_LENGTH + zip.u16(at + 28) + zip.u16(at + 30);
  }
  if (at !== end || local !== begin) {
    refuse('zip-gap');
  }
  return members;
}

function memberAt(zip: Reading, at: number, local: number): Member {
  const name = zip.text(at + CENTRAL_LENGTH, zip.u16(at + 28));
  const flags = zip.u16(at + 8);
  const method = zip.u16(at + 10);
  const packed = zip.u32(at + 20);
  const unpacked = zip.u32(at + 24);
  if ((flags & ~HARMLESS_FLAGS) !== 0 || (method !== 0 && method !== 8) || zip.u16(at + 32) !== 0) {
    refuse('zip-rare', { file: name });
  }
  if (packed > zip.length || unpacked > MAX_UNPACKED) {
    refuse('zip-size', { most: MAX_UNPACKED });
  }
  const agrees =
    zip.u32(at + 42) === local &&
    zip.u32(local) === LOCAL &&
    zip.u16(local + 6) === flags &&
    zip.u16(local + 8) === method &&
    name === zip.text(local + LOCAL_LENGTH, zip.u16(local + 26));
  if (!agrees) {
    refuse('zip-header', { file: name });
  }
  const begin = local + LOCAL_LENGTH + zip.u16(local + 26) + zip.u16(local + 28);
  return { name, stored: method === 0, crc: zip.u32(at + 16), packed, unpacked, begin };
}

/** Where the next file must begin; also compares the second set of lengths with the first. */
function behind(zip: Reading, central: number, member: Member): number {
  const data = member.begin + member.packed;
  const described = (zip.u16(central + 8) & HAS_DESCRIPTOR) !== 0;
  const at = described ? data + 4 : zip.u32(central + 42) + 14;
  const agrees =
    (!described || zip.u32(data) === DESCRIPTOR) &&
    zip.u32(at) === member.crc &&
    zip.u32(at + 4) === member.packed &&
    zip.u32(at + 8) === member.unpacked;
  if (!agrees) {
    refuse('zip-header', { file: member.name });
  }
  return described ? data + DESCRIPTOR_LENGTH : data;
}

function checkName(name: string) {
  if (name.startsWith('/') || /[\\:]/.test(name) || name.split('/').includes('..')) {
    refuse('zip-name', { file: name });
  }
}

function contentOf(zip: Bytes, member: Member): Bytes {
  const packed = zip.slice(member.begin, member.begin + member.packed);
  const content = member.stored ? packed : inflated(packed, member);
  if (content.length !== member.unpacked || crc32(content) !== member.crc) {
    refuse('zip-damaged', { file: member.name });
  }
  return content;
}

function inflated(packed: Bytes, member: Member): Bytes {
  try {
    return inflate(packed, member.unpacked);
  } catch (error) {
    if (error instanceof Damaged) {
      return refuse('zip-damaged', { file: member.name });
    }
    throw error;
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

export function crc32(bytes: Bytes): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
