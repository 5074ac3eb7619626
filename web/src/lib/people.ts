import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type Colleague = components['schemas']['ColleagueView'];

/** As many as one question may ask for. */
const MOST = 100;
let asked = new Map<string, (found: Colleague | null) => void>();

/** Asks once for everybody whom one drawing of a page names. */
async function ask(): Promise<void> {
  const waiting = [...asked];
  asked = new Map();
  for (let from = 0; from < waiting.length; from += MOST) {
    const some = waiting.slice(from, from + MOST);
    const found = await api
      .get('/api/v1/colleagues', { query: { account: some.map(([id]) => id) } })
      .catch(() => []);
    const byId = new Map(found.map((one) => [one.account, one]));
    for (const [id, tell] of some) {
      tell(byId.get(id) ?? null);
    }
  }
}

/** Asks for one; those asked for at the same moment go into one question. */
export function colleague(id: string): Promise<Colleague | null> {
  return new Promise((resolve) => {
    if (asked.size === 0) {
      queueMicrotask(() => void ask());
    }
    const before = asked.get(id);
    asked.set(id, (found) => {
      before?.(found);
      resolve(found);
    });
  });
}

/** Somebody of the own institution by account id; null for everybody else, undefined until known. */
export function useColleague(id: string | undefined): Colleague | null | undefined {
  const { data } = useQuery({
    queryKey: ['colleague', id],
    queryFn: () => colleague(id ?? ''),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
