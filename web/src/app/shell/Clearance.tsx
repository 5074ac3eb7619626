import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { LevelBadge } from '../../ui/marks';

/** How far this person may read, as the server decides. */
export function Clearance() {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['clearance'],
    queryFn: () => api.get('/api/v1/me/clearance'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.level ? (
    <span title={t('shell.clearance')}>
      <span className="visually-hidden">{t('shell.clearance')} </span>
      <LevelBadge level={data.level} />
    </span>
  ) : null;
}
