import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Pagination } from 'antd';
import { useEffect, useState } from 'react';
import { send } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { ActButton } from '../ActButton';
import { Loaded } from '../Loaded';
import type { Approval } from './api';

/** What is under review, as the platform paints it for its reviewers. Nothing is shown unasked. */
export function Preview({ approval, title }: { approval: Approval; title: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const denied = useDenied(approval);
  return (
    <section aria-label={t('approval.preview')}>
      <h3 className="part-title">{t('approval.preview')}</h3>
      <p className="calm">{t('approval.previewRecorded')}</p>
      {open ? (
        <Pages publication={approval.subject.id} title={title} />
      ) : (
        <ActButton denied={denied} onClick={() => setOpen(true)}>
          {t('approval.previewOpen')}
        </ActButton>
      )}
    </section>
  );
}

/** What is known here already; the platform decides again at each page. */
function useDenied(approval: Approval): string | undefined {
  const { refusal } = useWords();
  if (approval.status !== 'PENDING') {
    return refusal('publication.review-over');
  }
  return approval.withdrawal.allowed ? refusal('publication.reviewers-only') : undefined;
}

function Pages({ publication, title }: { publication: string; title: string }) {
  const { t } = useWords();
  const [number, setNumber] = useState(1);
  return (
    <Loaded query={usePreviewed(publication, number)}>
      {(page) => (
        <>
          <Alert type="info" showIcon title={t('approval.previewMarked')} />
          <img
            className="viewed-page"
            src={page.url}
            alt={t('viewer.page', { title, number, of: page.pages })}
            onLoad={() => URL.revokeObjectURL(page.url)}
          />
          {page.pages > 1 && (
            <Pagination
              current={number}
              total={page.pages}
              pageSize={1}
              showSizeChanger={false}
              onChange={setNumber}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

/** Each look is a line in the log, so a page is asked for once and not kept when it is left. */
function usePreviewed(publication: string, number: number) {
  const queries = useQueryClient();
  const queryKey = ['preview', publication, number];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of these two
  useEffect(() => () => queries.removeQueries({ queryKey }), [queries, publication, number]);
  return useQuery({
    queryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const response = await send('get', `/api/v1/publications/${publication}/pages/${number}`, {
        headers: { Accept: 'image/png' },
      });
      const pages = Number(response.headers.get('X-Pages') ?? '1');
      return { url: URL.createObjectURL(await response.blob()), pages };
    },
  });
}
