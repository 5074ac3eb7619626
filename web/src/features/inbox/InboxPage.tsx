import { Segmented, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useKeys } from '../../lib/keys';
import { Loaded } from '../../ui/Loaded';
import { DeadlineClock } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { useNow } from '../../ui/useNow';
import { ApprovalPanel } from './ApprovalPanel';
import { type Approval, type Box, useApproval, useApprovals } from './api';
import { byDeadline, neighbour, stepOf } from './model';

const boxes: readonly Box[] = ['inbox', 'mine', 'escalated'];

/** 待办收件箱: the list left, the whole request right. What is shown stands in the address. */
export function InboxPage() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const box = boxes.find((one) => one === address.get('box')) ?? 'inbox';
  const query = useApprovals(box);
  const approvals = byDeadline(query.data?.items ?? []);
  const chosen = address.get('id') ?? approvals[0]?.id;
  const show = (id: string | undefined) => id && setAddress({ box, id }, { replace: true });
  const ids = approvals.map((one) => one.id);
  useKeys({ j: () => show(neighbour(ids, chosen, 1)), k: () => show(neighbour(ids, chosen, -1)) });
  return (
    <Page title={t('inbox.title')} purpose={t('inbox.purpose')}>
      <Segmented
        aria-label={t('inbox.boxes')}
        value={box}
        options={boxes.map((value) => ({ value, label: t(`inbox.box.${value}`) }))}
        onChange={(value) => setAddress({ box: value })}
      />
      <Loaded query={query} empty={{ when: (page) => page.items.length === 0, words: t('inbox.empty') }}>
        {() => (
          <div className="split">
            <ul className="plain-list" aria-label={t('inbox.title')}>
              {approvals.map((approval) => (
                <li key={approval.id}>
                  <Row approval={approval} current={approval.id === chosen} open={() => show(approval.id)} />
                </li>
              ))}
            </ul>
            {chosen && <Chosen id={chosen} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Row(props: { approval: Approval; current: boolean; open: () => void }) {
  const { t, said } = useWords();
  const now = useNow();
  const { approval } = props;
  return (
    <button type="button" className="row-button" aria-current={props.current} onClick={props.open}>
      <strong>{said(approval.title)}</strong>
      <br />
      <Space>
        <span>{t('approval.step', stepOf(approval))}</span>
        {approval.status === 'PENDING' && <DeadlineClock dueAt={approval.clock.dueAt} now={now} />}
      </Space>
    </button>
  );
}

function Chosen({ id }: { id: string }) {
  return <Loaded query={useApproval(id)}>{(approval) => <ApprovalPanel approval={approval} />}</Loaded>;
}
