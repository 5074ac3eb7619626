import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../../lib/i18n';
import { useUnread } from '../../ui/notices/api';

const NoticesDrawer = lazy(() => import('./NoticesDrawer').then((m) => ({ default: m.NoticesDrawer })));
const MOST_SHOWN = 99;

/** The bell: how much is unread, in figures and in words, and the way to it. */
export function NoticesButton() {
  const { t } = useWords();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  const wanted = useRef(false);
  wanted.current ||= open;
  return (
    <>
      <Button
        type="text"
        className="bell"
        icon={<BellOutlined aria-hidden />}
        aria-label={unread > 0 ? t('notice.bell', { count: unread }) : t('notice.bellQuiet')}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {unread > 0 && (
          <span className="bell-count" aria-hidden>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </Button>
      {wanted.current && (
        <Suspense>
          <NoticesDrawer open={open} close={() => setOpen(false)} unread={unread} />
        </Suspense>
      )}
    </>
  );
}
