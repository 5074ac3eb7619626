import { Form, Input, Select } from 'antd';
import { useCategoryNames } from '../../../lib/categories';
import { useWords } from '../../../lib/i18n';
import { LevelBadge } from '../../../ui/marks';
import { type Fault, retentions } from '../model';
import type { StepProps } from '../Wizard';
import { Findings } from './Findings';
import { RaiseLevel } from './RaiseLevel';

/** 检查结果与分级: what was found, which grade follows and why, and what the datum is called. */
export function GradeStep(props: StepProps) {
  const { t } = useWords();
  const { matter, preview } = props;
  return (
    <>
      {matter.content && <Findings content={matter.content} />}
      <h3 className="step-title">{t('exchange.level')}</h3>
      <p>
        <LevelBadge level={preview?.least} />{' '}
        {preview?.least && t(`exchange.outlook.levels.${preview.least}`)}
        <br />
        {t(matter.asset ? 'exchange.levelOfAsset' : 'exchange.levelWhy')}
      </p>
      <Form layout="vertical">
        <RaiseLevel {...props} />
        {matter.asset ? (
          <p>
            {t('exchange.assetKeeps', {
              title: matter.asset.title,
              until: matter.asset.retainedUntil,
            })}
          </p>
        ) : (
          <NewDatum {...props} />
        )}
      </Form>
    </>
  );
}

function NewDatum({ form, change, fault }: StepProps) {
  const { t } = useWords();
  const categories = useCategoryNames();
  const wrong = (field: Fault['field']) => {
    const why = fault(field);
    return why ? { validateStatus: 'error' as const, help: t(`exchange.fault.${why}`) } : {};
  };
  return (
    <>
      <Form.Item label={t('exchange.docTitle')} required htmlFor="exchange-title" {...wrong('title')}>
        <Input
          id="exchange-title"
          value={form.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('exchange.category')} required htmlFor="exchange-category" {...wrong('category')}>
        <Select
          id="exchange-category"
          value={form.category}
          options={categories}
          onChange={(category) => change({ category, destinations: [], purpose: '' })}
        />
      </Form.Item>
      <Form.Item label={t('exchange.retention')} required htmlFor="exchange-retention">
        <Select
          id="exchange-retention"
          value={form.retention}
          options={retentions.map((value) => ({ value, label: t(`exchange.years.${value}`) }))}
          onChange={(retention) => change({ retention })}
        />
      </Form.Item>
    </>
  );
}
