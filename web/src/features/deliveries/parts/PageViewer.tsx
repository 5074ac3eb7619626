import { useRef } from 'react';
import { useWords } from '../../../lib/i18n';
import { Loaded } from '../../../ui/Loaded';
import { type Delivery, useViewedPage } from '../api';
import { type Place, Toolbar, usePlace } from './Toolbar';

/** Pages as pictures in which the server has burned the viewer's mark. */
export function PageViewer({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const place = usePlace();
  const query = useViewedPage(delivery.id, place.number);
  // How many there are is known after the first page and does not change with the others.
  const known = useRef(1);
  known.current = query.data?.pages ?? Math.max(known.current, place.number);
  return (
    <>
      <Toolbar delivery={delivery} place={place} pages={known.current} />
      <div className="viewer-sheet">
        <Strip place={place} pages={known.current} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1) */}
        <section className="viewer-paper" aria-label={t('viewer.paper')} tabIndex={0}>
          <Loaded query={query}>
            {(page) => (
              <img
                className="viewed-page"
                style={{ width: `${place.zoom}%` }}
                src={page.url}
                alt={t('viewer.page', { title: delivery.title, number: place.number, of: page.pages })}
                draggable={false}
                onLoad={() => URL.revokeObjectURL(page.url)}
              />
            )}
          </Loaded>
        </section>
      </div>
    </>
  );
}

/** The numbers of all pages. No small pictures: seeing one would be a look of its own. */
function Strip({ place, pages }: { place: Place; pages: number }) {
  const { t } = useWords();
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  return (
    <nav className="page-strip" aria-label={t('viewer.strip')}>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          className="page-tab"
          aria-label={t('viewer.toPage', { number })}
          aria-current={number === place.number ? 'page' : undefined}
          onClick={() => place.go({ page: number })}
        >
          {number}
        </button>
      ))}
    </nav>
  );
}
