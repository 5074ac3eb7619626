import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;
let now = Date.now();

function subscribe(told: () => void) {
  const timer = setInterval(() => {
    now = Date.now();
    told();
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** The time, told again every half minute; for clocks that people look at, never for rights. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
