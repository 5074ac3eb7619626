import { Button, Flex, Form, Input, Typography } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Approval, useVote } from './api';

/** 同意 and 退回, with a reason; who may not decide sees the buttons and why they are not theirs. */
export function VoteBar({ approval }: { approval: Approval }) {
  const { t, refusal } = useWords();
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState(false);
  const vote = useVote(approval);
  const why = useId();
  if (approval.status !== 'PENDING') {
    return null;
  }
  const denied = !approval.vote.allowed;
  const sendBack = () => {
    setWanting(reason.trim() === '');
    if (reason.trim() !== '') {
      vote.mutate({ verb: 'RETURN', reason });
    }
  };
  return (
    <section className="panel-acts" aria-label={t('approval.decide')}>
      {vote.error && <ProblemAlert error={vote.error} />}
      <Form layout="vertical">
        <Form.Item
          label={t('approval.reason')}
          htmlFor={`${why}-reason`}
          {...(wanting ? { validateStatus: 'error' as const, help: t('approval.reasonNeeded') } : {})}
        >
          <Input.TextArea
            id={`${why}-reason`}
            value={reason}
            maxLength={500}
            rows={2}
            disabled={denied}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <Flex gap="small" align="center" wrap>
          <Button
            type="primary"
            disabled={denied}
            loading={vote.isPending}
            aria-describedby={denied ? why : undefined}
            onClick={() => vote.mutate({ verb: 'APPROVE', reason })}
          >
            {t('approval.verb.APPROVE')}
          </Button>
          <Button
            disabled={denied}
            loading={vote.isPending}
            aria-describedby={denied ? why : undefined}
            onClick={sendBack}
          >
            {t('approval.verb.RETURN')}
          </Button>
          {denied && (
            <Typography.Text id={why} type="secondary">
              {refusal(approval.vote.code ?? 'access.no-seat')}
            </Typography.Text>
          )}
        </Flex>
      </Form>
    </section>
  );
}
