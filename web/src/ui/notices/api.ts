import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../lib/client';

const AGAIN_MS = 60_000;
const PAGE = 20;

/** How many notices are unread. Asked for again while somebody can see the page, and on return. */
export function useUnread(): number {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => api.get('/api/v1/notices/unread'),
    refetchInterval: AGAIN_MS,
    refetchOnWindowFocus: 'always',
  });
  const { refetch } = query;
  useEffect(() => {
    const back = () => void refetch();
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [refetch]);
  const unread = query.data?.unread ?? 0;
  const before = useRef(unread);
  useEffect(() => {
    // What is told of is on the desk and in the boxes, too.
    if (unread > before.current) {
      for (const queryKey of [['approvals'], ['desk'], ['notices', 'list']]) {
        void queries.invalidateQueries({ queryKey });
      }
    }
    before.current = unread;
  }, [unread, queries]);
  return unread;
}

export function useNotices() {
  return useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam }) =>
      api.get('/api/v1/notices', { query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Marks one notice read, or all up to the newest that was seen. */
export function useRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: { ids?: string[]; upTo?: string }) => api.post('/api/v1/notices/read', { body: what }),
    onSuccess: (answer) => {
      queries.setQueryData(['notices', 'unread'], answer);
      void queries.invalidateQueries({ queryKey: ['notices', 'list'] });
      void queries.invalidateQueries({ queryKey: ['desk'] });
    },
  });
}
