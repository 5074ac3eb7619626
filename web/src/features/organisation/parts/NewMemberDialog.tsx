import { Form, Input, Modal, Radio } from 'antd';
import { useWords } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type NewMember, useRegister } from '../api';
import { InvitationLink } from './InvitationLink';

/** 邀请新机构: registers a member and shows the link for its administrators. */
export function NewMemberDialog({ close }: { close: () => void }) {
  const { t } = useWords();
  const register = useRegister();
  const made = register.data;
  const [form] = Form.useForm<NewMember>();
  const needed = [{ required: true, whitespace: true, message: t('people.needed') }];
  return (
    <Modal
      open
      title={t('institutions.invite')}
      okText={t(made ? 'people.close' : 'institutions.invite')}
      cancelText={t('people.cancel')}
      cancelButtonProps={{ hidden: made !== undefined }}
      confirmLoading={register.isPending}
      onOk={made ? close : form.submit}
      onCancel={close}
    >
      {register.error && <ProblemAlert error={register.error} />}
      {made ? (
        <InvitationLink name={made.name} invitation={made.invitation} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ suite: 'SM' }}
          onFinish={(values) => register.mutate(values)}
        >
          <p>{t('institutions.inviteRule')}</p>
          <Form.Item name="name" label={t('institutions.name')} rules={needed}>
            <Input autoFocus maxLength={100} />
          </Form.Item>
          <Form.Item
            name="code"
            label={t('institutions.code')}
            extra={t('institutions.codeRule')}
            rules={needed}
          >
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item name="suite" label={t('institutions.suite')}>
            <Radio.Group
              options={(['SM', 'INTL'] as const).map((suite) => ({
                value: suite,
                label: t(`institutions.suites.${suite}`),
              }))}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
