import { LockOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Input } from 'antd';
import { useId } from 'react';
import { createPortal } from 'react-dom';
import { api, leaveForSignIn, signOut } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { lock } from '../../lib/lock';
import { shown } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { Brand } from './Brand';

/** Nothing but whose session it is, and the password that opens it. */
export function LockScreen() {
  const { t, refusal } = useWords();
  const id = useId();
  const [form] = Form.useForm<{ password: string }>();
  const session = useSession();
  const unlock = useMutation({
    mutationFn: (password: string) => api.post('/api/v1/session/unlock', { body: { password } }),
    onSuccess: () => lock.open(),
    onError: async () => {
      form.resetFields();
      form.getFieldInstance('password')?.focus();
      // The third wrong one has ended the session.
      if (!(await api.get('/api/v1/session')).signedIn) {
        leaveForSignIn();
      }
    },
  });
  return createPortal(
    <main className="lock-screen" aria-labelledby={`${id}-title`}>
      <Card className="lock-card">
        <Brand />
        <h1 className="page-title lock-title" id={`${id}-title`}>
          <LockOutlined aria-hidden /> {t('lock.title')}
        </h1>
        <p>{t('lock.why')}</p>
        {unlock.error && (
          <Alert type="error" showIcon role="alert" title={refusal(shown(unlock.error).code)} />
        )}
        <Form form={form} layout="vertical" onFinish={({ password }) => unlock.mutate(password)}>
          <Form.Item label={t('lock.person')} htmlFor={`${id}-person`}>
            <Input
              id={`${id}-person`}
              value={session?.signInName ?? ''}
              readOnly
              autoComplete="username"
              variant="borderless"
            />
          </Form.Item>
          <Form.Item name="password" label={t('lock.password')} required htmlFor={`${id}-password`}>
            <Input.Password
              id={`${id}-password`}
              autoFocus
              autoComplete="current-password"
              maxLength={1024}
              required
            />
          </Form.Item>
          <Flex gap="small" vertical>
            <Button type="primary" htmlType="submit" block loading={unlock.isPending}>
              {t('lock.unlock')}
            </Button>
            <Button type="text" block onClick={() => void signOut()}>
              {t('lock.signOut')}
            </Button>
          </Flex>
        </Form>
      </Card>
    </main>,
    document.body,
  );
}
