import { Alert, Card, type TableColumnsType } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../lib/i18n';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { type Lineage, useLineage } from './api';
import { LineageGraph } from './LineageGraph';
import { type Arrow, arrowsOf, graphOf, MOST_NODES } from './model';

/** What the datum was made from and what was made from it: as a graph, and as a table that says the same. */
export function LineageSection({ identity }: { identity: string }) {
  const { t } = useWords();
  const query = useLineage(identity);
  return (
    <Card id="lineage" title={<h2 className="passport-heading">{t('passport.lineage')}</h2>}>
      <Loaded query={query}>
        {(lineage) =>
          lineage.ancestors.length + lineage.descendants.length === 0 ? (
            <p className="passport-quiet">{t('passport.lineageAlone')}</p>
          ) : (
            <Both lineage={lineage} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Both({ lineage }: { lineage: Lineage }) {
  const { t } = useWords();
  const { hash } = useLocation();
  // Whoever comes for the lineage is led to it once it is there.
  useEffect(() => {
    if (hash === '#lineage') {
      document.getElementById('lineage')?.scrollIntoView();
    }
  }, [hash]);
  const graph = graphOf(lineage);
  const columns = useColumns(lineage);
  return (
    <>
      <p className="passport-quiet">{t('passport.lineageHint')}</p>
      {!lineage.complete && <Alert type="info" showIcon title={t('passport.lineageIncomplete')} />}
      {graph.cut && <Alert type="info" showIcon title={t('passport.lineageCut', { most: MOST_NODES })} />}
      <LineageGraph lineage={lineage} graph={graph} />
      <DataTable
        label={t('passport.table')}
        rowKey={({ parent, child }) => `${parent} ${child}`}
        size="small"
        columns={columns}
        dataSource={[...arrowsOf(lineage)]}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </>
  );
}

/** The name of a datum, or the end of its identity for readers who may not know the name. */
export function useDatumName(lineage: Lineage): (identity: string) => string {
  const names = new Map(lineage.data.map(({ identity, title }) => [identity, title]));
  return (identity) => names.get(identity) ?? `…${identity.slice(-8)}`;
}

function useColumns(lineage: Lineage): TableColumnsType<Arrow> {
  const { t } = useWords();
  const name = useDatumName(lineage);
  const linked = (identity: string) =>
    identity === lineage.identity ? (
      <strong>{name(identity)}</strong>
    ) : (
      <Link to={`/passports/${identity}`} title={identity}>
        {name(identity)}
      </Link>
    );
  return [
    {
      title: t('passport.direction'),
      key: 'direction',
      render: (_, { direction }) => t(`passport.${direction}`),
    },
    { title: t('passport.parent'), key: 'parent', render: (_, { parent }) => linked(parent) },
    { title: t('passport.child'), key: 'child', render: (_, { child }) => linked(child) },
    { title: t('passport.distance'), key: 'distance', dataIndex: 'distance' },
  ];
}
