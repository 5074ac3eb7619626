import { type Bytes, fromBase64, hex, joined, utf8 } from './bytes';
import { sha256 } from './merkle';
import { refuse } from './refusal';

const TYPE_ED25519 = 1;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A public key that verifies notes, written `name+keyid+base64` (a vkey of C2SP signed-note). */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of the key's hash, in hexadecimal. */
  readonly id: string;
  readonly text: string;
  readonly raw: Bytes;
}

export function isKeyName(name: string): boolean {
  return name !== '' && !/[+\p{Z}\p{Cc}]/u.test(name);
}

/** Reads a vkey. Only Ed25519 is known; the key id must be the one that belongs to the key. */
export async function parseKey(text: string): Promise<VerifierKey> {
  const [name = '', id = '', ...rest] = text.split('+');
  if (rest.length === 0 || !isKeyName(name)) {
    refuse('key', { key: text });
  }
  const typed = fromBase64('vkey', rest.join('+'));
  const own = hex((await sha256(joined(utf8(`${name}\n`), typed))).subarray(0, 4));
  if (typed.length !== 1 + KEY_BYTES || typed[0] !== TYPE_ED25519 || own !== id) {
    refuse('key', { key: text });
  }
  return { name, id, text, raw: typed.slice(1) };
}

/** Whether the key made the signature; misshapen ones hold under no key. */
export async function holds(key: VerifierKey, message: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES) {
    return false;
  }
  try {
    const { subtle } = globalThis.crypto;
    const imported = await subtle.importKey('raw', key.raw, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, signature, message);
  } catch (error) {
    // Bytes that are no point of the curve. A browser without Ed25519 says NotSupportedError instead.
    if (error instanceof DOMException && error.name !== 'NotSupportedError') {
      return false;
    }
    throw error;
  }
}
