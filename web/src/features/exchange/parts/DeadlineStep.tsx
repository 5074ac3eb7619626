import { Alert, Form, Input, Radio } from 'antd';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import type { StepProps } from '../Wizard';

/** 期限与水印: until when three people decide, what is said along with it, and that pages are marked. */
export function DeadlineStep({ form, change, preview, fault }: StepProps) {
  const { t } = useWords();
  const why = fault('urgent-reason');
  return (
    <Form layout="vertical">
      <Form.Item
        label={t('approval.urgency')}
        extra={preview && t('exchange.clock', { due: moment(preview.dueAt) })}
      >
        <Radio.Group
          aria-label={t('approval.urgency')}
          value={form.urgency}
          options={(['ORDINARY', 'URGENT'] as const).map((value) => ({
            value,
            label: t(`exchange.urgencies.${value}`),
          }))}
          onChange={(event) => change({ urgency: event.target.value })}
        />
      </Form.Item>
      {form.urgency === 'URGENT' && (
        <Form.Item
          label={t('exchange.urgentReason')}
          required
          htmlFor="exchange-urgent-reason"
          {...(why ? { validateStatus: 'error' as const, help: t(`exchange.fault.${why}`) } : {})}
        >
          <Input
            id="exchange-urgent-reason"
            value={form.urgentReason}
            maxLength={500}
            onChange={(event) => change({ urgentReason: event.target.value })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('delivery.message')} htmlFor="exchange-message">
        <Input.TextArea
          id="exchange-message"
          value={form.message}
          maxLength={2000}
          rows={3}
          onChange={(event) => change({ message: event.target.value })}
        />
      </Form.Item>
      <Alert type="info" showIcon title={t('exchange.marked')} description={t('exchange.markedExample')} />
    </Form>
  );
}
