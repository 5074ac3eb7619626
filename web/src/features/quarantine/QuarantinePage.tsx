import { Alert, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { DeadlineClock, StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { PersonName } from '../../ui/PersonName';
import { useNow } from '../../ui/useNow';
import { type Quarantined, useQuarantines } from './api';
import { Decide } from './Decide';
import { Noted } from './Noted';

/** 涉密隔离: what bore the marking of a state secret, and the decision owed on it within a day. */
export function QuarantinePage() {
  const { t } = useWords();
  const paged = useQuarantines();
  const [deciding, setDeciding] = useState<Quarantined>();
  const columns = useColumns(setDeciding);
  return (
    <Page title={t('quarantine.title')} purpose={t('quarantine.purpose')}>
      <Alert
        type="info"
        showIcon
        role="note"
        title={t('quarantine.gone')}
        description={t('quarantine.owed')}
      />
      <PagedTable
        label={t('quarantine.title')}
        rowKey="content"
        columns={columns}
        paged={paged}
        empty={{ words: t('quarantine.empty') }}
        expandable={{ expandedRowRender: (one) => <Noted quarantined={one} /> }}
      />
      {deciding && <Decide quarantined={deciding} close={() => setDeciding(undefined)} />}
    </Page>
  );
}

function useColumns(decide: (one: Quarantined) => void): TableColumnsType<Quarantined> {
  const { t } = useWords();
  return [
    {
      title: t('quarantine.rules'),
      key: 'rules',
      render: (_, { rules }) => <Rules rules={rules} />,
    },
    {
      title: t('quarantine.broughtBy'),
      key: 'account',
      render: (_, { account }) => <PersonName account={account} />,
    },
    { title: t('quarantine.foundAt'), key: 'found', render: (_, { foundAt }) => moment(foundAt) },
    { title: t('quarantine.state'), key: 'state', render: (_, one) => <State one={one} /> },
    {
      title: t('quarantine.act'),
      key: 'act',
      render: (_, one) => (
        <ActButton
          needs="screening.quarantine"
          denied={one.decision ? t('quarantine.decided') : undefined}
          onClick={() => decide(one)}
        >
          {t('quarantine.decide')}
        </ActButton>
      ),
    },
  ];
}

const known = ['secret.state-mark', 'secret.state-mark-without-period'] as const;

/** The rules that fired, as sentences; one that has none yet stands by its name. */
function Rules({ rules }: { rules: string }) {
  const { t } = useWords();
  return rules.split(',').map((rule) => {
    const at = known.indexOf(rule as (typeof known)[number]);
    return (
      <div key={rule}>
        {at >= 0 ? (
          t(at === 0 ? 'quarantine.rule.mark' : 'quarantine.rule.open')
        ) : (
          <Typography.Text code>{rule}</Typography.Text>
        )}
      </div>
    );
  });
}

function State({ one }: { one: Quarantined }) {
  const { t } = useWords();
  const now = useNow();
  if (one.decision) {
    return (
      <StatusTag tone={one.decision.outcome === 'REPORTED' ? 'good' : 'none'}>
        {t(`quarantine.outcome.${one.decision.outcome}`)}
      </StatusTag>
    );
  }
  return <DeadlineClock dueAt={one.dueAt} now={now} />;
}
