import { Segmented, Select, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n';
import { useMe } from '../../../lib/session';
import { Loaded } from '../../../ui/Loaded';
import { useAssets } from '../api';
import type { StepProps } from '../Wizard';
import { Screening } from './Screening';
import { UploadPlace } from './UploadPlace';

type Source = 'file' | 'asset';

/** 内容: a file, or a datum that is registered already. */
export function ContentStep(props: StepProps) {
  const { t } = useWords();
  const { form, matter, fault } = props;
  const [source, setSource] = useState<Source>(form.asset ? 'asset' : 'file');
  const why = fault('content');
  return (
    <>
      <Segmented
        aria-label={t('exchange.source.label')}
        value={source}
        options={(['file', 'asset'] as const).map((value) => ({
          value,
          label: t(`exchange.source.${value}`),
        }))}
        onChange={setSource}
      />
      <div id="exchange-content" tabIndex={-1} className="content-place">
        {why && <p className="field-fault">{t(`exchange.fault.${why}`)}</p>}
        {source === 'file' ? <UploadPlace {...props} /> : <Registered {...props} />}
      </div>
      {matter.content && <Screening content={matter.content} />}
    </>
  );
}

/** Own data of the catalogue; only who brought them hands them in. */
function Registered({ form, change }: StepProps) {
  const { t } = useWords();
  const me = useMe();
  const query = useAssets();
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          <label htmlFor="exchange-asset">{t('exchange.asset')}</label>
          <Select
            id="exchange-asset"
            className="full"
            showSearch={{ optionFilterProp: 'label' }}
            value={form.asset}
            notFoundContent={t('exchange.noAsset')}
            options={page.items
              .filter(({ owner }) => owner === me.account)
              .map(({ id, title, level }) => ({ value: id, label: `${title} · ${level}` }))}
            onChange={(asset) =>
              change({ asset, content: undefined, category: undefined, destinations: [], purpose: '' })
            }
          />
          <Typography.Paragraph type="secondary">{t('exchange.assetOwn')}</Typography.Paragraph>
        </>
      )}
    </Loaded>
  );
}
