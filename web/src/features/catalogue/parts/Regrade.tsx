import { Alert, Select } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../lib/i18n';
import { ActDialog } from '../../../ui/ActDialog';
import { useLevelWord } from '../../../ui/Grades';
import { type Asset, type Scheme as SchemeOf, useRegrade, useSchemes } from '../api';
import { type Direction, direction } from '../model';
import { Scheme } from './GradeTable';

const kinds = { same: 'info', up: 'success', down: 'warning' } as const satisfies Record<Direction, string>;

/** Other grades, with the reason. What will happen is said before: at once, or asked for. */
export function Regrade({ asset, close }: { asset: Asset; close: () => void }) {
  const { t } = useWords();
  const regrade = useRegrade(asset.id);
  const { data: schemes = [] } = useSchemes();
  const [wanted, setWanted] = useState<Record<string, string>>({});
  const way = direction(asset, wanted, schemes);
  return (
    <ActDialog
      title={t('catalogue.regradeTitle', { title: asset.title })}
      ok={t(way === 'down' ? 'catalogue.ask' : 'catalogue.raise')}
      reason={t('catalogue.reason')}
      ready={way !== 'same'}
      act={(reason) => regrade.mutateAsync({ grades: wanted, reason })}
      close={close}
    >
      {schemes.map((scheme) => (
        <Wanted
          key={scheme.id}
          scheme={scheme}
          level={wanted[scheme.id] ?? asset.grades.find((one) => one.scheme === scheme.id)?.level}
          choose={(level) => setWanted({ ...wanted, [scheme.id]: level })}
        />
      ))}
      <Alert type={kinds[way]} showIcon title={t(`catalogue.way.${way}`)} />
    </ActDialog>
  );
}

function Wanted(props: { scheme: SchemeOf; level: string | undefined; choose: (level: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const word = useLevelWord();
  const { scheme, level, choose } = props;
  return (
    <div>
      <label htmlFor={id}>
        <Scheme id={scheme.id} />
      </label>
      <Select
        id={id}
        className="catalogue-level"
        value={level}
        placeholder={t('catalogue.ungraded')}
        options={scheme.levels.map((one) => ({
          value: one,
          label: word({ scheme: scheme.id, level: one }),
        }))}
        onChange={choose}
      />
    </div>
  );
}
