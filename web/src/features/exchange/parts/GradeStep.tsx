import { Form, Input, Select } from 'antd';
import { useWords } from '../../../lib/i18n';
import { LevelBadge } from '../../../ui/marks';
import { useCategories } from '../api';
import type { StepProps } from '../ExchangePage';
import { retentions } from '../model';

/** 分级: what it is, how long it is kept, and the grades the platform suggests, with their reasons. */
export function GradeStep({ draft, change }: StepProps) {
  const { t, said } = useWords();
  const categories = useCategories();
  return (
    <Form layout="vertical">
      <Form.Item label={t('exchange.docTitle')} required htmlFor="exchange-title">
        <Input
          id="exchange-title"
          value={draft.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('exchange.category')} required htmlFor="exchange-category">
        <Select
          id="exchange-category"
          value={draft.category}
          options={(categories.data ?? []).map(({ category, title }) => ({
            value: category,
            label: said(title),
          }))}
          onChange={(category) => change({ category, agreement: undefined })}
        />
      </Form.Item>
      <Form.Item label={t('exchange.retention')} required htmlFor="exchange-retention">
        <Select
          id="exchange-retention"
          value={draft.retention}
          options={retentions.map((value) => ({ value, label: t(`exchange.years.${value}`) }))}
          onChange={(retention) => change({ retention })}
        />
      </Form.Item>
      <h3 className="page-title">{t('exchange.suggested')}</h3>
      <ul className="plain-list">
        {draft.content?.suggestion.reasons.map((reason) => (
          <li key={reason.scheme + reason.rule}>
            {reason.level.startsWith('L') ? (
              <LevelBadge level={reason.level} />
            ) : (
              <strong>{reason.level} </strong>
            )}
            {said(reason.reason)}
          </li>
        ))}
      </ul>
    </Form>
  );
}
