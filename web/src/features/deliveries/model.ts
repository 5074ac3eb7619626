import type { Delivery } from './api';

export const levels = ['L1', 'L2', 'L3', 'L4'] as const;
export type Level = (typeof levels)[number];

/** The level in force: the sender's, or the stricter one of the recipient. */
export function levelOf({ copy, restrictedTo }: Delivery): Level | undefined {
  return restrictedTo ?? copy?.level;
}

/** The levels to which the recipient may still raise it. */
export function stricter(delivery: Delivery): Level[] {
  const now = levelOf(delivery);
  return now ? levels.slice(levels.indexOf(now) + 1) : [];
}

const tables = /\.(csv|tsv|xlsx?|ods)$/i;

/** Whether it has rows and columns that can be shown as such. */
export function isTable({ copy }: Delivery): boolean {
  return copy !== undefined && (tables.test(copy.fileName) || /csv|spreadsheet|excel/.test(copy.mediaType));
}

/** A page that there is, whatever was asked for. */
export function within(wanted: number, pages: number): number {
  return Number.isFinite(wanted) ? Math.min(Math.max(1, Math.trunc(wanted)), Math.max(1, pages)) : 1;
}

export const zooms = [50, 75, 100, 125, 150, 200] as const;

/** The next larger or smaller size; stays at the ends. */
export function zoomed(now: number, step: 1 | -1): number {
  const at = zooms.findIndex((one) => one >= now);
  return zooms[Math.min(zooms.length - 1, Math.max(0, at + step))] ?? now;
}
