import { Button, Card, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../../lib/i18n';
import { Page } from '../../ui/Page';
import { isIdentity } from './model';

/** 数据身份证: finds a passport by its identity. */
export function LookUpPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Page title={t('passport.lookUp')} purpose={t('passport.lookUpPurpose')}>
      <Card>
        <Form
          layout="vertical"
          onFinish={({ identity }: { identity: string }) => void navigate(`/passports/${identity.trim()}`)}
        >
          <Form.Item
            name="identity"
            label={t('passport.identity')}
            extra={t('passport.identityHint')}
            rules={[
              {
                validator: (_, value: string | undefined) =>
                  isIdentity((value ?? '').trim())
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('passport.malformed'))),
              },
            ]}
            validateTrigger="onSubmit"
          >
            <Input className="passport-identity" maxLength={64} autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('passport.open')}
          </Button>
        </Form>
      </Card>
      <p>
        <a href="/verify">{t('passport.verifyElsewhere')}</a>
      </p>
    </Page>
  );
}
