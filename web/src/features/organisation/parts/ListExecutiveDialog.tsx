import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import type { components } from '../../../api/schema';
import { api } from '../../../lib/client';
import { useWords } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { useListExecutive } from '../api';

type Listing = components['schemas']['ExecutiveRequest'];

/** 列入高管名单: by the order of the board or personnel office. */
export function ListExecutiveDialog({ listed, close }: { listed: Set<string>; close: () => void }) {
  const { t } = useWords();
  const act = useListExecutive();
  const accounts = useQuery({
    queryKey: ['accounts', 'executives'],
    queryFn: () => api.get('/api/v1/accounts', { query: { limit: 200 } }),
  });
  const [form] = Form.useForm<Listing>();
  const needed = [{ required: true, whitespace: true, message: t('people.needed') }];
  const options = (accounts.data?.items ?? [])
    .filter((one) => one.roles.includes('EXECUTIVE') && !listed.has(one.id))
    .map((one) => ({ value: one.id, label: `${one.name} ${one.account}` }));
  return (
    <Modal
      open
      title={t('executives.list')}
      okText={t('executives.list')}
      cancelText={t('people.cancel')}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      {act.error && <ProblemAlert error={act.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => act.mutate(values, { onSuccess: close })}>
        <Form.Item
          name="account"
          label={t('people.name')}
          extra={t('executives.onlyExecutives')}
          rules={[{ required: true, message: t('people.needed') }]}
        >
          <Select loading={accounts.isLoading} options={options} placeholder={t('executives.choose')} />
        </Form.Item>
        <Form.Item name="orderNumber" label={t('executives.order')} rules={needed}>
          <Input minLength={2} maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
