import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api, send } from '../../lib/client';
import type { Draft } from './model';

export type Content = components['schemas']['ContentView'];
export type Agreement = components['schemas']['AgreementView'];
export type Publication = components['schemas']['PublicationView'];

/** Sends a file as it is; the platform hashes, seals and screens it on its way. */
export function useUpload() {
  return useMutation({
    mutationFn: async (file: File): Promise<Content> => {
      const response = await send('post', '/api/v1/contents', {
        body: file,
        headers: {
          'Content-Type': file.type || 'application/octet-stream',
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        },
      });
      return (await response.json()) as Content;
    },
  });
}

export function useCategories() {
  return useQuery({
    queryKey: ['categories'],
    queryFn: () => api.get('/api/v1/assets/categories'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAgreements() {
  return useQuery({
    queryKey: ['agreements'],
    queryFn: () => api.get('/api/v1/agreements', { query: { limit: 200 } }),
  });
}

/** Registers the content and asks for its publication; a second try does not register again. */
export function useSubmission(registered: { asset?: string }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: Draft): Promise<Publication> => {
      if (!draft.content || !draft.agreement) {
        throw new Error('The draft is not complete');
      }
      if (!registered.asset) {
        const asset = await api.post('/api/v1/assets', {
          body: {
            title: draft.title,
            content: draft.content.id,
            category: draft.category ?? '',
            retention: draft.retention,
            purpose: draft.agreement.purpose,
          },
        });
        registered.asset = asset.id;
      }
      return api.post('/api/v1/publications', {
        body: {
          asset: registered.asset,
          urgency: draft.urgency,
          destinations: [{ agreement: draft.agreement.id, recipient: draft.agreement.recipient }],
          ...(draft.message ? { message: draft.message } : {}),
          ...(draft.urgency === 'URGENT' ? { urgentReason: draft.urgentReason } : {}),
        },
      });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
