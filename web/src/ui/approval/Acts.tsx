import { Button, Flex, Form, Input, type InputRef, Typography } from 'antd';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { useWords } from '../../lib/i18n';
import { useKeys } from '../../lib/keys';
import { ProblemAlert } from '../ProblemAlert';
import { type Act, type Approval, type Right, useDecision } from './api';
import { needsReason } from './model';

const LONGEST = 1000;

interface Props {
  approval: Approval;
  done?: (after: Approval, act: Act) => void;
}

/** 同意, 退回 and 撤销 with a reason; an act that is not theirs stays to be seen and says why. */
export function Acts({ approval, done = () => {} }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState<Act>();
  const decision = useDecision(approval, done);
  const id = useId();
  const field = useRef<InputRef>(null);
  const approve = useRef<HTMLButtonElement>(null);
  const decide = (act: Act) => {
    if (needsReason(act, approval) && reason.trim() === '') {
      setWanting(act);
      field.current?.focus();
    } else {
      setWanting(undefined);
      decision.mutate({ act, reason: reason.trim() });
    }
  };
  useDecisionKeys(approval, field, approve);
  const may = approval.vote.allowed || approval.withdrawal.allowed;
  const button = (act: Act, right: Right) => ({
    disabled: !right.allowed,
    loading: decision.isPending && decision.variables.act === act,
    'aria-describedby': right.allowed ? undefined : `${id}-${act === 'WITHDRAW' ? 'withdrawal' : 'vote'}`,
    onClick: () => decide(act),
  });
  return (
    <section className="panel-acts" aria-label={t('approval.decide')}>
      {decision.error && <ProblemAlert error={decision.error} />}
      {may && (
        <Reason
          id={id}
          field={field}
          reason={reason}
          setReason={setReason}
          {...(wanting ? { wanting } : {})}
        />
      )}
      <Flex gap="small" align="center" wrap>
        <Button type="primary" ref={approve} aria-keyshortcuts="a" {...button('APPROVE', approval.vote)}>
          {t('approval.verb.APPROVE')}
        </Button>
        <Button aria-keyshortcuts="r" {...button('RETURN', approval.vote)}>
          {t('approval.verb.RETURN')}
        </Button>
        <Button danger {...button('WITHDRAW', approval.withdrawal)}>
          {t('approval.verb.WITHDRAW')}
        </Button>
        {may && <Typography.Text type="secondary">{t('approval.keys')}</Typography.Text>}
      </Flex>
      <Denied id={`${id}-vote`} acts={t('approval.voting')} right={approval.vote} />
      <Denied id={`${id}-withdrawal`} acts={t('approval.verb.WITHDRAW')} right={approval.withdrawal} />
    </section>
  );
}

/** "a" goes to 同意, "r" to the reason; nothing is decided before Enter. Esc goes back up. */
function useDecisionKeys(
  approval: Approval,
  field: RefObject<InputRef | null>,
  approve: RefObject<HTMLButtonElement | null>,
): void {
  useKeys(
    approval.vote.allowed
      ? {
          a: () => (needsReason('APPROVE', approval) ? field.current : approve.current)?.focus(),
          r: () => field.current?.focus(),
          Escape: () => toHeading(approve.current),
        }
      : {},
  );
}

function toHeading(inside: HTMLElement | null): void {
  inside?.closest('.approval')?.querySelector('h2')?.focus();
}

function Reason(props: {
  id: string;
  field: RefObject<InputRef | null>;
  reason: string;
  setReason: (reason: string) => void;
  wanting?: Act;
}) {
  const { t } = useWords();
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      toHeading(event.currentTarget);
    }
  };
  return (
    <Form layout="vertical" component="div">
      <Form.Item
        label={t('approval.reason')}
        htmlFor={`${props.id}-reason`}
        {...(props.wanting
          ? { validateStatus: 'error' as const, help: t(`approval.reasonNeeded.${props.wanting}`) }
          : {})}
      >
        <Input.TextArea
          id={`${props.id}-reason`}
          ref={props.field as never}
          value={props.reason}
          maxLength={LONGEST}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onKeyDown={leave}
          onChange={(event) => props.setReason(event.target.value)}
        />
      </Form.Item>
    </Form>
  );
}

/** Which acts are not theirs, by which rule and clause, and who can do them. */
function Denied({ id, acts, right }: { id: string; acts: string; right: Right }) {
  const { t, said } = useWords();
  if (right.allowed) {
    return null;
  }
  const clause = right.clause && right.clause !== '-' ? t('approval.clause', { clause: right.clause }) : '';
  return (
    <Typography.Paragraph id={id} type="secondary" className="denied">
      {t('approval.denied', { acts, rule: said(right.why) + clause, remedy: said(right.remedy) })}
    </Typography.Paragraph>
  );
}
