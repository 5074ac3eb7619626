import { useSyncExternalStore } from 'react';

/**
 * Whether the session is locked, as every tab of the browser sees it. Whatever the pages ask
 * meanwhile waits, and goes on when the person is back.
 */
let locked = false;
let opened: (() => void)[] = [];
const watchers = new Set<() => void>();
let tabs: BroadcastChannel | undefined;

function turn(to: boolean): void {
  if (locked === to) {
    return;
  }
  locked = to;
  for (const watcher of watchers) {
    watcher();
  }
  if (!locked) {
    const waiting = opened;
    opened = [];
    for (const go of waiting) {
      go();
    }
  }
}

function tell(to: boolean): void {
  if (locked !== to) {
    tabs?.postMessage(to);
  }
  turn(to);
}

export const lock = {
  isLocked: () => locked,
  /** The platform says that the session is locked. */
  close: () => tell(true),
  /** The person has unlocked it. */
  open: () => tell(false),
  /** Resolves when the session is open. */
  untilOpen: () => (locked ? new Promise<void>((resolve) => opened.push(resolve)) : Promise.resolve()),
  /** Hears what happens in the other tabs of this browser. */
  listen: () => {
    tabs ??= new BroadcastChannel('xq-lock');
    tabs.onmessage = (event) => turn(event.data === true);
  },
};

export function useLocked(): boolean {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, lock.isLocked);
}
