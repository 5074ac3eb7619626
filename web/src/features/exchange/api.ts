import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/client';
import type { Form } from './model';
import type { Saved, Way } from './saver';

export const way: Way = {
  begin: (form, editor) => api.post('/api/v1/drafts', { body: { editor, form } }),
  save: ({ id, version }, form, editor) =>
    api.put('/api/v1/drafts/{id}', { path: { id }, body: { version, editor, form } }),
};

/** A draft to go on with. Read anew each time it is opened, and not while it is being written. */
export function useDraft(id: string | undefined) {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: () => api.get('/api/v1/drafts/{id}', { path: { id: id ?? '' } }),
    enabled: id !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useContent(id: string | undefined) {
  return useQuery({
    queryKey: ['content', id],
    queryFn: () => api.get('/api/v1/contents/{id}', { path: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
}

export function useAsset(id: string | undefined) {
  return useQuery({
    queryKey: ['asset', id],
    queryFn: () => api.get('/api/v1/assets/{id}', { path: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
}

export function useAssets() {
  return useQuery({
    queryKey: ['assets'],
    queryFn: () => api.get('/api/v1/assets', { query: { limit: 200 } }),
  });
}

export function useAgreements() {
  return useQuery({
    queryKey: ['agreements'],
    queryFn: () => api.get('/api/v1/agreements', { query: { limit: 200 } }),
  });
}

/** Who will be able to do what, as the platform says of what it has of the draft. */
export function usePreview(saved: Saved | undefined) {
  return useQuery({
    queryKey: ['draft-preview', saved?.id, saved?.version],
    queryFn: () => api.get('/api/v1/drafts/{id}/preview', { path: { id: saved?.id ?? '' } }),
    enabled: saved !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Hands a draft in. Asked again, because the answer was lost, it gives the same publication. */
export function handIn({ id, version }: Saved, editor: string) {
  return api.post('/api/v1/drafts/{id}/submission', { path: { id }, body: { version, editor } });
}

/** Keeps a form as a draft of its own, beside the one it came from. */
export function keepApart(form: Form): Promise<Saved> {
  return way.begin(form, crypto.randomUUID());
}
