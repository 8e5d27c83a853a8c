import { useId } from 'react';
import type { EvidenceWords } from '../text/evidence-words.ts';

/** A place that the unit cites in the open document; `pages` null: the unit names none. */
export type CitedPlace = { readonly pages: { readonly from: number; readonly to: number } | null; readonly section: string };

type CitedPlacesProps = {
  readonly places: readonly CitedPlace[];
  /** The page in sight. */
  readonly page: number;
  readonly onOpen: (page: number) => void;
  readonly words: EvidenceWords;
};

/** Every place that the unit cites in the open document: one press from wherever the reading has led back to the proof. */
export function CitedPlaces({ places, page, onOpen, words }: CitedPlacesProps) {
  const id = useId();
  if (places.length === 0) return null;
  return (
    <nav className="cited-places" aria-labelledby={id}>
      <span id={id} className="cited-places-name">
        {words.cited}
      </span>
      <ul>
        {places.map(({ pages, section }) => {
          const isHere = pages !== null && page >= pages.from && page <= pages.to;
          const place = sayPlace(pages, words);
          return (
            <li key={`${place} ${section}`}>
              <button type="button" className="cited-place" aria-current={isHere ? 'location' : undefined} {...(section === '' ? {} : { title: section, 'aria-label': `${place}, ${section}` })} onClick={() => onOpen(pages?.from ?? 1)}>
                {place}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function sayPlace(pages: CitedPlace['pages'], words: EvidenceWords): string {
  if (pages === null) return words.citedNoPage;
  return pages.from === pages.to ? words.citedPage(pages.from) : words.citedPages(pages.from, pages.to);
}
