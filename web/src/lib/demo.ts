import { useQuery } from '@tanstack/react-query';
import { send } from './client';
import { type Role, useSession } from './session';

/** Somebody whom anybody may become, in the demonstration only. */
export interface DemoPerson {
  signInName: string;
  name: string;
  institution: string;
  roles: Role[];
}

/** The demonstration's people; undefined on every other platform, which has no such address. */
export function useDemoPeople(): readonly DemoPerson[] | undefined {
  const demo = useSession()?.demo === true;
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: async () => {
      const answer = await send('get', '/api/v1/demo/people');
      return ((await answer.json()) as { people: DemoPerson[] }).people;
    },
    enabled: demo,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return demo ? data : undefined;
}

/** Signs in as somebody else and begins at the beginning. */
export async function become(person: DemoPerson): Promise<void> {
  await send('post', '/api/v1/demo/session', {
    body: JSON.stringify({ account: person.signInName }),
    headers: { 'Content-Type': 'application/json' },
  });
  window.location.assign('/app/');
}
