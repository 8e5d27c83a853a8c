import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { listSetRows, readTreeKey, unfoldTo } from './list-set-rows.ts';
import { SetTreeRow } from './set-tree-row.tsx';
import './set-tree.css';

type SetTreeProps = {
  readonly set: CriteriaSet;
  /** How many problems each node has. */
  readonly problems: ReadonlyMap<CriterionCode, number>;
  readonly selected: CriterionCode | null;
  readonly onSelect: (code: CriterionCode) => void;
  readonly folded: ReadonlySet<CriterionCode>;
  readonly onFold: (folded: ReadonlySet<CriterionCode>) => void;
  /** Text size in percent: rows grow with it. */
  readonly textZoom: number;
};

/** Heights in rem, as the style sheet has them. */
const ROW_HEIGHT = 1.9375;
const SECTOR_HEIGHT = 2.375;

/** A whole criteria set as a tree; only the rows in sight are drawn. */
export function SetTree({ set, problems, selected, onSelect, folded, onFold, textZoom }: SetTreeProps) {
  const { words, locale } = useWords();
  const text = words.criteria;
  const scroller = useRef<HTMLDivElement>(null);
  const rem = (16 * textZoom) / 100;
  const rows = listSetRows(set, folded, problems);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is not memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.level === 1 ? SECTOR_HEIGHT : ROW_HEIGHT) * rem,
    getItemKey: (index) => rows[index]?.node.code ?? index,
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [virtual, rem, set, folded]);
  // The button that led here is gone with its screen: the keys begin in the tree.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  const place = rows.findIndex((row) => row.node.code === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [virtual, place]);

  const hearKey = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = readTreeKey(rows, selected, event.key);
    if (act === null) return;
    event.preventDefault();
    switch (act.kind) {
      case 'choose':
        return onSelect(act.code);
      case 'fold':
        return onFold(new Set([...folded, act.code]));
      case 'unfold':
        return onFold(new Set([...folded].filter((code) => code !== act.code)));
      default:
        return unreachable(act);
    }
  };
  const turn = (code: CriterionCode, isOpen: boolean): void => onFold(isOpen ? new Set([...folded, code]) : new Set([...folded].filter((one) => one !== code)));
  const foldAll = (): void => onFold(new Set(set.nodes.filter((node) => node.scoredBy === null).map((node) => node.code)));

  return (
    <section className="set-tree-pane" aria-label={text.tree}>
      <div className="set-tree-head">
        <span className="set-tree-folds">
          <span className="set-tree-name">{text.columnTitle}</span>
          {folded.size === 0 ? (
            <Button look="quiet" onPress={foldAll}>
              {text.foldAll}
            </Button>
          ) : (
            <Button look="quiet" onPress={() => onFold(selected === null ? new Set() : unfoldTo(set, new Set(), selected))}>
              {text.unfoldAll}
            </Button>
          )}
        </span>
        <span className="set-tree-by">{text.columnBy}</span>
        <span className="set-tree-rule">{text.columnRule}</span>
        <span className="set-tree-max">{text.columnMax}</span>
      </div>
      <div
        ref={scroller}
        className="set-tree"
        role="tree"
        tabIndex={0}
        lang={locale}
        aria-label={text.tree}
        onKeyDown={hearKey}
        {...(place >= 0 ? { 'aria-activedescendant': `set-row-${rows[place]?.node.code ?? ''}` } : {})}
      >
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <SetTreeRow key={item.key} row={row} top={item.start} isSelected={row.node.code === selected} onSelect={onSelect} onTurn={turn} />
            );
          })}
        </div>
      </div>
    </section>
  );
}
