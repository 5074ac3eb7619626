import { type Bytes, fromBase64, hex, text, utf8 } from './bytes';
import { holds, isKeyName, type VerifierKey } from './keys';
import { type Reason, refuse } from './refusal';

export const MAX_NOTE = 1 << 20;
const MAX_SIGNATURES = 64;
const DASH = '\u2014 ';

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

/** A text with the signatures below it (C2SP signed-note); nothing is verified yet. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly Signature[];
}

export function parseNote(bytes: Bytes): SignedNote {
  if (bytes.length > MAX_NOTE) {
    refuse('too-long', { where: 'note' });
  }
  const all = text(bytes, 'note');
  const blank = all.lastIndexOf('\n\n');
  if (hasControls(all) || blank < 0 || !all.endsWith('\n') || blank + 2 >= all.length) {
    refuse('shape', { where: 'note' });
  }
  const lines = all.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) {
    refuse('too-long', { where: 'note' });
  }
  const signatures = lines.map((line, at) => parseSignature(`signature line ${at + 1}`, line));
  return { text: all.slice(0, blank + 1), signatures };
}

function hasControls(all: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0009\u000b-\u001f]/.test(all);
}

function parseSignature(where: string, line: string): Signature {
  const space = line.lastIndexOf(' ');
  const name = line.slice(DASH.length, space);
  if (!line.startsWith(DASH) || space < DASH.length || !isKeyName(name)) {
    refuse('shape', { where });
  }
  const bytes = fromBase64(where, line.slice(space + 1));
  if (bytes.length < 5) {
    refuse('shape', { where });
  }
  return { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

/**
 * The trusted keys that signed. Signatures by unknown keys are ignored, those by known keys all
 * have to hold, and there has to be one.
 */
export async function signers(
  note: SignedNote,
  trusted: readonly VerifierKey[],
): Promise<readonly VerifierKey[] | Reason> {
  const found: VerifierKey[] = [];
  const message = utf8(note.text);
  for (const signature of note.signatures) {
    const key = trusted.find((one) => one.id === signature.id && one.name === signature.name);
    if (key && !(await holds(key, message, signature.bytes))) {
      return { code: 'signature', facts: { name: signature.name } };
    }
    if (key) {
      found.push(key);
    }
  }
  return found.length > 0 ? found : { code: 'unsigned', facts: {} };
}
