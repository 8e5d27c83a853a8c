import { memo } from 'react';
import { Check } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { MapShows } from '#renderer/stores/overview-store.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { UnitOverview } from '#shared/ipc/overview-views.ts';
import type { MapSector } from './list-shown-sectors.ts';
import { readField } from './read-field.ts';
import { formatShare, sayField, writeField, type Speech } from './say-field.ts';

type HeatRowProps = {
  readonly unit: UnitOverview;
  readonly sectors: readonly MapSector[];
  /** Of the unit over all of its sectors, in tenths of a percent; null: no points yet. */
  readonly share: number | null;
  readonly shows: MapShows;
  readonly isCouncil: boolean;
  /** Line of the whole grid, from 1. */
  readonly line: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  /** The column that the keys stand on; null: they are in another row. */
  readonly activeColumn: number | null;
  /** The column whose cells the panel shows; null: another row's. */
  readonly openColumn: number | null;
};

export const fieldId = (unit: string, column: number): string => `field-${unit}-${column}`;

/** One unit of the heat map. Drawn again only when its own facts or the place of the keys change. */
export const HeatRow = memo(({ unit, sectors, share, shows, isCouncil, line, top, activeColumn, openColumn }: HeatRowProps) => {
  const { words, numbers, locale } = useWords();
  const text = words.overview;
  const speech: Speech = { words, numbers, isCouncil };
  const count = (value: number): string => formatInteger(value, numbers);
  const { total } = unit;
  const last = isCouncil ? total.conflicts : total.differs;
  const place = (column: number, name: string) => ({
    id: fieldId(unit.unit, column),
    'data-unit': unit.unit,
    'data-column': column,
    'aria-colindex': column + 1,
    'aria-label': name,
    'aria-selected': openColumn === column,
    tabIndex: activeColumn === column ? 0 : -1,
  });
  const end = sectors.length;
  return (
    <tr aria-rowindex={line} className="map-row" style={{ top }}>
      <th scope="row" className="map-unit" {...place(0, (isCouncil ? text.showUnit : text.openUnit)(unit.name))}>
        <span className="map-unit-name">{unit.name}</span>
        <span className="map-unit-notes">
          {unit.packageRevision === null ? <span className="tone-amber">{text.noPackage}</span> : <span>{text.revision(count(unit.packageRevision))}</span>}
          {total.drafts === 0 ? null : <span className="tone-amber">{text.drafts(count(total.drafts))}</span>}
        </span>
      </th>
      {sectors.map((sector, at) => {
        const field = unit.fields[sector.at];
        if (field === undefined) return null;
        const look = readField(field, sector, shows);
        const tint = look.kind === 'share' ? ` is-heat-${look.step}` : look.kind === 'progress' ? ` is-stage-${look.step}` : '';
        return (
          <td key={sector.code} className={`map-field is-${look.kind}${tint}`} {...place(at + 1, sayField(`${unit.name}, ${titleOf(sector, locale)}`, field, speech))}>
            <span className="map-value">
              {look.kind === 'progress' && look.step === 2 ? <Check aria-hidden="true" /> : null}
              {writeField(look, field, speech, sector.extra)}
            </span>
            {'done' in look ? <span className="map-bar" style={{ width: `calc(${look.done} * (100% - 0.75rem))` }} /> : null}
          </td>
        );
      })}
      <td className="map-end strong" {...place(end + 1, sayField(`${unit.name}, ${text.total}`, total, speech))}>
        {share === null ? words.common.dash : formatShare(share, numbers)}
      </td>
      <td className="map-end muted" {...place(end + 2, sayField(`${unit.name}, ${isCouncil ? text.progressCouncil : text.progress}`, total, speech))}>
        {text.doneOf(count(total.done), count(total.cells))}
      </td>
      <td className={last > 0 ? 'map-end tone-rust strong' : 'map-end muted'} {...place(end + 3, `${unit.name}, ${(isCouncil ? text.fieldConflicts : text.fieldDiffers)(count(last))}`)}>
        {last === 0 ? words.common.dash : count(last)}
      </td>
    </tr>
  );
});
