import { Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type Doing, useDo } from '../api';

interface Props {
  doing: Doing;
  /** With an initial password where the act made one. */
  done: (initial?: { initialPassword: string; expiresAt: string }) => void;
  cancel: () => void;
}

/** Says what will happen, asks why, and does it; the reason stays in the operation log. */
export function ReasonDialog({ doing, done, cancel }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState(false);
  const act = useDo();
  const field = useId();
  const names = {
    name: doing.account.name,
    account: doing.account.account,
    role: doing.role ? t(`role.${doing.role}`) : '',
  };
  const confirm = () => {
    const why = reason.trim();
    setWanting(why === '');
    if (why !== '') {
      act.mutate({ ...doing, reason: why }, { onSuccess: done });
    }
  };
  return (
    <Modal
      open
      title={t(`people.deed.${doing.deed}.title`, names)}
      okText={t(`people.deed.${doing.deed}.do`)}
      cancelText={t('people.cancel')}
      confirmLoading={act.isPending}
      onOk={confirm}
      onCancel={cancel}
    >
      <p>{t(`people.deed.${doing.deed}.effect`, names)}</p>
      {act.error && <ProblemAlert error={act.error} />}
      <Form layout="vertical">
        <Form.Item
          label={t('people.reason')}
          htmlFor={field}
          {...(wanting ? { validateStatus: 'error' as const, help: t('people.reasonNeeded') } : {})}
        >
          <Input.TextArea
            id={field}
            autoFocus
            value={reason}
            maxLength={200}
            rows={3}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
