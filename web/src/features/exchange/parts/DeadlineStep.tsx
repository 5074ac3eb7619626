import { Alert, Form, Input, Radio } from 'antd';
import { useWords } from '../../../lib/i18n';
import type { StepProps } from '../ExchangePage';

/** 期限与水印: how soon each tier decides, what is said along with it, and that pages carry a mark. */
export function DeadlineStep({ draft, change }: StepProps) {
  const { t } = useWords();
  return (
    <Form layout="vertical">
      <Form.Item label={t('approval.urgency')}>
        <Radio.Group
          aria-label={t('approval.urgency')}
          value={draft.urgency}
          options={(['ORDINARY', 'URGENT'] as const).map((value) => ({
            value,
            label: t(`approval.urgencies.${value}`),
          }))}
          onChange={(event) => change({ urgency: event.target.value })}
        />
      </Form.Item>
      {draft.urgency === 'URGENT' && (
        <Form.Item label={t('exchange.urgentReason')} required htmlFor="exchange-urgent">
          <Input
            id="exchange-urgent"
            value={draft.urgentReason}
            maxLength={200}
            onChange={(event) => change({ urgentReason: event.target.value })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('delivery.message')} htmlFor="exchange-message">
        <Input.TextArea
          id="exchange-message"
          value={draft.message}
          maxLength={500}
          onChange={(event) => change({ message: event.target.value })}
        />
      </Form.Item>
      <Alert type="info" showIcon title={t('exchange.marked')} />
    </Form>
  );
}
