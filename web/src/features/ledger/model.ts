import type { components } from '../../api/schema';

export type Entry = components['schemas']['EntryView'];

/** Sentences by chapter and verb. */
type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A piece of a sentence: words, or the place of a fact and how it is shown. */
export type Part = { words: string } | { field: string; kind: string };

/** An action's two halves; what has no chapter of its own is a refusal by a rule. */
export function halves(action: string): { chapter: string; verb: string } {
  const dot = action.indexOf('.');
  return dot < 0
    ? { chapter: action, verb: 'rule' }
    : { chapter: action.slice(0, dot), verb: action.slice(dot + 1) };
}

/** What is said of an act; `whole` where it names by itself who acted. */
export interface Told {
  template: string;
  whole: boolean;
}

/**
 * The sentence of an act, or undefined for one that nobody wrote words for. Who is refused at the
 * door has no session yet, so that the act is the platform's and the sentence names who it was.
 */
export function sentence(
  entry: Pick<Entry, 'action' | 'result' | 'fields'>,
  events: { done: Sentences; refused: Sentences },
): Told | undefined {
  const { chapter, verb } = halves(entry.action);
  const refusals = (entry.result === 'REFUSED' && events.refused[chapter]) || {};
  const refused = (entry.fields.account ? undefined : refusals[`${verb}-unknown`]) ?? refusals[verb];
  if (refused) {
    return { template: refused, whole: true };
  }
  const done = events.done[chapter]?.[verb];
  return done ? { template: done, whole: false } : undefined;
}

/** Cuts `granted [account:person] a role` at its places. */
export function partsOf(template: string): Part[] {
  return template
    .split(/(\[[\w-]+(?::\w+)?])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const place = /^\[([\w-]+)(?::(\w+))?]$/.exec(piece);
      return place ? { field: place[1] ?? '', kind: place[2] ?? 'plain' } : { words: piece };
    });
}

/** The account behind `PERSON:<id>`; undefined for the platform's own jobs. */
export function accountOf(actor: string): string | undefined {
  return actor.startsWith('PERSON:') ? actor.slice('PERSON:'.length) : undefined;
}

/** What the address may hold to look for. */
export const filterNames = ['actor', 'chapter', 'object', 'result', 'from', 'to', 'text'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

export function filtersOf(address: URLSearchParams): Filters {
  const given = filterNames.map((name) => [name, address.get(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** Days of the address as moments for the platform: whole days of the reader, the last included. */
export function momentsOf({ from, to }: Filters): { from?: string; to?: string } {
  const begin = day(from, 0);
  const end = day(to, 1);
  return { ...(begin ? { from: begin } : {}), ...(end ? { to: end } : {}) };
}

function day(text: string | undefined, later: number): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  if (!found) {
    return undefined;
  }
  const [, year, month, date] = found.map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + later).toISOString();
}
