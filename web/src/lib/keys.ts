import { useEffect, useRef } from 'react';
import { lock } from './lock';
import { preference } from './preferences';

const PAUSE_MS = 1200;
/** Begins a pair: the key after it means nothing by itself. */
const LEADER = 'g';

const isOff = () => lock.isLocked() || preference('keys') === 'off';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Tabs, menus and the like go by arrows themselves, and keep them. */
function keepsArrows(event: KeyboardEvent): boolean {
  const parts = '[role="tab"], [role="menuitem"], [role="option"], [role="slider"]';
  return event.key.length > 1 && event.target instanceof HTMLElement && event.target.closest(parts) !== null;
}

/**
 * Keys and what they do, as "j" or "g i" (one after the other). None fires while somebody types or
 * holds a modifier, or when the person has switched them off (WCAG 2.1.4).
 */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let before = { key: '', at: 0 };
    const pressed = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (isOff() || modified || isTyping(event.target) || keepsArrows(event)) {
        return;
      }
      const soon = event.timeStamp - before.at < PAUSE_MS;
      const name = soon && before.key === LEADER ? `${LEADER} ${event.key}` : event.key;
      before = { key: event.key, at: event.timeStamp };
      const act = latest.current[name];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

/** A key with modifiers, as Ctrl+K; works wherever the person is, unless the session is locked. */
export function useChord(is: (event: KeyboardEvent) => boolean, act: () => void): void {
  const latest = useRef({ is, act });
  latest.current = { is, act };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!lock.isLocked() && latest.current.is(event)) {
        event.preventDefault();
        latest.current.act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
