import { keepPreviousData, type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';

/** One page of a list walked by key, as the platform gives it. */
export interface PageOf<T> {
  items: T[];
  next?: string;
}

export interface Paged<T> {
  query: UseQueryResult<PageOf<T>>;
  rows: T[];
  /** To later pages, back to the one before, and to the first; undefined where there is none. */
  forward?: () => void;
  back?: () => void;
  first?: () => void;
}

/**
 * A list of any length, one page at a time. The page's key stands in the address, the keys of the
 * pages before it in the browser's history, so that reloading and the browser's own "back" work.
 * Asked for again every `againMs`, where given.
 */
export function usePaged<T>(
  key: QueryKey,
  fetch: (after?: string) => Promise<PageOf<T>>,
  againMs?: number,
): Paged<T> {
  const [address, setAddress] = useSearchParams();
  const trail = (useLocation().state as { trail?: (string | null)[] } | null)?.trail ?? [];
  const after = address.get('after');
  const query = useQuery({
    queryKey: [...key, after],
    queryFn: () => fetch(after ?? undefined),
    placeholderData: keepPreviousData,
    ...(againMs ? { refetchInterval: againMs } : {}),
  });
  const go = (to: string | null, steps: (string | null)[]) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now);
        if (to === null) {
          next.delete('after');
        } else {
          next.set('after', to);
        }
        next.delete('id');
        return next;
      },
      { state: { trail: steps } },
    );
  const next = query.data?.next;
  return {
    query,
    rows: query.data?.items ?? [],
    ...(next ? { forward: () => go(next, [...trail, after]) } : {}),
    ...(trail.length > 0 ? { back: () => go(trail.at(-1) ?? null, trail.slice(0, -1)) } : {}),
    ...(after ? { first: () => go(null, []) } : {}),
  };
}
