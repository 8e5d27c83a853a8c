import { useCallback, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { useNodeTitle } from '#renderer/stores/use-node-title.ts';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { ExplainedNode, ResultRow, ResultTable } from '#shared/ipc/result-views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { applicableMaxOf, listExplained, toggleNode, type ExplainedRow } from './explained-tree.ts';
import { LeafDetail } from './leaf-detail.tsx';
import { sayIndex } from './say-index.ts';
import { sayRank } from './say-rank.ts';

type UnitExplanationProps = { readonly table: ResultTable; readonly row: ResultRow; readonly onClose: () => void };

/** How each number of a unit's line came about, down to the cell. */
export function UnitExplanation({ table, row, onClose }: UnitExplanationProps) {
  const { words, numbers } = useWords();
  const text = words.results;
  const ask = useCallback((client: Client) => client.call('explainUnit', { unit: row.unit }), [row.unit]);
  const explained = useReply(ask);
  const groupSize = table.rows.filter((other) => other.group === row.group && other.rank !== null).length;
  return (
    <WindowDialog title={text.explainTitle(row.name)} closeLabel={words.common.close} isOpen onClose={onClose} width="wide">
      <div className="stack explanation">
        <ExplainedLines title={text.indexHow} lines={row.index === null ? [text.noIndex] : sayIndex({ row, policy: table.policy, words: text, numbers })} />
        {row.rank === null ? null : <ExplainedLines title={text.rankHow} lines={sayRank({ row, groupSize, words: text, numbers })} />}
        <section>
          <h3>{text.cellsHow}</h3>
          <p className="muted">{text.cellsNote}</p>
          <FailureNotice problems={explained.failure} />
          {explained.value === null ? <p className="muted">{words.common.loading}</p> : <NodeTable nodes={explained.value.nodes} />}
        </section>
      </div>
    </WindowDialog>
  );
}

function ExplainedLines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

const NOTHING_OPEN: ReadonlySet<CriterionCode> = new Set();

function NodeTable({ nodes }: { readonly nodes: readonly ExplainedNode[] }) {
  const { words } = useWords();
  const text = words.results;
  const [open, setOpen] = useState(NOTHING_OPEN);
  return (
    <div className="card table-frame explained-frame">
      <table className="table explained-table" aria-label={text.cellsHow}>
        <thead>
          <tr>
            <th scope="col">{text.node}</th>
            <th scope="col" className="number">
              {text.points}
            </th>
            <th scope="col" className="number">
              {text.applicableMax}
            </th>
          </tr>
        </thead>
        <tbody>
          {listExplained(nodes, open).map((row) => (
            <NodeLine key={row.node.code} row={row} onToggle={() => setOpen(toggleNode(open, row.node.code))} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NodeLine({ row, onToggle }: { readonly row: ExplainedRow; readonly onToggle: () => void }) {
  const { words, numbers } = useWords();
  const titleOf = useNodeTitle();
  const text = words.results;
  const { node, depth, isOpen } = row;
  const { leaf } = node;
  const applicable = applicableMaxOf(node);
  const hasNone = leaf !== null && leaf.standing !== 'settled';
  return (
    <>
      <tr className={depth === 0 ? 'strong' : ''}>
        <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1.125}rem` }}>
          <button type="button" className="disclosure-button" aria-expanded={isOpen} onClick={onToggle}>
            <ChevronRight aria-hidden="true" />
            <span>
              {`${node.code}. ${titleOf(node.code, node.title)}`}
              {node.gatheredTo === null ? null : <span className="sub">{words.criteria.gather(formatPoints(node.gatheredTo, numbers))}</span>}
            </span>
          </button>
        </th>
        <td className={hasNone ? 'number muted' : 'number'}>{hasNone ? text.standings[leaf.standing] : formatPoints(node.points, numbers)}</td>
        <td className="number muted">{applicable === node.max ? formatPoints(node.max, numbers) : `${formatPoints(applicable, numbers)} / ${formatPoints(node.max, numbers)}`}</td>
      </tr>
      {leaf !== null && isOpen ? (
        <tr>
          <td colSpan={3} style={{ paddingInlineStart: `${2.25 + depth * 1.125}rem` }}>
            <LeafDetail leaf={leaf} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
