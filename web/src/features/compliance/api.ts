import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/client';
import { type Cell, cellsOf } from './model';

const CONTROLS = ['controls'];

/** Every clause of the standard with the state of its control. */
export function useCells() {
  return useQuery({
    queryKey: [...CONTROLS, 'cells'],
    queryFn: async (): Promise<Cell[]> => {
      const [clauses, controls] = await Promise.all([
        api.get('/api/v1/controls/clauses'),
        api.get('/api/v1/controls'),
      ]);
      return cellsOf(clauses, controls);
    },
  });
}

/** Checks a control now. */
export function useRerun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post('/api/v1/controls/{id}/run', { path: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: CONTROLS }),
  });
}
