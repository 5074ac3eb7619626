import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';

export type Publication = components['schemas']['PublicationView'];

export function usePublications() {
  return usePaged(['publications'], (after) =>
    api.get('/api/v1/publications', { query: { limit: 50, ...(after ? { after } : {}) } }),
  );
}
