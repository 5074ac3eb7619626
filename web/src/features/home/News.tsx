import { Card, Empty } from 'antd';
import { useWords } from '../../lib/i18n';
import type { Notice } from '../../ui/notices/model';
import { NoticeLine } from '../../ui/notices/NoticeLine';
import type { Desk } from './api';

/** Who lately opened what was sent, and what else there is to know. */
export function News({ desk }: { desk: Pick<Desk, 'receipts' | 'news'> }) {
  const { t } = useWords();
  return (
    <div className="desk-side">
      <Notices title={t('home.receipts')} notices={desk.receipts} empty={t('home.noReceipts')} />
      <Notices title={t('home.news')} notices={desk.news} empty={t('notice.empty')} />
    </div>
  );
}

export function Notices(props: { title: string; notices: readonly Notice[]; empty: string }) {
  return (
    <Card size="small" title={<h2 className="page-title">{props.title}</h2>}>
      {props.notices.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={props.empty} />}
      <ul className="plain-list notices">
        {props.notices.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
