import { useQuery } from '@tanstack/react-query';
import { api } from './client';

/** Names of the platform's institutions, by id. */
export function useInstitutionName(): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['institutions'],
    queryFn: () => api.get('/api/v1/institutions', { query: { limit: 200 } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const names = new Map(data?.items.map((member) => [member.id, member.name]));
  return (id) => names.get(id) ?? id;
}
