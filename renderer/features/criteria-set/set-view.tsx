import { useCallback, useState } from 'react';
import { usePart, useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { useReply } from '#renderer/stores/use-reply.ts';
import type { Client } from '#renderer/api/client.ts';
import type { CriteriaSetSummary, CriteriaSetView } from '#shared/ipc/table-views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { unfoldTo } from './list-set-rows.ts';
import { NodeSheet } from './node-sheet.tsx';
import { countByCode, placeOfSet, type PlacedProblem } from './place-problems.ts';
import { ProblemPane } from './problem-pane.tsx';
import { SetHead } from './set-head.tsx';
import { SetTree } from './set-tree.tsx';

/** One criteria set: what it is, its tree, and beside it the chosen node with what is wrong. */
export function SetView({ summary }: { readonly summary: CriteriaSetSummary }) {
  const { words } = useWords();
  const { digest } = summary;
  const ask = useCallback((client: Client) => client.call('getCriteriaSet', { digest }), [digest]);
  const view = useReply(ask);
  if (view.value === null) {
    return <div className="screen-scroll">{view.failure === null ? <p className="muted">{words.common.loading}</p> : <FailureNotice problems={view.failure} />}</div>;
  }
  return <OpenSet summary={summary} view={view.value} />;
}

function OpenSet({ summary, view }: { readonly summary: CriteriaSetSummary; readonly view: CriteriaSetView }) {
  const { app } = useDesk();
  const { words } = useWords();
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const { set } = view;
  const [selected, setSelected] = useState<CriterionCode | null>(set.nodes[0]?.code ?? null);
  const [folded, setFolded] = useState<ReadonlySet<CriterionCode>>(new Set());
  const [current, setCurrent] = useState<PlacedProblem | null>(null);
  const placed = placeOfSet(set, view.problems);
  const node = set.nodes.find((one) => one.code === selected);
  const select = (code: CriterionCode): void => {
    setSelected(code);
    setCurrent(null);
    setFolded((before) => unfoldTo(set, before, code));
  };
  const choose = (problem: PlacedProblem): void => {
    if (problem.code !== null) select(problem.code);
    setCurrent(problem);
  };
  return (
    <>
      <SetHead summary={summary} set={set} />
      <div className="set-parts">
        <SetTree set={set} problems={countByCode(placed)} selected={selected} onSelect={select} folded={folded} onFold={setFolded} textZoom={textZoom} />
        {/* Little in it takes the focus: it must itself, or the keyboard could not scroll it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="set-aside" aria-label={words.criteria.details} tabIndex={0}>
          {node === undefined ? <p className="muted">{words.criteria.nodeEmpty}</p> : <NodeSheet key={node.code} node={node} />}
          <ProblemPane placed={placed} filters={['all', 'node']} selected={selected} current={current} onChoose={choose} />
        </section>
      </div>
    </>
  );
}
