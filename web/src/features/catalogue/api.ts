import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';
import type { Filter } from './model';

export type Asset = components['schemas']['AssetView'];
export type GradeReasons = components['schemas']['GradeReasonsView'];
export type GradeChange = components['schemas']['GradeChangeView'];
export type Scheme = components['schemas']['GradeScheme'];

export function useAssets({ level, category, words }: Filter) {
  return usePaged(['assets', level, category, words], (after) =>
    api.get('/api/v1/assets', {
      query: {
        limit: 50,
        ...(level ? { level } : {}),
        ...(category ? { category } : {}),
        ...(words ? { words } : {}),
        ...(after ? { after } : {}),
      },
    }),
  );
}

export function useAsset(id: string) {
  return useQuery({
    queryKey: ['asset', id],
    queryFn: () => api.get('/api/v1/assets/{id}', { path: { id } }),
  });
}

/** What inspecting the content came to, and whether the person here may change the grades. */
export function useReasons(id: string) {
  return useQuery({
    queryKey: ['asset', id, 'reasons'],
    queryFn: () => api.get('/api/v1/assets/{id}/grades/reasons', { path: { id } }),
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: ['asset', id, 'history'],
    queryFn: () => api.get('/api/v1/assets/{id}/grades', { path: { id } }),
  });
}

export function useSchemes() {
  return useQuery({
    queryKey: ['schemes'],
    queryFn: () => api.get('/api/v1/assets/schemes'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Raised at once, or asked for where anything gets lower. */
export function useRegrade(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { grades: Record<string, string>; reason: string }) =>
      api.post('/api/v1/assets/{id}/grades', { path: { id }, body }),
    onSuccess: () => {
      for (const key of ['asset', 'assets', 'approvals']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}
