import { Alert, Typography } from 'antd';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';

interface Props {
  name: string;
  invitation: { token: string; expiresAt: string };
}

/** The link by which an institution sets its three administrators up: shown once, works once. */
export function InvitationLink({ name, invitation }: Props) {
  const { t } = useWords();
  const link = `${window.location.origin}/setup#${invitation.token}`;
  return (
    <Alert
      type="success"
      showIcon
      className="initial-password"
      title={t('institutions.linkFor', { name })}
      description={
        <>
          <p>
            <Typography.Text code copyable={{ text: link }}>
              {link}
            </Typography.Text>
          </p>
          <p>{t('institutions.linkRule', { until: moment(invitation.expiresAt) })}</p>
        </>
      }
    />
  );
}
