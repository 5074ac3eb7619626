import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';

export type Publication = components['schemas']['PublicationView'];

export function usePublications() {
  return useQuery({
    queryKey: ['publications'],
    queryFn: () => api.get('/api/v1/publications', { query: { limit: 100 } }),
  });
}
