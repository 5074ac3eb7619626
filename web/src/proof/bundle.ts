import { type Bytes, base64 } from './bytes';
import { type Checkpoint, openCheckpoint, parseProof, requireIncluded } from './checkpoint';
import type { VerifierKey } from './keys';
import { leafHash } from './merkle';
import { identityDigest, type LeafEntry, MINT, type Passport, parseEntry, parsePassport } from './passport';
import { outcome, Refusal, refuse } from './refusal';
import { type Head, type Report, Steps, type Told } from './report';
import { unzip } from './zip';

const PASSPORT = 'passport.json';
const VKEY = 'vkey';
const entryName = (index: string) => `entries/${index}.json`;
const proofName = (index: string) => `proofs/${index}.tlog-proof`;

type Files = ReadonlyMap<string, Bytes>;

/** Checks a passport bundle step by step (engines/ledger/FORMAT.md), trusting the keys alone. */
export async function verifyBundle(zip: Bytes, trusted: readonly VerifierKey[]): Promise<Report> {
  return new BundleVerifier(trusted).verify(zip);
}

/** Keys that a bundle brings along: a hint, never a reason to trust it. */
export async function keysOfBundle(zip: Bytes): Promise<readonly string[]> {
  const files = await outcome(() => unzip(zip));
  const vkey = 'value' in files ? files.value.get(VKEY) : undefined;
  return vkey ? new TextDecoder().decode(vkey).split(/\r?\n/).filter(Boolean) : [];
}

class BundleVerifier {
  private readonly trusted: readonly VerifierKey[];
  private readonly steps = new Steps();
  private readonly roots = new Map<bigint, string>();
  // Most lines of a bundle share one checkpoint; its signature is checked once.
  private readonly opened = new Map<string, Awaited<ReturnType<typeof outcome<Checkpoint>>>>();
  private origin: string | undefined;
  private largest: Checkpoint | undefined;

  constructor(trusted: readonly VerifierKey[]) {
    this.trusted = trusted;
  }

  async verify(zip: Bytes): Promise<Report> {
    let files: Files = new Map();
    let passport: Passport | undefined;
    const whole = await this.steps.take('archive', undefined, () => {
      files = unzip(zip);
      return { files: files.size };
    });
    if (whole) {
      await this.steps.take('passport', undefined, () => {
        passport = parsePassport(files.get(PASSPORT) ?? new Uint8Array());
        return { id: passport.id, lines: passport.lines.length };
      });
    }
    if (passport) {
      await this.story(files, passport);
    }
    const told = passport?.lines ?? [];
    return { steps: this.steps.taken, limits: ['tail', 'summaries'], told, ...this.head() };
  }

  private head(): { head?: Head } {
    if (!this.largest) {
      return {};
    }
    const { origin, size, root } = this.largest;
    return { head: { origin, size: String(size), root: base64(root) } };
  }

  private async story(files: Files, passport: Passport) {
    await this.steps.take('files', undefined, () => requireNoMore(files, passport));
    await this.steps.take('order', undefined, () => requireOrder(passport.lines));
    let before: Bytes | undefined;
    for (const line of passport.lines) {
      const entry = files.get(entryName(line.index));
      const proof = files.get(proofName(line.index));
      if (!entry || !proof) {
        const file = entry ? proofName(line.index) : entryName(line.index);
        await this.steps.take('inclusion', line.index, () => refuse('file-missing', { file }));
        return;
      }
      await this.steps.take('inclusion', line.index, () => this.requireInclusion(line, entry, proof));
      await this.content(passport, line, entry, before);
      before = entry;
    }
  }

  private async requireInclusion(line: Told, entry: Bytes, bytes: Bytes) {
    const proof = parseProof(bytes);
    if (String(proof.index) !== line.index) {
      refuse('other-index', { index: String(proof.index) });
    }
    const opened =
      this.opened.get(proof.noteText) ?? (await outcome(() => openCheckpoint(proof.note, this.trusted)));
    this.opened.set(proof.noteText, opened);
    if ('reason' in opened) {
      throw new Refusal(opened.reason.code, opened.reason.facts);
    }
    await requireIncluded(proof, opened.value, await leafHash(entry));
    this.requireSameLog(opened.value);
    return { index: line.index, size: String(opened.value.size), origin: opened.value.origin };
  }

  /** Two heads of one size, or two logs, in one story: each proof holds, yet not together. */
  private requireSameLog(checkpoint: Checkpoint) {
    const { origin, size } = checkpoint;
    if (this.origin !== undefined && this.origin !== origin) {
      refuse('other-log', { before: this.origin, origin });
    }
    this.origin = origin;
    const root = base64(checkpoint.root);
    const known = this.roots.get(size) ?? root;
    this.roots.set(size, known);
    if (known !== root) {
      refuse('two-roots', { size: String(size) });
    }
    if (!this.largest || size > this.largest.size) {
      this.largest = checkpoint;
    }
  }

  private async content(passport: Passport, line: Told, entry: Bytes, before: Bytes | undefined) {
    const { index } = line;
    const read = await outcome(() => parseEntry(entry));
    if ('reason' in read) {
      const { code, facts } = read.reason;
      await this.steps.take('content', index, () => refuse(code, facts));
      return;
    }
    const leaf = read.value;
    await this.steps.take('content', index, () => requireAgreement(passport.id, line, leaf));
    if (!before) {
      await this.steps.take('identity', undefined, () => requireIdentity(passport, leaf));
    }
    await this.steps.take('chain', index, async () => {
      const expected = before ? base64(await leafHash(before)) : '';
      return leaf.objectPrev === expected ? { index } : refuse('gap', { found: leaf.objectPrev });
    });
  }
}

function requireNoMore(files: Files, passport: Passport) {
  const known = new Set([PASSPORT, VKEY]);
  for (const { index } of passport.lines) {
    known.add(entryName(index)).add(proofName(index));
  }
  const [extra] = [...files.keys()].filter((name) => !known.has(name)).sort();
  return extra === undefined ? {} : refuse('file-extra', { file: extra });
}

// Places need not rise: a transaction that began early may add its line late. The chain orders.
function requireOrder(lines: readonly Told[]) {
  if (lines[0]?.action !== MINT) {
    refuse('first-line');
  }
  const places = new Set<string>();
  for (const { index, action } of lines) {
    if (places.has(index)) {
      refuse('index-twice', { index });
    }
    if (places.size > 0 && action === MINT) {
      refuse('minted-twice', { index });
    }
    places.add(index);
  }
  return {};
}

function requireAgreement(id: string, line: Told, leaf: LeafEntry) {
  if (leaf.object !== id) {
    refuse('other-object', { found: leaf.object });
  }
  if (leaf.action !== line.action) {
    refuse('other-action', { found: leaf.action, said: line.action });
  }
  if (leaf.ts !== line.at) {
    refuse('other-time', { found: leaf.ts, said: line.at });
  }
  return { index: line.index, action: line.action, at: line.at };
}

async function requireIdentity(passport: Passport, leaf: LeafEntry) {
  const digest = await identityDigest(passport.identity);
  return leaf.action === MINT && leaf.identityDigest === digest ? {} : refuse('other-identity');
}
