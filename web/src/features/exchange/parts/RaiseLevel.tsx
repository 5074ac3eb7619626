import { Form, Input, Select } from 'antd';
import { useWords } from '../../../lib/i18n';
import { type Level, stricter } from '../model';
import type { StepProps } from '../Wizard';

/** An author may grade stricter, with the reason; lower levels are not offered, and the page says so. */
export function RaiseLevel({ form, change, preview, fault }: StepProps) {
  const { t } = useWords();
  const higher = stricter(preview?.least);
  const why = fault('raise-reason');
  return (
    <>
      <Form.Item label={t('exchange.raise.label')} htmlFor="exchange-raise" extra={t('exchange.raise.never')}>
        <Select<Level | ''>
          id="exchange-raise"
          value={form.raisedTo ?? ''}
          disabled={higher.length === 0 && !form.raisedTo}
          options={[
            { value: '', label: t('exchange.raise.no') },
            ...higher.map((value) => ({ value, label: `${value} ${t(`level.${value}`)}` })),
          ]}
          onChange={(level) => change({ raisedTo: level || undefined })}
        />
      </Form.Item>
      {form.raisedTo && (
        <Form.Item
          label={t('exchange.raise.reason')}
          required
          htmlFor="exchange-raise-reason"
          {...(why ? { validateStatus: 'error' as const, help: t(`exchange.fault.${why}`) } : {})}
        >
          <Input
            id="exchange-raise-reason"
            value={form.raiseReason}
            maxLength={500}
            onChange={(event) => change({ raiseReason: event.target.value })}
          />
        </Form.Item>
      )}
    </>
  );
}
