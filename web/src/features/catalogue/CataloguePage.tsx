import { Flex, Input, Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCategoryName, useCategoryNames } from '../../lib/categories';
import { useWords } from '../../lib/i18n';
import { Grades } from '../../ui/Grades';
import { LevelBadge } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { PassportLink } from '../../ui/PassportLink';
import { PersonName } from '../../ui/PersonName';
import { type Asset, useAssets } from './api';
import { filterOf, levels } from './model';
import './catalogue.css';

/** 数据目录: what data the institution has, how each is graded, and where it comes from. */
export function CataloguePage() {
  const { t } = useWords();
  const [address] = useSearchParams();
  const categories = useCategoryNames();
  const filter = filterOf(
    address,
    categories.map(({ value }) => value),
  );
  const paged = useAssets(filter);
  const columns = useColumns();
  return (
    <Page title={t('catalogue.title')} purpose={t('catalogue.purpose')}>
      <Filters />
      <PagedTable
        label={t('catalogue.title')}
        rowKey="id"
        columns={columns}
        paged={paged}
        empty={{ words: t(Object.keys(filter).length > 0 ? 'catalogue.noneFound' : 'catalogue.empty') }}
      />
    </Page>
  );
}

function Filters() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const categories = useCategoryNames();
  const filter = filterOf(
    address,
    categories.map(({ value }) => value),
  );
  // Another question starts on its first page.
  const ask = (name: string, value: string | undefined) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      next.delete('after');
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
      return next;
    });
  return (
    <search aria-label={t('catalogue.filters')}>
      <Flex gap="small" wrap>
        <Input.Search
          key={filter.words ?? ''}
          className="catalogue-words"
          allowClear
          aria-label={t('catalogue.words')}
          placeholder={t('catalogue.words')}
          defaultValue={filter.words}
          maxLength={200}
          onSearch={(words) => ask('words', words.trim())}
        />
        <Select
          className="catalogue-filter"
          allowClear
          aria-label={t('catalogue.level')}
          placeholder={t('catalogue.level')}
          value={filter.level}
          options={levels.map((value) => ({ value, label: `${value} ${t(`level.${value}`)}` }))}
          onChange={(level) => ask('level', level)}
        />
        <Select
          className="catalogue-filter"
          allowClear
          aria-label={t('catalogue.category')}
          placeholder={t('catalogue.category')}
          value={filter.category}
          options={categories}
          onChange={(category) => ask('category', category)}
        />
      </Flex>
    </search>
  );
}

function useColumns(): TableColumnsType<Asset> {
  const { t } = useWords();
  const category = useCategoryName();
  return [
    {
      title: t('catalogue.name'),
      key: 'title',
      render: (_, asset) => <Link to={`/catalogue/${asset.id}`}>{asset.title}</Link>,
    },
    {
      title: t('catalogue.level'),
      key: 'level',
      className: 'nowrap',
      render: (_, { level }) => <LevelBadge level={level} />,
    },
    { title: t('catalogue.grades'), key: 'grades', render: (_, asset) => <Grades grades={asset.grades} /> },
    {
      title: t('catalogue.category'),
      key: 'category',
      className: 'nowrap',
      render: (_, asset) => category(asset.category),
    },
    {
      title: t('catalogue.identity'),
      key: 'identity',
      className: 'nowrap',
      render: (_, { digitalIdentity }) => <PassportLink identity={digitalIdentity} />,
    },
    {
      title: t('catalogue.owner'),
      key: 'owner',
      render: (_, { owner }) => <PersonName account={owner} />,
    },
  ];
}
