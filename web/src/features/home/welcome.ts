import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';

export type Choice = components['schemas']['ChoiceRequest']['choice'];

/** Whether somebody still has to be asked how to begin; undefined until known. */
export function useWelcome(): boolean | undefined {
  const { data } = useQuery({
    queryKey: ['welcome'],
    queryFn: () => api.get('/api/v1/me/welcome'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data && data.chosen === undefined;
}

/** Begins in the chosen way, and remembers it. */
export function useBegin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (choice: Choice) => {
      const loaded = choice === 'SAMPLES' ? await api.post('/api/v1/samples') : [];
      await api.post('/api/v1/me/welcome', { body: { choice } });
      return loaded.length;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
