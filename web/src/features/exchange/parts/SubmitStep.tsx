import { Alert, Descriptions, Typography } from 'antd';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { type Problem, ProblemError } from '../../../lib/problem';
import { moment } from '../../../lib/time';
import { LevelBadge } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import type { StepProps } from '../Wizard';

/** 提交: what goes out, once more, and what can't be changed after it. */
export function SubmitStep({ form, matter, preview }: StepProps) {
  const { t } = useWords();
  const institution = useInstitutionName();
  const title = matter.asset?.title ?? form.title;
  return (
    <>
      {preview?.obstacle && <ProblemAlert error={new ProblemError(preview.obstacle as Problem)} />}
      <Descriptions
        column={1}
        items={[
          { key: 'title', label: t('exchange.docTitle'), children: title },
          { key: 'file', label: t('exchange.file'), children: matter.content?.fileName },
          { key: 'level', label: t('exchange.level'), children: <LevelBadge level={preview?.level} /> },
          {
            key: 'to',
            label: t('exchange.step.recipient'),
            children: form.destinations
              .map(({ recipient }) => institution(recipient))
              .join(t('exchange.and')),
          },
          {
            key: 'due',
            label: t('approval.due'),
            children: preview && moment(preview.dueAt),
          },
        ]}
      />
      <Alert type="info" showIcon title={t('exchange.final')} />
      <Typography.Paragraph type="secondary">{t('exchange.once')}</Typography.Paragraph>
    </>
  );
}
