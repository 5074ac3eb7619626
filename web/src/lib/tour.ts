import { useSyncExternalStore } from 'react';

/** Whether the guided tour is being shown; begun from the menu or from the welcome. */
let touring = false;
const watchers = new Set<() => void>();

function turn(to: boolean): void {
  touring = to;
  for (const watcher of watchers) {
    watcher();
  }
}

export const tour = { start: () => turn(true), end: () => turn(false) };

export function useTouring(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => touring,
  );
}
