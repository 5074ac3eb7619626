import { Empty, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useKeys } from '../../lib/keys';
import { ApprovalPanel } from '../../ui/approval/ApprovalPanel';
import { type Act, type Approval, useApproval } from '../../ui/approval/api';
import { after, byDeadline, neighbour } from '../../ui/approval/model';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { boxes, boxOf, filtersOf, isFiltered, useBox } from './api';
import { Filters } from './Filters';
import { Rows } from './Rows';

/** 待办收件箱: the list left, the whole request right. What is shown stands in the address. */
export function InboxPage() {
  const { t, said } = useWords();
  const [address, setAddress] = useSearchParams();
  const [told, setTold] = useState('');
  // The list may be empty before the address has changed; what was decided stays open all the same.
  const [kept, setKept] = useState<string>();
  const box = boxOf(address);
  const paged = useBox();
  const rows = box === 'inbox' ? byDeadline(paged.rows) : paged.rows;
  const ids = rows.map((one) => one.id);
  const chosen = address.get('id') ?? kept ?? ids[0];
  const focus = useRef<string | undefined>(undefined);
  const show = (id: string | undefined) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now);
        if (id) {
          next.set('id', id);
        } else {
          next.delete('id');
        }
        return next;
      },
      { replace: true },
    );
  useKeys({
    j: () => show(neighbour(ids, chosen, 1) ?? chosen),
    k: () => show(neighbour(ids, chosen, -1) ?? chosen),
  });
  const done = (approval: Approval, act: Act) => {
    setTold(t(`approval.told.${act}`, { title: said(approval.title) }));
    const next = (box === 'inbox' ? after(ids, approval.id) : undefined) ?? approval.id;
    focus.current = next;
    if (box === 'inbox') {
      setKept(next);
      show(next);
    }
  };
  return (
    <Page title={t('inbox.title')} purpose={t('inbox.purpose')}>
      <Segmented
        aria-label={t('inbox.boxes')}
        value={box}
        options={boxes.map((value) => ({ value, label: t(`inbox.box.${value}`) }))}
        onChange={(value) => {
          setKept(undefined);
          setAddress({ box: value });
        }}
      />
      <Filters />
      <p role="status" className="told">
        {told}
      </p>
      <div className="split">
        <Loaded query={paged.query}>
          {() => (
            <div>
              <Nothing there={rows.length > 0} />
              <Rows rows={rows} chosen={chosen} show={show} />
              <Pager paged={paged} what={t('inbox.title')} />
            </div>
          )}
        </Loaded>
        {chosen && <Chosen key={chosen} id={chosen} focus={focus} done={done} />}
      </div>
    </Page>
  );
}

function Nothing({ there }: { there: boolean }) {
  const { t } = useWords();
  const [address] = useSearchParams();
  if (there) {
    return null;
  }
  const words = isFiltered(filtersOf(address))
    ? t('inbox.emptyFiltered')
    : t(`inbox.emptyBox.${boxOf(address)}`);
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} />;
}

interface ChosenProps {
  id: string;
  /** Whose heading is to be focused once the request is there. */
  focus: { current: string | undefined };
  done: (approval: Approval, act: Act) => void;
}

function Chosen({ id, focus, done }: ChosenProps) {
  const query = useApproval(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = query;
  // The button that decided is gone or disabled by then, so the focus would be lost.
  useEffect(() => {
    if (data && focus.current === id) {
      focus.current = undefined;
      heading.current?.focus();
    }
  }, [data, focus, id]);
  return (
    <Loaded query={query}>
      {(approval) => <ApprovalPanel approval={approval} heading={heading} done={done} />}
    </Loaded>
  );
}
