import { useQuery } from '@tanstack/react-query';
import { Flex, Result } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../../lib/client';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { Loaded } from '../../../ui/Loaded';

/** What became of a draft: under review, and until when somebody decides. */
export function Submitted({ publication }: { publication: string }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const query = useQuery({
    queryKey: ['publication', publication],
    queryFn: () => api.get('/api/v1/publications/{id}', { path: { id: publication } }),
  });
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" className="submitted">
      <Loaded query={query}>
        {(seen) => (
          <Result
            status="success"
            title={t('exchange.submitted.title', { title: seen.publication.title })}
            subTitle={t('exchange.submitted.next', { due: moment(seen.review.dueAt) })}
            extra={
              <Flex gap="middle" justify="center" wrap>
                <Link to={`/inbox?box=mine&id=${seen.publication.approval}`}>
                  {t('exchange.submitted.follow')}
                </Link>
                <Link to="/exchange">{t('exchange.submitted.again')}</Link>
              </Flex>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
