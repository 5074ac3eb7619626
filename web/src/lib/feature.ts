import type { RouteObject } from 'react-router';
import type { Words } from '../locales';
import type { Needs } from './session';

/** Under what a page stands in the menu, from the top. */
export const groups = ['work', 'exchange', 'govern', 'organise'] as const;

/** A page of the menu and who has it; the server decides again at every call. */
export interface MenuPage {
  key: keyof Words['menu'];
  group: (typeof groups)[number];
  path: string;
  /** Two keys one after the other, as "g i". */
  shortcut: string;
  may: Needs;
}

/** What a feature brings: its pages, and where they stand in the menu. */
export interface Feature {
  menu: readonly MenuPage[];
  routes: readonly RouteObject[];
}
