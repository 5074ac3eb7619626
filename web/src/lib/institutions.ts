import { useQuery } from '@tanstack/react-query';
import { api } from './client';

/** The platform's institutions, as far as they are known here. */
export function useInstitutions() {
  const { data } = useQuery({
    queryKey: ['institutions'],
    queryFn: () => api.get('/api/v1/institutions', { query: { limit: 200 } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? [];
}

/** Names of the platform's institutions, by id. */
export function useInstitutionName(): (id: string) => string {
  const names = new Map(useInstitutions().map((member) => [member.id, member.name]));
  return (id) => names.get(id) ?? id;
}
