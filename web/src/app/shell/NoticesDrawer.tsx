import { Button, Drawer, Empty, Skeleton } from 'antd';
import { useWords } from '../../lib/i18n';
import { useNotices, useRead } from '../../ui/notices/api';
import { NoticeLine } from '../../ui/notices/NoticeLine';
import { ProblemAlert } from '../../ui/ProblemAlert';
import '../../ui/notices/notices.css';

interface Props {
  open: boolean;
  close: () => void;
  /** How many are unread, those included that are not listed yet. */
  unread: number;
}

/** What somebody was told, newest first, over the page they are on. */
export function NoticesDrawer({ open, close, unread }: Props) {
  const { t } = useWords();
  const query = useNotices();
  const read = useRead();
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = notices[0];
  return (
    <Drawer
      open={open}
      onClose={close}
      title={t('notice.title')}
      extra={
        <Button
          disabled={unread === 0}
          loading={read.isPending}
          onClick={() => newest && read.mutate({ upTo: newest.id })}
        >
          {t('notice.readAll')}
        </Button>
      }
    >
      {query.error && <ProblemAlert error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.isSuccess && notices.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('notice.empty')} />
      )}
      <ul className="plain-list notices" aria-label={t('notice.title')}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} leave={close} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('notice.more')}
        </Button>
      )}
    </Drawer>
  );
}
