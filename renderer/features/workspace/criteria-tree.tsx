import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { LinkButton } from '#renderer/ui/button.tsx';
import type { CellLine } from '#shared/ipc/views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { countByFilter, filtersFor, type Filter, type Row } from './list-rows.ts';
import { TreeRow } from './tree-row.tsx';
import './criteria-tree.css';

type CriteriaTreeProps = {
  readonly rows: readonly Row[];
  readonly lines: readonly CellLine[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly selected: CriterionCode | null;
  readonly onSelect: (code: CriterionCode) => void;
  /** Text size in percent: rows grow with it. */
  readonly textZoom: number;
};

/** Heights in rem, as the style sheet has them. */
const ROW_HEIGHTS = { sector: 2.375, group: 1.875, cell: 1.9375 } as const;

/** The criteria of a unit by sector; only the rows in sight are drawn. */
export function CriteriaTree({ rows, lines, filter, onFilter, selected, onSelect, textZoom }: CriteriaTreeProps) {
  const { words, locale } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = (16 * textZoom) / 100;
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is not memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHTS[rows[index]?.kind ?? 'cell'] * rem,
    getItemKey: (index) => rows[index]?.node.code ?? index,
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [virtual, rem, rows]);
  // The button that opened the unit is gone with its screen: the keys begin in the list.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const place = rows.findIndex((row) => row.node.code === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [virtual, place]);

  return (
    <section className="tree-pane" aria-label={words.workspace.paneTree}>
      <FilterBar lines={lines} filter={filter} onFilter={onFilter} />
      {rows.length === 0 ? (
        <p className="tree-empty muted">
          {words.workspace.filterEmpty} <LinkButton onPress={() => onFilter('all')}>{words.workspace.showAll}</LinkButton>
        </p>
      ) : (
        <div
          ref={scroller}
          className="tree"
          role="tree"
          tabIndex={0}
          lang={locale}
          aria-label={words.workspace.tree}
          {...(place >= 0 ? { 'aria-activedescendant': `row-${rows[place]?.node.code ?? ''}` } : {})}
        >
          <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return row === undefined ? null : (
                <TreeRow key={item.key} row={row} top={item.start} isSelected={row.node.code === selected} onSelect={onSelect} />
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

type FilterBarProps = Pick<CriteriaTreeProps, 'lines' | 'filter' | 'onFilter'>;

function FilterBar({ lines, filter, onFilter }: FilterBarProps) {
  const { words, numbers } = useWords();
  const counts = countByFilter(lines);
  return (
    <fieldset className="filters" aria-label={words.workspace.filters}>
      {filtersFor(lines).map((one) => (
        <button key={one} type="button" className="filter" aria-pressed={one === filter} onClick={() => onFilter(one)}>
          {words.workspace.filter[one]} <span className="filter-count">{formatInteger(counts[one], numbers)}</span>
        </button>
      ))}
    </fieldset>
  );
}
