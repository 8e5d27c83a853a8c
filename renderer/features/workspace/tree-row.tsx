import type { MouseEvent } from 'react';
import { Check, ChevronDown, ChevronRight, FileX2, Flag, Pencil } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { ShownRow } from './fold-rows.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import { StateMark } from './state-mark.tsx';

type TreeRowProps = {
  readonly shown: ShownRow;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** The keys point at the head of a sector, which is never the one that is open. */
  readonly isActive: boolean;
  readonly onPress: (event: MouseEvent, code: CriterionCode) => void;
  readonly onToggle: (sector: CriterionCode) => void;
};

export function TreeRow({ shown, top, isOpen, isChosen, isActive, onPress, onToggle }: TreeRowProps) {
  const { words, numbers, locale } = useWords();
  const { row, place, count, isFolded } = shown;
  const title = titleOf(row.node, locale);
  const style = { transform: `translateY(${top}px)` };
  const { workspace } = words;
  if (row.kind !== 'cell') {
    const sum = row.kind === 'sector' ? { points: row.sum.isStarted ? formatPoints(row.sum.points, numbers) : words.common.dash, max: formatPoints(row.sum.max, numbers) } : null;
    const Chevron = isFolded ? ChevronRight : ChevronDown;
    return (
      // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree as a whole hears the keys
      <div
        id={rowId(row.node.code)}
        className={`tree-row is-${row.kind}${isActive ? ' is-active' : ''}`}
        role="treeitem"
        aria-level={row.level}
        aria-posinset={place}
        aria-setsize={count}
        aria-expanded={!isFolded}
        aria-selected="false"
        tabIndex={-1}
        style={style}
        title={title}
        onClick={() => (row.kind === 'sector' ? onToggle(row.node.code) : undefined)}
      >
        {row.kind === 'sector' ? <Chevron aria-hidden="true" /> : null}
        <span className="clip tree-title">{`${row.node.code} · ${title}`}</span>
        {sum === null ? null : (
          <span className="tree-sum" title={workspace.sectorSumLabel(sum.points, sum.max)}>
            {workspace.sectorSum(sum.points, sum.max)}
          </span>
        )}
      </div>
    );
  }
  const { line } = row;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree as a whole hears the arrow keys
    <div
      id={rowId(row.node.code)}
      className={`tree-row is-cell${isOpen ? ' is-open' : ''}${isChosen ? ' is-chosen' : ''}${line.isMine ? '' : ' is-foreign'}`}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={place}
      aria-setsize={count}
      aria-selected={isChosen}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={-1}
      style={style}
      title={`${row.node.code} ${title}`}
      onClick={(event) => onPress(event, row.node.code)}
    >
      {isChosen ? (
        <span className="tree-box" aria-hidden="true">
          <Check />
        </span>
      ) : null}
      <StateMark state={line.state} word={workspace.states[line.state]} />
      <span className="tree-code">{row.node.code}</span>
      <span className="clip tree-title">{title}</span>
      {line.hasDraft ? (
        <span className="tree-sign tone-amber" title={workspace.draft.sign}>
          <Pencil aria-hidden="true" />
          <span className="sr-only">{workspace.draft.sign}</span>
        </span>
      ) : null}
      {line.isFlagged ? (
        <span className="tree-sign tone-amber" title={workspace.flagged}>
          <Flag aria-hidden="true" />
          <span className="sr-only">{workspace.flagged}</span>
        </span>
      ) : null}
      {line.hasEvidence ? null : (
        <span className="tree-sign" title={workspace.withoutEvidence}>
          <FileX2 aria-hidden="true" />
          <span className="sr-only">{workspace.withoutEvidence}</span>
        </span>
      )}
      {line.isMine ? null : <span className="sr-only">{workspace.notMine}</span>}
      <span className="tree-points">{describeAppraisal(line.appraisal, words, numbers)}</span>
    </div>
  );
}

/** By which a screen reader finds the row that the keys point at. */
export const rowId = (code: CriterionCode): string => `row-${code}`;
