import { useWords } from '../../../lib/i18n';
import { type Cell, type State, states } from '../model';
import { shapes, tones } from './shapes';

interface Props {
  cells: readonly Cell[];
  chosen: State | undefined;
  choose: (state: State | undefined) => void;
}

/** How many clauses are in each state; a press shows only those. */
export function StateFilter({ cells, chosen, choose }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="state-filter">
      <legend className="visually-hidden">{t('compliance.counts')}</legend>
      {states.map((state) => {
        const count = cells.filter((cell) => cell.state === state).length;
        return count === 0 && state !== chosen ? null : (
          <button
            key={state}
            type="button"
            className={`state-count tone-${tones[state]}`}
            aria-pressed={state === chosen}
            onClick={() => choose(state === chosen ? undefined : state)}
          >
            <span aria-hidden>{shapes[state]}</span> {t(`compliance.state.${state}`)} {count}
          </button>
        );
      })}
    </fieldset>
  );
}
