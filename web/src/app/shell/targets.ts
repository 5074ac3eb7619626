import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { matchRoutes } from 'react-router';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import type { MenuPage } from '../../lib/feature';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { features } from '../features';

export type Hit = components['schemas']['Hit'];

/** A place to go to. */
export interface Target {
  key: string;
  to: string;
  name: string;
  keys?: string;
  level?: Hit['level'];
  more?: string;
}

export interface Group {
  key: 'PAGE' | Hit['kind'];
  targets: readonly Target[];
}

const SHORTEST = 2;
const PAUSE_MS = 150;

const routes = features.flatMap((feature) => feature.routes);

/** Where a thing is shown: the first of its places that this interface has. */
export function placeOf(hit: Hit): string | undefined {
  const passport = hit.identity ? [`/passports/${hit.identity}`] : [];
  const places = {
    ASSET: [`/catalogue/${hit.id}`, ...passport],
    PUBLICATION: [`/sent/${hit.id}`, '/sent'],
    RECEIVED: [`/received/${hit.id}`],
    SENT: [...passport, '/sent'],
    AGREEMENT: [`/agreements/${hit.id}`],
  } satisfies Record<Hit['kind'], string[]>;
  return places[hit.kind].find((place) => matchRoutes([...routes], place) !== null);
}

/** Where an arrow key leads in a list that goes round; undefined for every other key. */
export function moved(key: string, at: number, count: number): number | undefined {
  if (count === 0) {
    return undefined;
  }
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return count - 1;
    case 'PageUp':
      return 0;
    default:
      return undefined;
  }
}

/** What was typed, once the fingers rest. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return rested;
}

/** Pages and things whose name contains what was typed, in groups, and all of them in one row. */
export function useTargets(typed: string, pages: readonly MenuPage[]) {
  const { t } = useWords();
  const words = typed.trim();
  const q = useRested(words);
  const enabled = q.length >= SHORTEST && words.length >= SHORTEST;
  const search = useQuery({
    queryKey: ['search', q],
    queryFn: () => api.get('/api/v1/search', { query: { q } }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const hits = enabled ? (search.data?.hits ?? []) : [];
  const found: Group[] = [
    {
      key: 'PAGE',
      targets: pages
        .map((page) => ({ key: page.key, to: page.path, name: t(`menu.${page.key}`), keys: page.shortcut }))
        .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())),
    },
    ...(['ASSET', 'PUBLICATION', 'RECEIVED', 'SENT', 'AGREEMENT'] as const).map((kind) => ({
      key: kind,
      targets: hits
        .filter((hit) => hit.kind === kind)
        .flatMap((hit) => {
          const to = placeOf(hit);
          const more = [hit.identity, moment(hit.at)].filter(Boolean).join(' · ');
          return to
            ? [{ key: kind + hit.id, to, name: hit.title, more, ...(hit.level ? { level: hit.level } : {}) }]
            : [];
        }),
    })),
  ];
  const groups = found.filter((group) => group.targets.length > 0);
  return {
    groups,
    all: groups.flatMap((group) => group.targets),
    error: enabled ? search.error : null,
    searching: words.length >= SHORTEST && (q !== words || search.isFetching),
  };
}
