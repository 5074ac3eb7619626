import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { lockSession, signInAgain } from '../../lib/client';
import { useChord } from '../../lib/keys';
import { lock, useLocked } from '../../lib/lock';
import { sessionQuery } from '../../lib/session';

const LockScreen = lazy(() => import('./LockScreen').then((m) => ({ default: m.LockScreen })));

const BEAT_SECONDS = 60;

/** Asks how the session stands; the answer says when to ask again, at the latest. */
async function beat(queries: QueryClient): Promise<number> {
  const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (!session.signedIn) {
    signInAgain();
  }
  if (session.locked) {
    lock.close();
  } else {
    lock.open();
  }
  return Math.min(BEAT_SECONDS, (session.locksInSeconds ?? BEAT_SECONDS) + 1);
}

function useHeartbeat(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: number | undefined;
    const next = () => {
      window.clearTimeout(timer);
      void beat(queries)
        .catch(() => BEAT_SECONDS)
        .then((seconds) => {
          timer = window.setTimeout(next, seconds * 1000);
        });
    };
    const back = () => document.visibilityState === 'visible' && next();
    next();
    document.addEventListener('visibilitychange', back);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
    };
  }, [queries]);
}

/** Where the person was goes on to have the focus, if it is still there. */
function focusAgain(place: Element | null): void {
  const there = place instanceof HTMLElement && place.isConnected && place.offsetParent !== null;
  (there ? place : document.getElementById('main'))?.focus();
}

/**
 * Lays the lock screen over everything. What is beneath goes on to live, with all that was filled
 * in, but is neither seen nor reached.
 */
export function LockGuard({ children }: { children: ReactNode }) {
  const locked = useLocked();
  const place = useRef<Element | null>(null);
  useHeartbeat();
  useEffect(lock.listen, []);
  useChord(
    (event) => event.ctrlKey && event.altKey && event.code === 'KeyL',
    () => void lockSession(),
  );
  useEffect(() => {
    if (!locked) {
      return;
    }
    place.current = document.activeElement;
    document.body.toggleAttribute('data-locked', true);
    return () => {
      document.body.toggleAttribute('data-locked', false);
      focusAgain(place.current);
    };
  }, [locked]);
  return (
    <>
      {/* What waits for a locked session's answers must not keep the lock screen from showing. */}
      <Suspense fallback={<Skeleton active />}>{children}</Suspense>
      {locked && (
        <Suspense>
          <LockScreen />
        </Suspense>
      )}
    </>
  );
}
