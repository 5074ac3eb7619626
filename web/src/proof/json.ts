import { type Bytes, text, utf8 } from './bytes';
import { Refusal, refuse } from './refusal';

/** JSON with one canonical form: whole numbers only. Objects are maps, so no name is special. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

const MAX_DEPTH = 64;
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads JSON in any spelling, but strictly (RFC 8259), refusing all that has no canonical form. */
export function parse(bytes: Bytes, where: string): Json {
  return new Reader(text(bytes, where), where).read();
}

/** The canonical bytes of a value (RFC 8785). */
export function canonical(value: Json): Bytes {
  return utf8(written(value));
}

function written(value: Json): string {
  if (value instanceof Map) {
    const names = [...value.keys()].sort();
    return `{${names.map((name) => `${quoted(name)}:${written(value.get(name) ?? null)}`).join(',')}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(written).join(',')}]`;
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}

// Lone surrogates never get past the reader; for all else this is what RFC 8785 asks for.
function quoted(value: string): string {
  return JSON.stringify(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

class Reader {
  private readonly source: string;
  private readonly where: string;
  private at = 0;
  private depth = 0;

  constructor(source: string, where: string) {
    this.source = source;
    this.where = where;
  }

  read(): Json {
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    return this.at < this.source.length ? this.fail() : value;
  }

  private value(): Json {
    switch (this.peek()) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(): JsonObject {
    this.enter();
    const members: JsonObject = new Map();
    this.skipSpace();
    for (let more = this.peek() !== '}'; more; more = this.separator('}')) {
      this.skipSpace();
      const name = this.string();
      this.skipSpace();
      this.expect(':');
      this.skipSpace();
      const value = this.value();
      if (members.has(name)) {
        this.fail();
      }
      members.set(name, value);
    }
    this.leave();
    return members;
  }

  private array(): Json[] {
    this.enter();
    const values: Json[] = [];
    this.skipSpace();
    for (let more = this.peek() !== ']'; more; more = this.separator(']')) {
      this.skipSpace();
      values.push(this.value());
    }
    this.leave();
    return values;
  }

  private separator(close: string): boolean {
    this.skipSpace();
    if (this.peek() === close) {
      return false;
    }
    this.expect(',');
    return true;
  }

  private enter() {
    this.depth++;
    if (this.depth > MAX_DEPTH) {
      this.fail();
    }
    this.at++;
  }

  private leave() {
    this.depth--;
    this.at++;
  }

  private word<T>(word: string, meaning: T): T {
    if (!this.source.startsWith(word, this.at)) {
      this.fail();
    }
    this.at += word.length;
    return meaning;
  }

  private number(): number {
    const [digits = ''] = /^-?[0-9]*/.exec(this.source.slice(this.at, this.at + 20)) ?? [];
    const next = this.source.charAt(this.at + digits.length);
    // 17 characters reach beyond 2^53 with their sign; more need not be read.
    if (!/^-?(0|[1-9][0-9]{0,15})$/.test(digits) || (next !== '' && '.eE'.includes(next))) {
      this.fail();
    }
    const value = Number(digits);
    if (!Number.isSafeInteger(value)) {
      this.fail();
    }
    this.at += digits.length;
    // There is no minus zero here, as there is none among whole numbers.
    return value === 0 ? 0 : value;
  }

  private string(): string {
    this.expect('"');
    let out = '';
    for (let next = this.peek(); next !== '"'; next = this.peek()) {
      this.at++;
      if (next < ' ') {
        this.fail();
      }
      out += next === '\\' ? this.escaped() : next;
    }
    this.at++;
    return isWellFormed(out) ? out : this.fail();
  }

  private escaped(): string {
    const next = this.peek();
    this.at++;
    return next === 'u' ? this.code() : (ESCAPES[next] ?? this.fail());
  }

  private code(): string {
    const digits = this.source.slice(this.at, this.at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
      this.fail();
    }
    this.at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private expect(wanted: string) {
    if (this.peek() !== wanted) {
      this.fail();
    }
    this.at++;
  }

  private peek(): string {
    return this.at < this.source.length ? this.source.charAt(this.at) : this.fail();
  }

  private skipSpace() {
    while (this.at < this.source.length && ' \t\n\r'.includes(this.source.charAt(this.at))) {
      this.at++;
    }
  }

  private fail(): never {
    throw new Refusal('json', { where: this.where, offset: this.at });
  }
}

function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}

/** An object with exactly these members. */
export function exactly(where: string, value: Json | undefined, names: readonly string[]): JsonObject {
  if (!isObject(value) || value.size !== names.length || !names.every((name) => value.has(name))) {
    return refuse('shape', { where });
  }
  return value;
}

export function textAt(where: string, value: Json | undefined): string {
  return typeof value === 'string' ? value : refuse('shape', { where });
}
