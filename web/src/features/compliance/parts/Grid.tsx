import { useWords } from '../../../lib/i18n';
import { type Cell, type Chapter, chapters } from '../model';
import { shapes, tones } from './shapes';

/** The clauses as cells, chapter by chapter. */
export function Grid({ cells, open }: { cells: readonly Cell[]; open: (id: string) => void }) {
  return (
    <>
      {chapters
        .map((chapter) => ({ chapter, inside: cells.filter(({ id }) => id.startsWith(chapter)) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ chapter, inside }) => (
          <ChapterCells key={chapter} chapter={chapter} cells={inside} open={open} />
        ))}
    </>
  );
}

function ChapterCells(props: { chapter: Chapter; cells: readonly Cell[]; open: (id: string) => void }) {
  const { t, said } = useWords();
  const heading = `chapter-${props.chapter}`;
  const passed = props.cells.filter((cell) => cell.state === 'PASS').length;
  return (
    <section aria-labelledby={heading}>
      <h2 className="chapter-title" id={heading}>
        {props.chapter} {t(`compliance.chapter.${props.chapter}`)}{' '}
        <small>{t('compliance.of', { pass: passed, all: props.cells.length })}</small>
      </h2>
      <ul className="plain-list cell-grid">
        {props.cells.map((cell) => (
          <li key={cell.id}>
            <button
              type="button"
              className={`cell tone-${tones[cell.state]}`}
              title={said(cell.clause)}
              onClick={() => props.open(cell.id)}
            >
              <span className="cell-id">
                <span aria-hidden>{shapes[cell.state]}</span> {cell.id}
              </span>
              <span className="cell-state">{t(`compliance.state.${cell.state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
