import { Button, Empty, Flex, Input } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useCells } from './api';
import './compliance.css';
import { type Cell, lastRun, matches, type State, states } from './model';
import { ControlDrawer } from './parts/ControlDrawer';
import { Grid } from './parts/Grid';
import { StateFilter } from './parts/StateFilter';

/** 控制状态: every clause of the standard, and whether the platform proves it. */
export function CompliancePage() {
  const { t } = useWords();
  const query = useCells();
  return (
    <Page title={t('compliance.title')} purpose={t('compliance.purpose')}>
      <Loaded query={query}>{(cells) => <Cockpit cells={cells} />}</Loaded>
    </Page>
  );
}

function Cockpit({ cells }: { cells: readonly Cell[] }) {
  const { t } = useWords();
  const { state, words, opened, set, clear } = useAddress();
  const input = useId();
  const shown = cells.filter((cell) => matches(cell, { words, ...(state ? { state } : {}) }));
  const at = lastRun(cells);
  return (
    <>
      <div className="cockpit-head">
        <strong className="cockpit-score">
          {t('compliance.of', {
            pass: cells.filter((cell) => cell.state === 'PASS').length,
            all: cells.length,
          })}
        </strong>
        <span>{at ? t('compliance.lastRun', { at: moment(at) }) : t('compliance.neverRun')}</span>
        <StateFilter cells={cells} chosen={state} choose={(next) => set('state', next)} />
        <span className="grow" />
        <Flex align="center" gap="small">
          <label htmlFor={input}>{t('compliance.words')}</label>
          <Input.Search
            id={input}
            key={words}
            allowClear
            className="cockpit-words"
            placeholder={t('compliance.wordsHint')}
            defaultValue={words}
            onSearch={(value) => set('q', value.trim())}
          />
        </Flex>
      </div>
      {shown.length === 0 ? (
        <Empty description={t('compliance.none')}>
          <Button onClick={clear}>{t('compliance.clear')}</Button>
        </Empty>
      ) : (
        <Grid cells={shown} open={(id) => set('id', id)} />
      )}
      <ControlDrawer cell={cells.find(({ id }) => id === opened)} close={() => set('id', undefined)} />
    </>
  );
}

/** What is looked for and what is opened stand in the address. */
function useAddress() {
  const [address, setAddress] = useSearchParams();
  return {
    state: states.find((one: State) => one === address.get('state')),
    words: address.get('q') ?? '',
    opened: address.get('id') ?? undefined,
    clear: () => setAddress({}),
    set: (name: string, value: string | undefined) =>
      setAddress((now) => {
        const next = new URLSearchParams(now);
        next.delete(name);
        if (value) {
          next.set(name, value);
        }
        return next;
      }),
  };
}
