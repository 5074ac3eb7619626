import { useQuery } from '@tanstack/react-query';
import { Flex, type TableColumnsType } from 'antd';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { StatusTag, type Tone } from '../../ui/marks';
import { Page } from '../../ui/Page';

type Control = components['schemas']['ControlView'];

const tones: Record<Control['state'], Tone> = {
  PASS: 'good',
  FAIL: 'bad',
  STALE: 'warn',
  NOT_APPLICABLE: 'none',
};

/** 控制状态: what the platform has proved of itself, and what it has not. */
export function CompliancePage() {
  const { t } = useWords();
  const query = useQuery({ queryKey: ['controls'], queryFn: () => api.get('/api/v1/controls') });
  const columns = useColumns();
  return (
    <Page title={t('compliance.title')} purpose={t('compliance.purpose')}>
      <Loaded query={query}>
        {(controls) => (
          <>
            <Counts controls={controls} />
            <DataTable
              label={t('compliance.title')}
              rowKey="id"
              columns={columns}
              dataSource={controls}
              expandable={{ expandedRowRender: (control) => <EvidenceList control={control} /> }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Counts({ controls }: { controls: readonly Control[] }) {
  const { t } = useWords();
  const states = Object.keys(tones) as Control['state'][];
  return (
    <Flex gap="small" wrap className="page-counts">
      {states.map((state) => (
        <StatusTag key={state} tone={tones[state]}>
          {t(`compliance.state.${state}`)} {controls.filter((one) => one.state === state).length}
        </StatusTag>
      ))}
    </Flex>
  );
}

function useColumns(): TableColumnsType<Control> {
  const { t, said, language } = useWords();
  return [
    { title: t('compliance.clause'), dataIndex: 'id', key: 'id' },
    { title: t('compliance.control'), key: 'title', render: (_, { title }) => said(title) },
    {
      title: t('compliance.stateTitle'),
      key: 'state',
      render: (_, { state }) => <StatusTag tone={tones[state]}>{t(`compliance.state.${state}`)}</StatusTag>,
    },
    {
      title: t('compliance.checked'),
      key: 'checked',
      render: (_, { checkedAt }) => (checkedAt ? moment(checkedAt, language) : t('compliance.never')),
    },
  ];
}

function EvidenceList({ control }: { control: Control }) {
  const { t, said } = useWords();
  return (
    <ul className="plain-list">
      {control.evidence.map((one) => (
        <li key={one.what.zh}>
          <StatusTag tone={one.held ? 'good' : 'bad'}>
            {t(one.held ? 'compliance.held' : 'compliance.notHeld')}
          </StatusTag>
          {said(one.what)}
        </li>
      ))}
    </ul>
  );
}
