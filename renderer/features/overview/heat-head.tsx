import { useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import type { OverviewSector } from '#shared/ipc/overview-views.ts';

/** The names of the columns; a sector's whole name is its tooltip and what is read aloud. */
export function HeatHead({ sectors, isCouncil }: { readonly sectors: readonly OverviewSector[]; readonly isCouncil: boolean }) {
  const { words, locale } = useWords();
  const text = words.overview;
  return (
    <thead className="map-head">
      <tr aria-rowindex={1} className="map-row is-head">
        <th scope="col" aria-colindex={1} className="map-unit">
          {text.unit}
        </th>
        {sectors.map((sector, at) => (
          <th key={sector.code} scope="col" aria-colindex={at + 2} className="map-sector" title={`${sector.code}. ${titleOf(sector, locale)}`}>
            <span className="map-sector-name">{`${sector.code}. ${titleOf(sector, locale)}`}</span>
          </th>
        ))}
        {[text.total, isCouncil ? text.progressCouncil : text.progress, isCouncil ? text.conflictsColumn : text.differsColumn].map((name, at) => (
          <th key={name} scope="col" aria-colindex={sectors.length + 2 + at} className="map-end">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
