import type { TableColumnsType } from 'antd';
import { useWords } from '../../../lib/i18n';
import { schemeName } from '../../../lib/schemes';
import { moment } from '../../../lib/time';
import { DataTable } from '../../../ui/DataTable';
import { GradeBadge, useLevelWord } from '../../../ui/Grades';
import { Loaded } from '../../../ui/Loaded';
import { type Asset, type GradeReasons, useReasons } from '../api';
import { isAbove, type Mine, reasonsOf } from '../model';

/** Each scheme's level, and the rules of inspection that ask for it. */
export function GradeTable({ asset }: { asset: Asset }) {
  const { t, said } = useWords();
  return (
    <Loaded query={useReasons(asset.id)}>
      {(why) => (
        <>
          <p className="screened">
            {t('catalogue.screened', {
              verdict: said(why.verdictText),
              at: moment(why.screenedAt),
              rules: why.ruleSet,
            })}
          </p>
          <Table asset={asset} why={why} />
        </>
      )}
    </Loaded>
  );
}

function Table({ asset, why }: { asset: Asset; why: GradeReasons }) {
  const { t } = useWords();
  const columns: TableColumnsType<Mine> = [
    { title: t('catalogue.scheme'), key: 'scheme', render: (_, grade) => <Scheme id={grade.scheme} /> },
    { title: t('catalogue.graded.title'), key: 'level', render: (_, grade) => <GradeBadge grade={grade} /> },
    {
      title: t('catalogue.reasons'),
      key: 'why',
      render: (_, grade) => <Reasons grade={grade} why={why} />,
    },
  ];
  return (
    <DataTable
      size="small"
      label={t('catalogue.why')}
      rowKey="scheme"
      columns={columns}
      dataSource={asset.grades}
    />
  );
}

export function Scheme({ id }: { id: string }) {
  const { t } = useWords();
  const name = schemeName(id);
  return <>{name ? t(`catalogue.schemes.${name}`) : id}</>;
}

function Reasons({ grade, why }: { grade: Mine; why: GradeReasons }) {
  const { t, said } = useWords();
  const word = useLevelWord();
  return (
    <ul className="plain-list">
      {isAbove(grade, why.reasons) && <li>{t('catalogue.byPeople')}</li>}
      {reasonsOf(grade, why.reasons).map((one) => (
        <li key={one.rule + one.level}>
          {t('catalogue.asks', {
            reason: said(one.reason),
            level: word(one),
          })}
        </li>
      ))}
    </ul>
  );
}
