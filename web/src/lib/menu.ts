import { createContext, useContext } from 'react';
import type { MenuPage } from './feature';

/** The pages that the person here has; the shell provides them. */
export const Menu = createContext<readonly MenuPage[]>([]);

export function useMenu(): readonly MenuPage[] {
  return useContext(Menu);
}
