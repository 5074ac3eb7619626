import { type Bytes, base64, same } from './bytes';
import { canonical, exactly, isObject, type Json, type JsonObject, parse, textAt } from './json';
import { sha256 } from './merkle';
import { refuse } from './refusal';
import type { Told } from './report';

/** Action of the entry that brings a passport into being. */
export const MINT = 'passport.mint';

const MAX_ENTRY = 0xffff;
const IDENTITY = /^[a-z0-9](-?[a-z0-9]){7,63}$/;

/** The readable half of a passport bundle. */
export interface Passport {
  readonly id: string;
  readonly identity: JsonObject;
  readonly lines: readonly Told[];
}

/** Reads `passport.json`: canonical, with exactly the members of the format. */
export function parsePassport(bytes: Bytes): Passport {
  const json = parse(bytes, 'passport.json');
  const top = exactly('passport.json', json, ['v', 'passport', 'identity', 'lines']);
  if (top.get('v') !== 1) {
    refuse('version', { where: 'passport.json' });
  }
  const id = textAt('passport', top.get('passport'));
  const identity = top.get('identity');
  const lines = top.get('lines');
  if (!IDENTITY.test(id)) {
    refuse('shape', { where: 'passport' });
  }
  if (!isObject(identity)) {
    return refuse('shape', { where: 'identity' });
  }
  if (!Array.isArray(lines)) {
    return refuse('shape', { where: 'lines' });
  }
  const told = lines.map((line, at) => parseLine(`lines[${at}]`, line));
  if (!same(canonical(json), bytes)) {
    refuse('canonical', { where: 'passport.json' });
  }
  return { id, identity, lines: told };
}

function parseLine(where: string, json: Json): Told {
  const line = exactly(where, json, ['index', 'action', 'at', 'summary']);
  const summary = exactly(`${where}.summary`, line.get('summary'), ['zh', 'en']);
  const index = line.get('index');
  if (typeof index !== 'number' || index < 0) {
    return refuse('shape', { where: `${where}.index` });
  }
  return {
    index: String(index),
    action: textAt(`${where}.action`, line.get('action')),
    at: textAt(`${where}.at`, line.get('at')),
    zh: textAt(`${where}.summary.zh`, summary.get('zh')),
    en: textAt(`${where}.summary.en`, summary.get('en')),
  };
}

/** Digest of an identity as the minting entry must carry it. */
export async function identityDigest(identity: JsonObject): Promise<string> {
  return base64(await sha256(canonical(identity)));
}

/** The fields of an entry that a passport relies on; absent ones are empty. */
export interface LeafEntry {
  readonly object: string;
  readonly action: string;
  readonly ts: string;
  readonly objectPrev: string;
  readonly identityDigest: string;
}

export function parseEntry(bytes: Bytes): LeafEntry {
  if (bytes.length > MAX_ENTRY) {
    refuse('too-long', { where: 'entry' });
  }
  const json = parse(bytes, 'entry');
  if (!isObject(json)) {
    return refuse('shape', { where: 'entry' });
  }
  if (json.get('v') !== 1) {
    refuse('version', { where: 'entry' });
  }
  const member = (name: string) => (json.has(name) ? textAt(name, json.get(name)) : '');
  return {
    object: member('object'),
    action: member('action'),
    ts: member('ts'),
    objectPrev: member('object_prev'),
    identityDigest: member('identity_digest'),
  };
}
