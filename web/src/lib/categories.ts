import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { api } from './client';
import { useWords } from './i18n';

export type Category = components['schemas']['CategoryView']['category'];

/** The classes of data (数据类别), each with its name. */
export function useCategoryNames(): { value: Category; label: string }[] {
  const { said } = useWords();
  const { data } = useQuery({
    queryKey: ['categories'],
    queryFn: () => api.get('/api/v1/assets/categories'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (data ?? []).map(({ category, title }) => ({ value: category, label: said(title) }));
}

/** The name of one class of data. */
export function useCategoryName(): (category: Category) => string {
  const names = useCategoryNames();
  return (category) => names.find(({ value }) => value === category)?.label ?? category;
}
