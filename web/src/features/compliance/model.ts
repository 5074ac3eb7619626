import type { components } from '../../api/schema';

export type Control = components['schemas']['ControlView'];
export type Clause = components['schemas']['Clause'];
export type Evidence = Control['evidence'][number];

/** What is never checked is not called old, and never counts as conforming. */
export type State = Control['state'] | 'UNCHECKED';

export const states: readonly State[] = ['PASS', 'FAIL', 'STALE', 'UNCHECKED', 'NOT_APPLICABLE'];

/** Chapters in the order of the standard. */
export const chapters = ['P', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
export type Chapter = (typeof chapters)[number];

/** A clause of the standard with what the platform knows of it. */
export interface Cell {
  id: string;
  clause: Clause['text'];
  state: State;
  control?: Control;
}

export function stateOf(control: Control | undefined): State {
  return control?.checkedAt === undefined ? 'UNCHECKED' : control.state;
}

export function cellsOf(clauses: readonly Clause[], controls: readonly Control[]): Cell[] {
  const known = new Map(controls.map((control) => [control.id, control]));
  return clauses.map(({ id, text }) => {
    const control = known.get(id);
    return { id, clause: text, state: stateOf(control), ...(control ? { control } : {}) };
  });
}

export interface Wanted {
  state?: State;
  words: string;
}

/** Whether a clause has the wanted state and every wanted word, in either language. */
export function matches(cell: Cell, { state, words }: Wanted): boolean {
  const title = cell.control?.title;
  const text = [cell.id, cell.clause.zh, cell.clause.en, title?.zh, title?.en].join(' ').toLowerCase();
  return (
    (state === undefined || cell.state === state) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** The latest check of any control, or undefined. */
export function lastRun(cells: readonly Cell[]): string | undefined {
  return cells
    .flatMap(({ control }) => control?.checkedAt ?? [])
    .toSorted()
    .at(-1);
}

export type Finding = 'held' | 'notHeld' | 'missing';

/** What the platform does not do yet says so itself; anything else that fails is a failure. */
export function findingOf(evidence: Evidence): Finding {
  if (evidence.held) {
    return 'held';
  }
  return evidence.what.en.startsWith('Missing: ') ? 'missing' : 'notHeld';
}
