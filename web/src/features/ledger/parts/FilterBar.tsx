import { Button, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../../lib/i18n';
import { useActors } from '../api';
import { accountOf, type FilterName, type Filters } from '../model';

interface Props {
  filters: Filters;
  set: (some: Partial<Record<FilterName, string | undefined>>) => void;
  clear: () => void;
}

/** What to look for. Every choice stands in the address at once, so that a view can be shared. */
export function FilterBar({ filters, set, clear }: Props) {
  const { t, words } = useWords();
  const groups: Readonly<Record<string, string>> = words.ledgerEvents.group;
  const results = ['DONE', 'REFUSED'] as const;
  return (
    <search className="filter-bar" aria-label={t('ledger.filters')}>
      <Labelled words={t('ledger.who')}>
        {(id) => <WhoFilter id={id} value={filters.actor} choose={(actor) => set({ actor })} />}
      </Labelled>
      <Labelled words={t('ledger.group')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t('ledger.groupAny')}
            value={filters.chapter}
            options={Object.entries(groups).map(([value, label]) => ({ value, label }))}
            onChange={(chapter) => set({ chapter })}
          />
        )}
      </Labelled>
      <Labelled words={t('ledger.result')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t('ledger.resultAny')}
            value={filters.result}
            options={results.map((value) => ({ value, label: t(`ledger.results.${value}`) }))}
            onChange={(result) => set({ result })}
          />
        )}
      </Labelled>
      {(['from', 'to'] as const).map((name) => (
        <Labelled key={name} words={t(`ledger.${name}`)}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={filters[name] ?? ''}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Labelled>
      ))}
      {(['object', 'text'] as const).map((name) => (
        <Labelled key={name} words={t(`ledger.${name}`)} wide>
          {(id) => (
            <Input.Search
              id={id}
              key={filters[name] ?? ''}
              allowClear
              placeholder={t(`ledger.${name}Hint`)}
              defaultValue={filters[name]}
              onSearch={(value) => set({ [name]: value.trim() })}
            />
          )}
        </Labelled>
      ))}
      {Object.keys(filters).length > 0 && <Button onClick={clear}>{t('ledger.clear')}</Button>}
    </search>
  );
}

function Labelled(props: { words: string; wide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={props.wide ? 'filter filter-wide' : 'filter'}>
      <label htmlFor={id}>{props.words}</label>
      {props.children(id)}
    </div>
  );
}

function WhoFilter(props: { id: string; value: string | undefined; choose: (actor?: string) => void }) {
  const { t } = useWords();
  const actors = useActors();
  const nameOf = (actor: string, name: string | undefined) =>
    accountOf(actor)
      ? (name ?? t('person.elsewhere', { short: actor.slice(-6) }))
      : `${t('ledger.system')} · ${actor.slice(-6)}`;
  const options = actors.map(({ actor, person }) => ({ value: actor, label: nameOf(actor, person?.name) }));
  return (
    <Select
      id={props.id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('ledger.whoAny')}
      value={props.value}
      options={options}
      onChange={props.choose}
    />
  );
}
