import type { Category } from '../../lib/categories';
import type { Asset, GradeReasons, Scheme } from './api';

export const levels = ['L1', 'L2', 'L3', 'L4'] as const;
export type Level = (typeof levels)[number];

export interface Filter {
  level?: Level;
  category?: Category;
  words?: string;
}

/** What is looked for, as it stands in the address; what is no filter is none. */
export function filterOf(address: URLSearchParams, categories: readonly Category[]): Filter {
  const level = levels.find((one) => one === address.get('level'));
  const category = categories.find((one) => one === address.get('category'));
  const words = address.get('words')?.trim();
  return {
    ...(level ? { level } : {}),
    ...(category ? { category } : {}),
    ...(words ? { words } : {}),
  };
}

export type Mine = Asset['grades'][number];

/** The reasons of one scheme, strictest level first. */
export function reasonsOf(scheme: Mine, reasons: GradeReasons['reasons']): GradeReasons['reasons'] {
  const rank = (level: string) => scheme.levels.indexOf(level);
  return reasons
    .filter((one) => one.scheme === scheme.scheme)
    .sort((one, other) => rank(other.level) - rank(one.level));
}

/** Whether people graded it more strictly than inspection asks for. */
export function isAbove(grade: Mine, reasons: GradeReasons['reasons']): boolean {
  const asked = reasonsOf(grade, reasons)[0];
  return asked === undefined || grade.levels.indexOf(grade.level) > grade.levels.indexOf(asked.level);
}

export type Direction = 'same' | 'up' | 'down';

/** Whether the wanted levels leave it as it is, raise it, or lower it in any scheme. */
export function direction(asset: Asset, wanted: Record<string, string>, known: readonly Scheme[]): Direction {
  let found: Direction = 'same';
  for (const { id, levels: order } of known) {
    const now = asset.grades.find(({ scheme }) => scheme === id)?.level;
    const next = wanted[id];
    if (next === undefined || next === now) {
      continue;
    }
    if (now !== undefined && order.indexOf(next) < order.indexOf(now)) {
      return 'down';
    }
    found = 'up';
  }
  return found;
}
