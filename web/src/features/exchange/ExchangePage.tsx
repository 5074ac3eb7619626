import { useRef } from 'react';
import { useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useDraft } from './api';
import { emptyForm } from './model';
import { Submitted } from './parts/Submitted';
import { Wizard } from './Wizard';
import './exchange.css';

interface Place {
  key: number;
  id: string;
  /** The draft as it was when it was opened, or none. */
  from: string | undefined;
  begun?: string;
}

const NEW = 'new';

/** 发起交换. A draft that is begun here gets its address while it is being written. */
export function ExchangePage() {
  const { t } = useWords();
  const { draft: id = NEW } = useParams();
  const from = id === NEW ? undefined : id;
  const place = useRef<Place>({ key: 0, id, from });
  if (place.current.id !== id) {
    const { key, begun } = place.current;
    place.current = begun === id ? { ...place.current, id } : { key: key + 1, id, from };
  }
  const begun = (now: string) => {
    place.current.begun = now;
  };
  return (
    <Page title={t('exchange.title')} purpose={t('exchange.purpose')}>
      {place.current.from === undefined ? (
        <Wizard key={place.current.key} form={emptyForm} begun={begun} />
      ) : (
        <Opened key={place.current.key} id={place.current.from} begun={begun} />
      )}
    </Page>
  );
}

function Opened({ id, begun }: { id: string; begun: (id: string) => void }) {
  const query = useDraft(id);
  return (
    <Loaded query={query}>
      {(draft) =>
        draft.publication ? (
          <Submitted publication={draft.publication} />
        ) : (
          <Wizard form={draft.form} saved={draft} begun={begun} />
        )
      }
    </Loaded>
  );
}
