import { Card, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useCategoryName } from '../../lib/categories';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { Loaded } from '../../ui/Loaded';
import { LevelBadge } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PersonName } from '../../ui/PersonName';
import { type Asset, useAsset, useReasons } from './api';
import { GradeTable } from './parts/GradeTable';
import { History } from './parts/History';
import { Regrade } from './parts/Regrade';
import './catalogue.css';

/** One datum: what it is, why it is graded so, and how it came to that. */
export function AssetPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  return (
    <Loaded query={useAsset(id)}>
      {(asset) => (
        <Page title={asset.title} acts={<Acts asset={asset} />}>
          <Facts asset={asset} />
          <Card title={<h2 className="page-title">{t('catalogue.why')}</h2>}>
            <GradeTable asset={asset} />
          </Card>
          <Card title={<h2 className="page-title">{t('catalogue.history')}</h2>}>
            <History asset={asset} />
          </Card>
        </Page>
      )}
    </Loaded>
  );
}

function Acts({ asset }: { asset: Asset }) {
  const { t, refusal } = useWords();
  const go = useNavigate();
  const [open, setOpen] = useState(false);
  const { data: why } = useReasons(asset.id);
  const denied = why
    ? why.refusal && t('viewer.refused', { why: refusal(why.refusal.code), clause: why.refusal.clause })
    : t('viewer.deciding');
  return (
    <Flex gap="small" wrap className="asset-acts">
      <ActButton onClick={() => void go(`/passports/${asset.digitalIdentity}`)}>
        {t('sent.passport')}
      </ActButton>
      <ActButton type="primary" denied={denied} onClick={() => setOpen(true)}>
        {t('catalogue.regrade')}
      </ActButton>
      {open && <Regrade asset={asset} close={() => setOpen(false)} />}
    </Flex>
  );
}

function Facts({ asset }: { asset: Asset }) {
  const { t } = useWords();
  const category = useCategoryName();
  return (
    <Descriptions
      size="small"
      items={[
        { key: 'level', label: t('catalogue.level'), children: <LevelBadge level={asset.level} /> },
        { key: 'category', label: t('catalogue.category'), children: category(asset.category) },
        { key: 'owner', label: t('catalogue.owner'), children: <PersonName account={asset.owner} /> },
        { key: 'purpose', label: t('catalogue.purposeOf'), children: asset.purpose },
        { key: 'at', label: t('catalogue.at'), children: moment(asset.createdAt) },
        { key: 'until', label: t('catalogue.retainedUntil'), children: asset.retainedUntil },
        {
          key: 'identity',
          label: t('catalogue.identity'),
          children: <Link to={`/passports/${asset.digitalIdentity}`}>{asset.digitalIdentity}</Link>,
        },
        {
          key: 'lineage',
          label: t('catalogue.lineage'),
          children: (
            <Link to={`/passports/${asset.digitalIdentity}#lineage`}>
              {t('catalogue.sources', { count: asset.sources.length })}
            </Link>
          ),
        },
      ]}
    />
  );
}
