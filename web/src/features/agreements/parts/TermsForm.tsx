import { Card, Form, Input, Radio, Select, Switch } from 'antd';
import { useId } from 'react';
import { useCategoryNames } from '../../../lib/categories';
import { useWords } from '../../../lib/i18n';
import { useInstitutions } from '../../../lib/institutions';
import { useMe } from '../../../lib/session';
import { type Draft, type Gap, levels } from '../model';
import { Field } from './Field';
import { MaskRows } from './MaskRows';

interface Props {
  draft: Draft;
  missing: readonly Gap[];
  /** The other side stays who it is once the agreement is drafted. */
  fixed?: boolean;
  change: (draft: Draft) => void;
}

/** All that an agreement says, as fields. */
export function TermsForm({ draft, missing, fixed = false, change }: Props) {
  const { t } = useWords();
  const me = useMe();
  const id = useId();
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const others = useInstitutions().filter((one) => one.kind === 'MEMBER' && one.id !== me.institution.id);
  const gap = (field: Gap) => (missing.includes(field) ? t(`agreement.gap.${field}`) : undefined);
  return (
    <Card className="terms-form">
      <Form layout="vertical">
        <Field id={`${id}-to`} label={t('agreement.partner')} required error={gap('recipient')}>
          <Select
            id={`${id}-to`}
            value={draft.recipient}
            disabled={fixed}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(recipient) => set({ recipient })}
          />
        </Field>
        <Field
          id={`${id}-purpose`}
          label={t('agreement.purposeOf')}
          required
          help={t('agreement.purposeHelp')}
          error={gap('purpose')}
        >
          <Input
            id={`${id}-purpose`}
            value={draft.purpose}
            maxLength={500}
            onChange={(event) => set({ purpose: event.target.value })}
          />
        </Field>
        <Scope id={id} draft={draft} set={set} gap={gap} />
        <Field
          id={`${id}-masks`}
          label={t('agreement.masks')}
          help={t('agreement.masksHelp')}
          error={gap('masks')}
        >
          <MaskRows masks={draft.masks} change={(masks) => set({ masks })} />
        </Field>
        <Period id={id} draft={draft} set={set} gap={gap} />
      </Form>
    </Card>
  );
}

interface Part {
  id: string;
  draft: Draft;
  set: (part: Partial<Draft>) => void;
  gap: (field: Gap) => string | undefined;
}

/** Which data, how sensitive, and whether they may be taken away. */
function Scope({ id, draft, set, gap }: Part) {
  const { t } = useWords();
  const categories = useCategoryNames();
  return (
    <>
      <Field id={`${id}-what`} label={t('agreement.categories')} required error={gap('categories')}>
        <Select
          id={`${id}-what`}
          mode="multiple"
          value={draft.categories}
          options={categories}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen) => set({ categories: chosen })}
        />
      </Field>
      <Field id={`${id}-ceiling`} label={t('agreement.ceiling')} help={t('agreement.ceilingHelp')}>
        <Radio.Group
          id={`${id}-ceiling`}
          aria-label={t('agreement.ceiling')}
          value={draft.ceiling}
          options={levels.map((value) => ({ value, label: `${value} ${t(`level.${value}`)}` }))}
          onChange={(event) => set({ ceiling: event.target.value })}
        />
      </Field>
      <Field id={`${id}-download`} label={t('agreement.download')} help={t('agreement.downloadHelp')}>
        <Switch
          id={`${id}-download`}
          checked={draft.allowDownload}
          onChange={(allowDownload) => set({ allowDownload })}
        />
      </Field>
    </>
  );
}

/** From which day to which, both counted. */
function Period({ id, draft, set, gap }: Part) {
  const { t } = useWords();
  return (
    <div className="terms-period">
      <Field id={`${id}-from`} label={t('agreement.validFrom')} help={t('agreement.fromHelp')}>
        <Input
          id={`${id}-from`}
          type="date"
          value={draft.from}
          onChange={(event) => set({ from: event.target.value })}
        />
      </Field>
      <Field
        id={`${id}-until`}
        label={t('agreement.validUntil')}
        required
        help={t('agreement.untilHelp')}
        error={gap('until')}
      >
        <Input
          id={`${id}-until`}
          type="date"
          value={draft.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </Field>
    </div>
  );
}
