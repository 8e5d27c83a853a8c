import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { LinkButton } from '#renderer/ui/button.tsx';
import type { CellLine } from '#shared/ipc/views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { AcceptancePart } from './acceptance-part.tsx';
import { describeTakable } from './describe-takable.ts';
import type { ShownRow } from './fold-rows.ts';
import { keepDrawn } from './keep-drawn.ts';
import { countByFilter, filtersFor, type Filter, type Row } from './list-rows.ts';
import { rowId, TreeRow } from './tree-row.tsx';
import { useChoosing } from './use-choosing.ts';
import { useTreeKeys } from './use-tree-keys.ts';
import './criteria-tree.css';

type CriteriaTreeProps = {
  readonly rows: readonly Row[];
  /** The rows without those of folded sectors. */
  readonly shown: readonly ShownRow[];
  readonly lines: readonly CellLine[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly selected: CriterionCode | null;
  readonly onSelect: (code: CriterionCode) => void;
  /** Text size in percent: rows grow with it. */
  readonly textZoom: number;
};

/** The criteria of a unit by sector. */
export function CriteriaTree({ rows, shown, lines, filter, onFilter, selected, onSelect, textZoom }: CriteriaTreeProps) {
  const { treeChoice } = useDesk();
  const { words, locale } = useWords();
  const choose = (wanted: Filter): void => {
    // What is chosen is in sight: nothing that a filter hides is taken over.
    treeChoice.choose([]);
    onFilter(wanted);
  };
  return (
    <section className="tree-pane" aria-label={words.workspace.paneTree}>
      <FilterBar lines={lines} filter={filter} onFilter={choose} />
      {rows.length === 0 ? (
        <p className="tree-empty muted">
          {words.workspace.filterEmpty} <LinkButton onPress={() => choose('all')}>{words.workspace.showAll}</LinkButton>
        </p>
      ) : (
        <>
          <AcceptancePart acceptance={treeChoice} rows={describeTakable(rows, locale)} says={words.across.ofCriteria} onOpen={onSelect} />
          <Tree rows={rows} shown={shown} selected={selected} onSelect={onSelect} textZoom={textZoom} />
        </>
      )}
    </section>
  );
}

/** Heights in rem, as the style sheet has them. */
const ROW_HEIGHTS = { sector: 2.375, group: 1.875, cell: 1.9375 } as const;

/** Only the rows in sight are drawn, and the one that the keys point at. */
function Tree({ rows, shown, selected, onSelect, textZoom }: Omit<CriteriaTreeProps, 'lines' | 'filter' | 'onFilter'>) {
  const { words, locale } = useWords();
  const { treeChoice } = useDesk();
  const { active, hear, toggle } = useTreeKeys({ rows, shown, selected, onSelect });
  const choosing = useChoosing({
    acceptance: treeChoice,
    rows: shown.filter(({ row }) => row.kind === 'cell').map(({ row }) => row.node.code),
    takable: describeTakable(rows, locale).filter((row) => row.isTakable).map(({ key }) => key),
    active,
    onOpen: onSelect,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const rem = (16 * textZoom) / 100;
  const place = shown.findIndex(({ row }) => row.node.code === active);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is not memoised
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHTS[shown[index]?.row.kind ?? 'cell'] * rem,
    getItemKey: (index) => shown[index]?.row.node.code ?? index,
    rangeExtractor: keepDrawn(place),
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [virtual, rem, shown]);
  // The button that opened the unit is gone with its screen: the keys begin in the list.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  // Once for each row that is gone to, and again when larger text has moved it: in between the person scrolls as she likes.
  const scrolledFor = useRef('');
  useEffect(() => {
    const wanted = `${active ?? ''} ${String(place)} ${String(rem)}`;
    if (place < 0 || scrolledFor.current === wanted) return;
    scrolledFor.current = wanted;
    virtual.scrollToIndex(place, { align: 'auto' });
  });

  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      aria-multiselectable="true"
      tabIndex={0}
      lang={locale}
      aria-label={words.workspace.tree}
      onKeyDown={(event) => {
        if (!choosing.hear(event)) hear(event);
      }}
      {...(place >= 0 && active !== null ? { 'aria-activedescendant': rowId(active) } : {})}
    >
      <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const one = shown[item.index];
          if (one === undefined) return null;
          const { code } = one.row.node;
          return <TreeRow key={item.key} shown={one} top={item.start} isOpen={code === selected} isChosen={choosing.chosen.has(code)} isActive={code === active && code !== selected} onPress={choosing.press} onToggle={toggle} />;
        })}
      </div>
    </div>
  );
}

type FilterBarProps = Pick<CriteriaTreeProps, 'lines' | 'filter' | 'onFilter'>;

function FilterBar({ lines, filter, onFilter }: FilterBarProps) {
  const { words, numbers } = useWords();
  const counts = countByFilter(lines);
  return (
    <fieldset className="filters" aria-label={words.workspace.filters}>
      {filtersFor(lines, filter).map((one) => (
        <button key={one} type="button" className="filter" aria-pressed={one === filter} onClick={() => onFilter(one)}>
          {words.workspace.filter[one]} <span className="filter-count">{formatInteger(counts[one], numbers)}</span>
        </button>
      ))}
    </fieldset>
  );
}
