import { useEffect, useMemo, useRef } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { MapShows } from '#renderer/stores/overview-store.ts';
import type { RoundOverview } from '#shared/ipc/overview-views.ts';
import { HeatHead } from './heat-head.tsx';
import { fieldId, HeatRow } from './heat-row.tsx';
import { listShownSectors } from './list-shown-sectors.ts';
import type { MapRow } from './list-map-rows.ts';
import { openFieldAt, openColumnOf } from './open-field.ts';
import { readMapKey, type MapPlace } from './read-map-key.ts';
import { unitShareOf } from './share-of.ts';
import { useShownMark } from './use-shown-mark.ts';
import './heat-map.css';

type HeatMapProps = { readonly overview: RoundOverview; readonly rows: readonly MapRow[]; readonly shows: MapShows };

/** Heights in rem, as the style sheet has them. */
const ROW_HEIGHTS = { unit: 2.375, group: 2 } as const;

/** Units by sectors. One tab stop: the arrow keys walk the fields, Enter opens the cells behind one. Only rows in sight are drawn. */
export function HeatMap({ overview, rows, shows }: HeatMapProps) {
  const desk = useDesk();
  const { words, locale } = useWords();
  const text = words.overview;
  const scroller = useRef<HTMLDivElement>(null);
  const textZoom = usePart(desk.app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const rem = (16 * textZoom) / 100;
  const focus = usePart(desk.overview.store, (data) => data.focus);
  const panel = usePart(desk.overview.store, (data) => data.panel);
  const sectors = useMemo(() => listShownSectors(overview), [overview]);
  const isCouncil = overview.role === 'secretary';
  const unitRows = rows.flatMap((row, at) => (row.kind === 'unit' ? [at] : []));
  const known = rows.findIndex((row) => row.kind === 'unit' && row.unit.unit === focus?.unit);
  const active = { row: known >= 0 ? known : (unitRows[0] ?? 0), column: known >= 0 ? (focus?.column ?? 0) : 0 };
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is not memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => ROW_HEIGHTS[rows[at]?.kind ?? 'unit'] * rem,
    getItemKey: (at) => keyOf(rows[at], at),
    overscan: 4,
    // The row that the keys stand on is always there: it can be tabbed to, and keeps the focus when it is scrolled away.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active.row])].toSorted((a, b) => a - b),
  });
  useEffect(() => virtual.measure(), [virtual, rem, rows]);
  useShownMark(overview);
  const wasAt = useRef(active.row);
  useEffect(() => {
    if (wasAt.current > 0) virtual.scrollToIndex(wasAt.current, { align: 'center' });
  }, [virtual]);

  const focusField = (row: number, column: number): void => {
    const to = rows[row];
    if (to?.kind !== 'unit') return;
    desk.overview.focusOn({ unit: to.unit.unit, column });
    // One frame later the row is drawn, wherever it is.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(to.unit.unit, column))}`)?.focus());
  };
  const open = (row: number, column: number): void => {
    const to = rows[row];
    if (to?.kind !== 'unit') return;
    openFieldAt(desk, { role: overview.role, sectors }, { unit: to.unit, column });
  };
  const hearKey = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(active.row, active.column);
    }
    if (event.key === 'Escape') return desk.overview.closePanel();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (ROW_HEIGHTS.unit * rem)) - 2);
    const to = readMapKey({ key: event.key, withControl: event.ctrlKey }, active, { unitRows, columns: sectors.length + 4, page });
    if (to === null) return undefined;
    event.preventDefault();
    return focusField(to.row, to.column);
  };
  const placeOf = (target: EventTarget): MapPlace | null => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = rows.findIndex((one) => one.kind === 'unit' && one.unit.unit === field?.dataset['unit']);
    return field === null || row < 0 ? null : { row, column: Number(field.dataset['column']) };
  };
  // However the focus came there: the keys go on from it.
  const followFocus = (event: React.FocusEvent): void => {
    const at = placeOf(event.target);
    const to = at === null ? undefined : rows[at.row];
    if (at !== null && to?.kind === 'unit') desk.overview.focusOn({ unit: to.unit.unit, column: at.column });
  };
  const hearClick = (event: React.MouseEvent): void => {
    const at = placeOf(event.target);
    if (at !== null) open(at.row, at.column);
  };

  const columns: React.CSSProperties & Readonly<Record<'--sectors', number>> = { '--sectors': sectors.length };
  return (
    <div ref={scroller} className="card heat-map" data-tour="units" lang={locale}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its fields are walked by the arrow keys: a grid
        role="grid"
        className="map-grid"
        aria-label={text.map}
        aria-readonly="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={sectors.length + 4}
        style={columns}
        onKeyDown={hearKey}
        onFocus={followFocus}
        onClick={hearClick}
      >
        <HeatHead sectors={sectors} isCouncil={isCouncil} />
        <tbody className="map-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            if (row.kind === 'group') {
              return (
                <tr key={item.key} aria-rowindex={item.index + 2} className="map-row is-group" style={{ top: item.start }}>
                  <th scope="rowgroup" colSpan={sectors.length + 4} className="map-group">
                    {row.name}
                  </th>
                </tr>
              );
            }
            return (
              <HeatRow
                key={item.key}
                unit={row.unit}
                sectors={sectors}
                share={unitShareOf(row.unit, overview.sectors)}
                shows={shows}
                isCouncil={isCouncil}
                line={item.index + 2}
                top={item.start}
                activeColumn={item.index === active.row ? active.column : null}
                openColumn={openColumnOf(panel, row.unit.unit, sectors)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = (row: MapRow | undefined, at: number): string | number => (row === undefined ? at : row.kind === 'group' ? `group ${row.name}` : row.unit.unit);
