import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';

export type FunctionView = components['schemas']['FunctionView'];

/** Every function of the platform, who has it, and whether the person here does. */
export function useFunctions(): readonly FunctionView[] | undefined {
  const { data } = useQuery({
    queryKey: ['functions'],
    queryFn: () => api.get('/api/v1/functions'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
