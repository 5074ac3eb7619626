import { refuse } from './refusal';

/** Bytes that no other thread can change, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
// A byte order mark is content like any other: it must not vanish before it is hashed.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text of bytes that are UTF-8 throughout; anything else is refused, never repaired. */
export function text(bytes: Bytes, where: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse('utf8', { where });
  }
}

/** One character a byte, so that offsets hold. */
export function latin(bytes: Bytes): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    out += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return out;
}

export function fromLatin(characters: string): Bytes {
  return Uint8Array.from(characters, (one) => one.charCodeAt(0));
}

export function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where two sequences differ first, or -1. */
export function difference(one: Bytes, other: Bytes): number {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) {
    if (one[at] !== other[at]) {
      return at;
    }
  }
  return one.length === other.length ? -1 : shorter;
}

export function same(one: Bytes, other: Bytes): boolean {
  return difference(one, other) < 0;
}

export function base64(bytes: Bytes): string {
  return btoa(latin(bytes));
}

/** Strict base64: one text for one value, so that nothing can be rewritten without being changed. */
export function fromBase64(where: string, characters: string): Bytes {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(characters) || characters.length % 4 !== 0) {
    return refuse('base64', { where });
  }
  const bytes = fromLatin(atob(characters));
  return base64(bytes) === characters ? bytes : refuse('base64', { where });
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A number from 0 to 2^63-1 without leading zeros, as the C2SP formats write it. */
export function decimal(where: string, digits: string): bigint {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(digits)) {
    return refuse('decimal', { where });
  }
  const value = BigInt(digits);
  return value < 1n << 63n ? value : refuse('decimal', { where });
}
