import { Alert, Button, Typography } from 'antd';
import { useWords } from '../lib/i18n';
import { shown } from '../lib/problem';

/** A refusal in words: what happened, which rule, what to do, and the trace to give to somebody. */
export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, said, refusal } = useWords();
  const problem = shown(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={said(problem.message) || refusal(problem.code)}
      description={
        <>
          {problem.why && (
            <p>
              {t('problem.rule')}
              {said(problem.why.rule)}
              {problem.why.clause !== '-' && ` (${problem.why.clause})`}
              <br />
              {t('problem.remedy')}
              {said(problem.why.remedy)}
            </p>
          )}
          {problem.traceId && (
            <Typography.Text type="secondary" copyable={{ text: problem.traceId }}>
              {t('problem.trace')} {problem.traceId}
            </Typography.Text>
          )}
        </>
      }
      action={retry && <Button onClick={retry}>{t('problem.retry')}</Button>}
    />
  );
}
