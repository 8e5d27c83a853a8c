import { useState } from 'react';
import { FileX2 } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { countSet } from './count-set.ts';
import { FoldedSheet } from './folded-sheet.tsx';
import { unfoldTo } from './list-set-rows.ts';
import { PaperStrip } from './paper-strip.tsx';
import { countByCode, placeOfNode, placeOfTable, type PlacedProblem } from './place-problems.ts';
import { ProblemPane } from './problem-pane.tsx';
import { SetTree } from './set-tree.tsx';
import { TitleFields } from './title-fields.tsx';
import { WizardProgress } from './import-wizard-file.tsx';

/** The third step: the tree that was read, what is wrong with it and where, and under which name it is kept. */
export function CheckStep() {
  const { criteriaImport } = useDesk();
  const preview = usePart(criteriaImport.store, (data) => data.preview);
  return preview === null ? null : <CheckView preview={preview} />;
}

function CheckView({ preview }: { readonly preview: CriteriaTablePreview }) {
  const { app, criteriaImport } = useDesk();
  const { words } = useWords();
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const titles = usePart(criteriaImport.store, (data) => data.titles) ?? preview.titles;
  const failure = usePart(criteriaImport.store, (data) => data.failure);
  const [selected, setSelected] = useState<CriterionCode | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<CriterionCode>>(new Set());
  const [current, setCurrent] = useState<PlacedProblem | null>(null);
  const { set } = preview;
  const placed = placeOfTable(preview);
  const node = set?.nodes.find((one) => one.code === selected);
  const select = (code: CriterionCode): void => {
    setSelected(code);
    setCurrent(null);
    if (set !== null) setFolded((before) => unfoldTo(set, before, code));
  };
  const choose = (problem: PlacedProblem): void => {
    if (problem.code !== null) select(problem.code);
    setCurrent(problem);
  };
  return (
    <div className="wizard-check">
      <div className="wizard-tree">
        {set === null ? (
          <div className="screen-scroll">
            <EmptyState icon={<FileX2 aria-hidden="true" />} title={words.criteria.noTree}>
              <p>{words.criteria.noTreeText}</p>
            </EmptyState>
          </div>
        ) : (
          <>
            <CheckCounts set={set} />
            <SetTree set={set} problems={countByCode(placed)} selected={selected} onSelect={select} folded={folded} onFold={setFolded} textZoom={textZoom} />
          </>
        )}
        <PaperStrip preview={preview} place={current?.place ?? placeOfNode(preview, selected)} node={node} />
      </div>
      {/* Little in it takes the focus: it must itself, or the keyboard could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wizard-aside" aria-label={words.criteria.details} tabIndex={0}>
        <FailureNotice problems={failure} />
        <WizardProgress />
        <ProblemPane placed={placed} filters={['all', 'faults', 'warnings']} selected={selected} current={current} onChoose={choose} />
        {node === undefined ? null : <FoldedSheet key={node.code} node={node} />}
        <TitleFields titles={titles} onChange={criteriaImport.changeTitles} />
      </section>
    </div>
  );
}

function CheckCounts({ set }: { readonly set: CriteriaSet }) {
  const { words, numbers } = useWords();
  const text = words.criteria;
  const counts = countSet(set);
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="wizard-counts">
      <h2>{text.checkTitle}</h2>
      <p className="muted">{text.counts(count(counts.sectors), count(counts.criteria), count(counts.leaves), formatPoints(counts.base, numbers))}</p>
      <p className="muted">{text.rules(count(counts.computed), count(counts.manual))}</p>
    </div>
  );
}
