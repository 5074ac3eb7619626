import { useWords } from '../../lib/i18n';
import type { Approval } from '../../ui/approval/api';
import { statusTone, stepOf } from '../../ui/approval/model';
import { DeadlineClock, StatusTag } from '../../ui/marks';
import { PersonName } from '../../ui/PersonName';
import { useNow } from '../../ui/useNow';

interface Props {
  rows: readonly Approval[];
  chosen: string | undefined;
  show: (id: string) => void;
}

/** The requests of a box, each with what tells it from the others. */
export function Rows({ rows, chosen, show }: Props) {
  const { t } = useWords();
  return (
    <ul className="plain-list" aria-label={t('inbox.title')}>
      {rows.map((approval) => (
        <li key={approval.id}>
          <Row approval={approval} current={approval.id === chosen} open={() => show(approval.id)} />
        </li>
      ))}
    </ul>
  );
}

function Row(props: { approval: Approval; current: boolean; open: () => void }) {
  const { t, said } = useWords();
  const now = useNow();
  const { approval } = props;
  return (
    <button type="button" className="row-button" aria-current={props.current} onClick={props.open}>
      <strong>{said(approval.title)}</strong>
      <span className="row-facts">
        {approval.status === 'PENDING' ? (
          <>
            <DeadlineClock dueAt={approval.clock.dueAt} now={now} />
            <span>{t('approval.step', stepOf(approval))}</span>
          </>
        ) : (
          <StatusTag tone={statusTone[approval.status]}>{t(`approval.status.${approval.status}`)}</StatusTag>
        )}
        <PersonName account={approval.requester} />
      </span>
    </button>
  );
}
