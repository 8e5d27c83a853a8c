import { useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { useDesk, usePart, useParts, useWords } from '#renderer/stores/desk-context.tsx';
import { placeOf } from '#renderer/stores/evidence-place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useOfferedActs } from '../palette/use-offered-acts.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { CellForm } from './cell-form.tsx';
import { CellSheet } from './cell-sheet.tsx';
import { CriteriaTree } from './criteria-tree.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { FoldButton } from './fold-button.tsx';
import { foldRows } from './fold-rows.ts';
import { listBy } from './list-by.ts';
import { ListSwitch } from './list-switch.tsx';
import { listRows, type Filter } from './list-rows.ts';
import { SaveFailure } from './save-failure.tsx';
import { UnitList } from './unit-list.tsx';
import { useAcross } from './use-across.ts';
import { UndoFailure } from './undo-buttons.tsx';
import { useEvidenceActs } from './use-evidence-acts.ts';
import { usePaneLayout } from './use-pane-layout.ts';
import { useFlushOnLeave } from './use-flush-on-leave.ts';
import { useNextCell } from './use-next-cell.ts';
import { useLeaveField } from './use-leave-field.ts';
import { useSectorInSight } from './use-sector-in-sight.ts';
import { NOTHING_SAID, useWorkspaceActs, type Said } from './use-workspace-acts.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { listWorkspaceActs } from './workspace-acts.ts';
import { WorkspaceFoot } from './workspace-foot.tsx';
import { WorkspacePanes } from './workspace-panes.tsx';
import './workspace.css';

/** Does this evidence carry this score? The criteria, the score and the evidence side by side. */
export function WorkspaceScreen() {
  const { app, workspace } = useDesk();
  const { words } = useWords();
  const set = usePart(app.store, (data) => data.round?.criteriaSet ?? null);
  const units = usePart(app.store, (data) => data.units);
  const unit = usePart(workspace.store, (data) => data.unit);
  const isLoaded = usePart(workspace.store, (data) => data.sheet !== null);
  const failure = usePart(workspace.store, (data) => data.failure);
  const known = units.find((one) => one.unit === unit);
  const by = usePart(app.store, (data) => listBy(data.app?.preferences.panes ?? {}));
  // Kept here, because the panes are built anew for another unit.
  const [said, setSaid] = useState<Said>(NOTHING_SAID);

  if (unit === null || set === null) {
    return <WorkspaceEmpty title={words.workspace.noUnitTitle} text={words.workspace.noUnitText} />;
  }
  if (known !== undefined && known.packageRevision === null) {
    return <WorkspaceEmpty title={words.workspace.noPackageTitle} text={words.workspace.noPackageText} />;
  }
  // From unit to unit of one criterion the panes stay: the list keeps its place, the form its focus.
  if (!isLoaded && by === 'unit') {
    return (
      <div className="screen-scroll">
        {failure === null ? <p className="muted">{words.common.loading}</p> : <FailureNotice problems={failure} />}
      </div>
    );
  }
  return <OpenUnit set={set} said={said} onSay={setSaid} />;
}

function WorkspaceEmpty({ title, text }: { readonly title: string; readonly text: string }) {
  const { app } = useDesk();
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <div className="screen-body">
        <EmptyState isScreen icon={<FolderOpen aria-hidden="true" />} title={title}>
          <p>{text}</p>
          <Button look="primary" size="large" onPress={() => app.goTo('overview')}>{words.workspace.toUnits}</Button>
        </EmptyState>
      </div>
    </div>
  );
}

/** The three panes of one unit. */
function OpenUnit({ set, said, onSay }: { readonly set: CriteriaSet; readonly said: Said; readonly onSay: (said: Said) => void }) {
  const { app, workspace, sectorFolds } = useDesk();
  const { words, numbers } = useWords();
  // Not the page of evidence: scrolling a document draws nothing else anew.
  const { unit, sheet, code, cell, draft, document, failure } = useParts(workspace.store, (data) => ({ unit: data.unit, sheet: data.sheet, code: data.code, cell: data.cell, draft: data.draft, document: data.document, failure: data.failure }));
  const panes = usePaneLayout();
  const folded = usePart(sectorFolds.store, (data) => data.folded);
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const [filter, setFilter] = useState<Filter>('all');
  const lines = sheet?.lines ?? [];
  const rows = listRows(set, lines, filter);
  const shown = foldRows(rows, folded);

  // A cell that was come to otherwise than through the list is shown in it.
  const [shownCode, setShownCode] = useState(code);
  if (code !== shownCode) {
    setShownCode(code);
    if (rows.every((row) => row.node.code !== code)) setFilter('all');
  }
  useSectorInSight(rows, code);

  const across = useAcross();
  useFlushOnLeave();
  useLeaveField();
  const inList = shown.map(({ row }) => row);
  const evidence = useEvidenceActs(panes);
  const { act, finish, form } = useWorkspaceActs({ set, rows: inList, across, panes, evidence, onSay });
  const next = useNextCell({ set, rows: inList, by: across.by });
  useWorkspaceKeys(act, cell === null ? '' : `${cell.unit} ${cell.node.code}`);
  useOfferedActs(() => listWorkspaceActs({ cell, draft, lines, filter, isAcross: across.by === 'criterion', words, decimal: numbers.decimal, act, onCommit: workspace.commit, onFilter: setFilter, onResetWidths: panes.reset }));

  return (
    <div className="screen">
      <WorkspacePanes
        panes={panes}
        list={
          <>
            <div className="list-head">
              <ListSwitch by={across.by} onChange={across.setBy} />
              <FoldButton pane="list" onPress={() => panes.fold('list')} />
            </div>
            {across.by === 'criterion' ? (
              <UnitList set={set} moves={across} textZoom={textZoom} />
            ) : (
              <CriteriaTree
                rows={rows}
                shown={shown}
                lines={lines}
                filter={filter}
                onFilter={setFilter}
                selected={code}
                onSelect={(chosen) => void workspace.openCell(chosen)}
                textZoom={textZoom}
              />
            )}
          </>
        }
        form={
          <>
            {failure === null ? null : <FailureNotice problems={failure} />}
            {cell === null || draft === null ? null : (
              <>
                <div className="sheet-scroll" data-tour="rule" key={`${cell.unit} ${cell.node.code}`}>
                  <CellSheet
                    cell={cell}
                    draft={draft}
                    openDocument={document}
                    onOpen={(citation) => {
                      panes.unfold('evidence');
                      workspace.openPlace(placeOf(citation));
                    }}
                    onEdit={workspace.edit}
                    onChoose={form.choose}
                    onCommit={workspace.commit}
                  />
                </div>
                <SaveFailure />
                <UndoFailure />
                <DraftNotice
                  onRecord={() => {
                    workspace.commit();
                    act('enter-form');
                  }}
                />
                <CellForm cell={cell} draft={draft} form={form} onEdit={workspace.edit} onCommit={workspace.commit} onFinish={finish} />
              </>
            )}
          </>
        }
        evidence={
          <EvidencePart corner={<FoldButton pane="evidence" onPress={() => panes.fold('evidence')} />} next={next} pane={evidence.ref} />
        }
      />
      <WorkspaceFoot lines={lines} by={across.by} said={said.unit === unit && said.code === code ? said.text : ''} />
    </div>
  );
}
