import { Form, Input, Modal, Select } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useMe } from '../../../lib/session';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type NewAccount, useCreateAccount, useDepartments, usePosts } from '../api';
import { InitialPassword } from './InitialPassword';

/** 建立账号: without any right, with an initial password that is shown once. */
export function NewAccountDialog({ close }: { close: () => void }) {
  const { t } = useWords();
  const create = useCreateAccount();
  const me = useMe();
  const made = create.data;
  const [form] = Form.useForm<NewAccount>();
  return (
    <Modal
      open
      title={t('people.create')}
      okText={t(made ? 'people.close' : 'people.create')}
      cancelText={t('people.cancel')}
      cancelButtonProps={{ hidden: made !== undefined }}
      confirmLoading={create.isPending}
      onOk={made ? close : form.submit}
      onCancel={close}
    >
      {create.error && <ProblemAlert error={create.error} />}
      {made ? (
        <>
          <InitialPassword
            name={made.account.name}
            signInName={`${made.account.account}@${me.institution.code}`}
            initial={made}
          />
          <p>{t('people.createdNext')}</p>
        </>
      ) : (
        <Form form={form} layout="vertical" onFinish={(values) => create.mutate(values)}>
          <p>{t('people.createRule')}</p>
          <Fields />
        </Form>
      )}
    </Modal>
  );
}

function Fields() {
  const { t } = useWords();
  const department = Form.useWatch<string | undefined>('department');
  const departments = useDepartments();
  const posts = usePosts(department);
  const options = (list: readonly { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const needed = [{ required: true, whitespace: true, message: t('people.needed') }];
  return (
    <>
      <Form.Item name="name" label={t('people.name')} rules={needed}>
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="account" label={t('people.account')} extra={t('people.accountRule')} rules={needed}>
        <Input autoComplete="off" maxLength={32} />
      </Form.Item>
      <Form.Item
        name="identityNumber"
        label={t('people.identityNumber')}
        extra={t('people.identityRule')}
        rules={needed}
      >
        <Input autoComplete="off" maxLength={18} />
      </Form.Item>
      <Form.Item name="department" label={t('people.department')}>
        <Select allowClear placeholder={t('people.nowhere')} options={options(departments.data?.items)} />
      </Form.Item>
      <Form.Item name="post" label={t('people.post')}>
        <Select
          allowClear
          placeholder={t('people.noPost')}
          disabled={!department}
          options={options(posts.data?.items)}
        />
      </Form.Item>
    </>
  );
}
