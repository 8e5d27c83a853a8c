import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { UnitLine } from '#shared/ipc/views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { AcceptancePart } from './acceptance-part.tsx';
import { CriterionPicker } from './criterion-picker.tsx';
import { keepDrawn } from './keep-drawn.ts';
import { describeUnitRow, sumUnits, type UnitRow } from './list-units.ts';
import { UnitRowLine } from './unit-row.tsx';
import type { Across } from './use-across.ts';
import { useChoosing } from './use-choosing.ts';
import './unit-list.css';

type UnitListProps = {
  readonly set: CriteriaSet;
  readonly moves: Across;
  /** Text size in percent: rows grow with it. */
  readonly textZoom: number;
};

/** One criterion across the units, with everybody's points in view: what is given to one is seen beside the others. */
export function UnitList({ set, moves, textZoom }: UnitListProps) {
  const { across, workspace } = useDesk();
  const { words } = useWords();
  const sheet = usePart(across.store, (data) => data.sheet);
  const failure = usePart(across.store, (data) => data.failure);
  const code = usePart(across.store, (data) => data.code);
  const unit = usePart(workspace.store, (data) => data.unit);
  const rows = useMemo(() => (sheet === null ? [] : sheet.lines.map((line) => describeUnitRow(sheet.node, line))), [sheet]);
  const open = (wanted: UnitId): void => void moves.openUnit(wanted);
  return (
    <section className="tree-pane" aria-label={words.across.pane}>
      <CriterionPicker set={set} code={code} moves={moves} />
      {failure === null ? null : <FailureNotice problems={failure} />}
      {sheet === null ? null : (
        <>
          <SumLine lines={sheet.lines} />
          <AcceptancePart acceptance={across.acceptance} rows={rows.map(({ line, isTakable }) => ({ key: line.unit, name: line.name, self: line.self, isTakable }))} says={words.across.ofUnits} onOpen={open} />
          {rows.length === 0 ? <p className="tree-empty muted">{words.across.empty}</p> : <Units rows={rows} unit={unit} textZoom={textZoom} onOpen={open} />}
        </>
      )}
    </section>
  );
}

function SumLine({ lines }: { readonly lines: readonly UnitLine[] }) {
  const { words, numbers } = useWords();
  const { mine, done, spread } = sumUnits(lines);
  const points = (value: Parameters<typeof formatPoints>[0]): string => formatPoints(value, numbers);
  return (
    <p className="unit-sum">
      <span className="strong">{words.across.done(formatInteger(done, numbers), formatInteger(mine, numbers))}</span>
      <span className="muted">{spread === null ? words.across.noSpread : words.across.spread(points(spread.lowest), points(spread.highest), points(spread.mean))}</span>
    </p>
  );
}

/** In rem, as the style sheet has it. */
const ROW_HEIGHT = 2.875;

type UnitsProps = { readonly rows: readonly UnitRow[]; readonly unit: UnitId | null; readonly textZoom: number; readonly onOpen: (unit: UnitId) => void };

/** Only the rows in sight are drawn. */
function Units({ rows, unit, textZoom, onOpen }: UnitsProps) {
  const { across } = useDesk();
  const { words, locale } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const height = (ROW_HEIGHT * 16 * textZoom) / 100;
  const place = rows.findIndex((row) => row.line.unit === unit);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is not memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.line.unit ?? index,
    rangeExtractor: keepDrawn(place),
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  // The button that opened the list is gone with what it stood for: the keys begin in the list.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [virtual, place]);

  const { chosen, hear, press } = useChoosing({
    acceptance: across.acceptance,
    rows: rows.map((row) => row.line.unit),
    takable: rows.filter((row) => row.isTakable).map((row) => row.line.unit),
    active: unit,
    onOpen,
  });
  return (
    <>
      <p className="unit-columns" aria-hidden="true">
        <span className="unit-points">{words.across.columns.self}</span>
        <span className="unit-points">{words.across.columns.appraised}</span>
        <span className="unit-points">{words.across.columns.gap}</span>
      </p>
      <div
        ref={scroller}
        className="tree"
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot draw only the rows in sight
        role="listbox"
        aria-multiselectable="true"
        tabIndex={0}
        lang={locale}
        aria-label={words.across.list}
        onKeyDown={hear}
        {...(place >= 0 ? { 'aria-activedescendant': `unit-${rows[place]?.line.unit ?? ''}` } : {})}
      >
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <UnitRowLine
                key={item.key}
                row={row}
                place={item.index + 1}
                count={rows.length}
                top={item.start}
                isOpen={row.line.unit === unit}
                isChosen={chosen.has(row.line.unit)}
                onPress={press}
                onToggle={across.acceptance.toggle}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}
