import { Calculator, ChevronRight, PencilLine, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { SetRow } from './list-set-rows.ts';

type SetTreeRowProps = {
  readonly row: SetRow;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (code: CriterionCode) => void;
  readonly onTurn: (code: CriterionCode, isOpen: boolean) => void;
};

export function SetTreeRow({ row, top, isSelected, onSelect, onTurn }: SetTreeRowProps) {
  const { words, numbers, locale } = useWords();
  const text = words.criteria;
  const { node, level, isOpen, problems } = row;
  const title = titleOf(node, locale);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree as a whole hears the arrow keys
    <div
      id={`set-row-${node.code}`}
      className={level === 1 ? 'set-row is-sector' : isOpen === null ? 'set-row' : 'set-row is-group'}
      role="treeitem"
      aria-level={level}
      aria-selected={isSelected}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      tabIndex={-1}
      style={{ transform: `translateY(${top}px)` }}
      title={`${node.code} ${title}`}
      onClick={() => onSelect(node.code)}
    >
      <span className="set-row-lead" style={{ paddingInlineStart: `${(level - 1) * 0.875}rem` }}>
        {isOpen === null ? (
          <span className="set-row-turn" />
        ) : (
          // The keys for this are the tree's own; the picture is for the mouse.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <span
            className={isOpen ? 'set-row-turn is-open' : 'set-row-turn'}
            onClick={(event) => {
              event.stopPropagation();
              onTurn(node.code, isOpen);
            }}
          >
            <ChevronRight aria-hidden="true" />
          </span>
        )}
        <span className="set-row-code">{node.code}</span>
        <span className="clip">{title}</span>
      </span>
      {problems === 0 ? null : (
        <span className="set-row-problems" title={text.problemCount(formatInteger(problems, numbers))}>
          <TriangleAlert aria-hidden="true" />
          <span aria-hidden="true">{formatInteger(problems, numbers)}</span>
          <span className="sr-only">{text.problemCount(formatInteger(problems, numbers))}</span>
        </span>
      )}
      <span className="set-tree-by" title={node.scoredBy === null ? undefined : text.scoredBy[node.scoredBy]}>
        {node.extra === undefined ? (node.scoredBy === null ? null : text.scoredByShort[node.scoredBy]) : text.extraKinds[node.extra]}
      </span>
      <RuleMark node={node} />
      <span className="set-tree-max">{formatPoints(node.max, numbers)}</span>
    </div>
  );
}

/** Whether the program can compute the leaf: a picture with its words. */
function RuleMark({ node }: { readonly node: CriterionNode }) {
  const { criteria } = useWords().words;
  const isComputed = node.scoring !== undefined;
  // What a table brings in is neither computed nor scored by hand.
  if (!isComputed && node.scoredBy !== 'appraisal') return <span className="set-tree-rule" />;
  const words = isComputed ? criteria.ruleComputed : criteria.ruleManual;
  return (
    <span className={isComputed ? 'set-tree-rule tone-accent' : 'set-tree-rule'} title={words}>
      {isComputed ? <Calculator aria-hidden="true" /> : <PencilLine aria-hidden="true" />}
      <span className="sr-only">{words}</span>
    </span>
  );
}
