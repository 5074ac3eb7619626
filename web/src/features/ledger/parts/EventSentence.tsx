import { memo, type ReactNode } from 'react';
import { useWords } from '../../../lib/i18n';
import { useInstitutionName } from '../../../lib/institutions';
import { PersonName } from '../../../ui/PersonName';
import { accountOf, type Entry, partsOf, sentence } from '../model';

/** The last characters of a digital identity: enough to tell two apart. */
const TAIL = 8;

function Sentence({ entry }: { entry: Entry }) {
  const { t, words } = useWords();
  const fact = useFact(entry);
  const told = sentence(entry, words.ledgerEvents);
  const pieces = told
    ? partsOf(told.template)
    : [{ words: t('ledger.unknownAct', { action: entry.action }) }];
  return (
    <span>
      {!told?.whole && (
        <>
          <Who actor={entry.actor} />{' '}
        </>
      )}
      {pieces.map((piece, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces never move
        <span key={n}>{'words' in piece ? piece.words : fact(piece.field, piece.kind)}</span>
      ))}
    </span>
  );
}

/** Who did what to what, as a sentence. An entry never changes, so it is told once. */
export const EventSentence = memo(Sentence);

/** Somebody of the own institution by name, or the platform itself. */
export function Who({ actor }: { actor: string }) {
  const { t } = useWords();
  const account = accountOf(actor);
  return <strong>{account ? <PersonName account={account} /> : t('ledger.system')}</strong>;
}

/** A fact of an entry in the words that people know it by. */
export function useFact(entry: Entry): (field: string, kind: string) => ReactNode {
  const { t, words, refusal, language } = useWords();
  const institution = useInstitutionName();
  const { tier, outcome, verdict, quarantine, job } = words.ledgerEvents;
  const { verb, status, urgencies: urgency } = words.approval;
  const names: Record<string, Readonly<Record<string, string>>> = {
    role: words.role,
    ...{ verb, status, urgency, tier, outcome, verdict, quarantine, job },
  };
  const levels: Readonly<Record<string, string>> = words.level;
  return (field, kind) => {
    const value = (field === 'object' ? entry.object : entry.fields[field]) ?? '';
    switch (kind) {
      case 'person':
        return <PersonName account={value} />;
      case 'institution':
        return institution(value);
      case 'level':
        return `${value} ${levels[value] ?? ''}`;
      case 'refusal':
        return refusal(value);
      case 'datum':
        return t('ledger.datum', { short: value.slice(-TAIL) });
      case 'bytes':
        return t('ledger.bytes', {
          count: Number(value),
          formatted: new Intl.NumberFormat(language).format(Number(value)),
        });
      default:
        return names[kind]?.[value] ?? value;
    }
  };
}
