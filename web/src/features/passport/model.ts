import type { Line, Lineage, Passport } from './api';

/** What kind of step a line of a passport is, for its shape in the story. */
export type Kind = 'made' | 'hop' | 'view' | 'grade' | 'review' | 'other' | 'broken';

const kinds: readonly [RegExp, Kind][] = [
  [/^passport\.mint$/, 'made'],
  [/^exchange\.(deliver|receive|receipt|schedule)$/, 'hop'],
  [/^(exchange\.(view-|download)|catalogue\.read|passport\.)/, 'view'],
  [/^(catalogue\.(regrade|raise|lower|ask-regrade)|exchange\.restrict)$/, 'grade'],
  [/^publication\./, 'review'],
];

export function kindOf({ action, proof }: Pick<Line, 'action' | 'proof'>): Kind {
  return proof === 'BROKEN' ? 'broken' : (kinds.find(([pattern]) => pattern.test(action))?.[1] ?? 'other');
}

/** Account of the person who did it; undefined for jobs of the platform. */
export function personOf(actor: string): string | undefined {
  const [kind, id] = actor.split(':');
  return kind?.toUpperCase() === 'PERSON' ? id : undefined;
}

/** `xq` and 26 characters, as digital identities are written. */
export function isIdentity(text: string): boolean {
  return /^xq[a-z0-9]{26}$/.test(text);
}

/** A row of the table twin: one arrow of the graph. */
export interface Arrow {
  parent: string;
  child: string;
  distance: number;
  direction: 'up' | 'down';
}

export interface Graph {
  nodes: readonly string[];
  arrows: readonly Arrow[];
  /** Whether there was more than a graph can hold. */
  cut: boolean;
}

/** More than this nobody can read, and browsers grow slow. */
export const MOST_NODES = 300;

/** Each arrow once, nearest first: however many ways lead to it, it is one arrow. */
export function arrowsOf({ ancestors, descendants }: Lineage): readonly Arrow[] {
  const arrows = [
    ...ancestors.map((step) => ({ ...step, direction: 'up' as const })),
    ...descendants.map((step) => ({ ...step, direction: 'down' as const })),
  ].sort((one, other) => one.distance - other.distance);
  const seen = new Set<string>();
  return arrows.filter(({ parent, child }) => {
    const key = `${parent} ${child}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The nearest part of a lineage that a graph can hold, with the arrows between what it holds. */
export function graphOf(lineage: Lineage, most = MOST_NODES): Graph {
  const all = arrowsOf(lineage);
  const nodes = new Set([lineage.identity]);
  let cut = false;
  for (const { parent, child } of all) {
    for (const node of [parent, child]) {
      if (nodes.size < most) {
        nodes.add(node);
      } else {
        cut ||= !nodes.has(node);
      }
    }
  }
  const arrows = all.filter(({ parent, child }) => nodes.has(parent) && nodes.has(child));
  return { nodes: [...nodes], arrows, cut };
}

/** How a passport's proof stands, and how many lines of it are not proved. */
export interface Standing {
  is: 'proved' | 'pending' | 'broken' | 'signature';
  count: number;
  open: number;
  broken: number;
}

/** Whether the institution signed what the datum is and how it is graded now. */
export function isSigned({ minted, grades }: Pick<Passport, 'minted' | 'grades'>): boolean {
  return minted.signature === 'VALID' && grades.signature === 'VALID';
}

/** The worst of what the platform found when it verified signatures and lines. */
export function standingOf(passport: Pick<Passport, 'minted' | 'grades' | 'lines'>): Standing {
  const { lines } = passport;
  const broken = lines.filter(({ proof }) => proof === 'BROKEN').length;
  const open = lines.filter(({ proof }) => proof === 'PENDING').length;
  const is = !isSigned(passport) ? 'signature' : broken > 0 ? 'broken' : open > 0 ? 'pending' : 'proved';
  return { is, count: lines.length, open, broken };
}
