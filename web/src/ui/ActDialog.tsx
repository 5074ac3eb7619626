import { Flex, Input, Modal, Typography } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useWords } from '../lib/i18n';
import { ProblemAlert } from './ProblemAlert';

const LONGEST_REASON = 500;

export interface Dialog {
  title: string;
  /** The word on the button that does it. */
  ok: string;
  danger?: boolean;
  wide?: boolean;
  /** What the reason is asked for with, where the act needs one. */
  reason?: string;
  /** False while what the dialog's own fields say is not complete. */
  ready?: boolean;
  children?: ReactNode;
  /** Does it; when that has succeeded the dialog closes, and only then. */
  act: (reason: string) => Promise<unknown>;
  close: () => void;
}

/**
 * An act that is explained, and reasoned where it must be, before it is done. Shown means open: it
 * is taken away by whoever put it up, so that no animation decides whether it is still there.
 */
export function ActDialog({ act, close, ready = true, ...props }: Dialog) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useId();
  useFocusBack();
  const incomplete = !ready || (props.reason !== undefined && reason.trim() === '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (incomplete || running) {
      return;
    }
    setRunning(true);
    setError(undefined);
    try {
      await act(reason.trim());
    } catch (refused) {
      setError(refused);
      setRunning(false);
      return;
    }
    close();
  };
  return (
    <Modal
      open
      title={props.title}
      width={props.wide ? 720 : 520}
      okText={props.ok}
      okButtonProps={{ htmlType: 'submit', form, danger: props.danger ?? false, disabled: incomplete }}
      confirmLoading={running}
      onCancel={close}
    >
      <form id={form} onSubmit={submit}>
        <Flex vertical gap="middle">
          {props.children}
          {props.reason && (
            <div>
              <label htmlFor={`${form}-reason`}>{props.reason}</label>
              <Input.TextArea
                id={`${form}-reason`}
                value={reason}
                rows={3}
                maxLength={LONGEST_REASON}
                required
                onChange={(event) => setReason(event.target.value)}
              />
              {reason.trim() === '' && (
                <Typography.Text type="secondary">{t('dialog.reasonNeeded')}</Typography.Text>
              )}
            </div>
          )}
          {error !== undefined && <ProblemAlert error={error} />}
        </Flex>
      </form>
    </Modal>
  );
}

/** Whoever opened it by the keyboard goes on where they were. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    },
    [before],
  );
}
