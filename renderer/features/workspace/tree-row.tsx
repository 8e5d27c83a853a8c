import { FileX2, Flag } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { Row } from './list-rows.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import { StateMark } from './state-mark.tsx';

type TreeRowProps = {
  readonly row: Row;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (code: CriterionCode) => void;
};

export function TreeRow({ row, top, isSelected, onSelect }: TreeRowProps) {
  const { words, numbers, locale } = useWords();
  const title = titleOf(row.node, locale);
  const style = { transform: `translateY(${top}px)` };
  const { workspace } = words;
  if (row.kind !== 'cell') {
    const sum = row.kind === 'sector' ? { points: row.sum.isStarted ? formatPoints(row.sum.points, numbers) : words.common.dash, max: formatPoints(row.sum.max, numbers) } : null;
    return (
      <div className={`tree-row is-${row.kind}`} role="treeitem" aria-level={row.level} aria-expanded="true" aria-selected="false" style={style} title={title}>
        <span className="clip">{`${row.node.code} · ${title}`}</span>
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
      id={`row-${row.node.code}`}
      className={line.isMine ? 'tree-row is-cell' : 'tree-row is-cell is-foreign'}
      role="treeitem"
      aria-level={row.level}
      aria-selected={isSelected}
      tabIndex={-1}
      style={style}
      title={`${row.node.code} ${title}`}
      onClick={() => onSelect(row.node.code)}
    >
      <StateMark state={line.state} word={workspace.states[line.state]} />
      <span className="tree-code">{row.node.code}</span>
      <span className="clip tree-title">{title}</span>
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
