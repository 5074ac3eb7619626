import { Button, Flex, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { boxOf, dues, filtersOf, isFiltered, statuses, urgencies } from './api';

/** What narrows a box. All of it stands in the address, so that it can be sent to a colleague. */
export function Filters() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const box = boxOf(address);
  const filters = filtersOf(address);
  const set = (name: string, value: string | undefined) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      for (const gone of ['id', 'after', ...(value ? [] : [name])]) {
        next.delete(gone);
      }
      if (value) {
        next.set(name, value);
      }
      return next;
    });
  const open = box === 'inbox' || box === 'escalated';
  return (
    <Flex gap="small" wrap align="center" role="group" aria-label={t('inbox.filter.label')}>
      {!open && (
        <Choice
          name={t('inbox.filter.status')}
          value={filters.status}
          options={statuses
            .filter((one) => box !== 'closed' || one !== 'PENDING')
            .map((value) => ({ value, label: t(`approval.status.${value}`) }))}
          choose={(value) => set('status', value)}
        />
      )}
      <Choice
        name={t('inbox.filter.urgency')}
        value={filters.urgency}
        options={urgencies.map((value) => ({ value, label: t(`approval.urgencies.${value}`) }))}
        choose={(value) => set('urgency', value)}
      />
      {box === 'inbox' && (
        <Choice
          name={t('inbox.filter.due')}
          value={filters.due}
          options={dues.map((value) => ({ value, label: t(`inbox.filter.${value}`) }))}
          choose={(value) => set('due', value)}
        />
      )}
      {filters.ended && <span>{t('inbox.filter.recent', { count: filters.ended })}</span>}
      {isFiltered(filters) && (
        <Button type="link" onClick={() => setAddress({ box })}>
          {t('inbox.filter.clear')}
        </Button>
      )}
    </Flex>
  );
}

function Choice(props: {
  name: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  choose: (value: string | undefined) => void;
}) {
  const { t } = useWords();
  const all = { value: '', label: t('inbox.filter.any', { what: props.name }) };
  return (
    <Select
      aria-label={props.name}
      value={props.value ?? ''}
      options={[all, ...props.options]}
      popupMatchSelectWidth={false}
      onChange={(value) => props.choose(value || undefined)}
    />
  );
}
