import { Alert, Typography } from 'antd';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';

interface Props {
  name: string;
  signInName: string;
  initial: { initialPassword: string; expiresAt: string };
}

/** An initial password is shown once, to whoever hands it over; nobody can look it up later. */
export function InitialPassword({ name, signInName, initial }: Props) {
  const { t } = useWords();
  return (
    <Alert
      type="success"
      showIcon
      className="initial-password"
      title={t('people.initial.title', { name })}
      description={
        <>
          <p>
            {t('people.initial.account')} <code>{signInName}</code>
            <br />
            {t('people.initial.password')}{' '}
            <Typography.Text code copyable={{ text: initial.initialPassword }}>
              {initial.initialPassword}
            </Typography.Text>
          </p>
          <p>{t('people.initial.rule', { until: moment(initial.expiresAt) })}</p>
        </>
      }
    />
  );
}
