import { useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { EvidencePane } from '#renderer/pdf/evidence-pane.tsx';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { firstPageOf, listCited, placeOf } from '#renderer/stores/evidence-place.ts';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useOfferedActs } from '../palette/use-offered-acts.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { CellForm } from './cell-form.tsx';
import { CellSheet } from './cell-sheet.tsx';
import { CriteriaTree } from './criteria-tree.tsx';
import { listBy } from './list-by.ts';
import { ListSwitch } from './list-switch.tsx';
import { listRows, type Filter } from './list-rows.ts';
import { paneSizes, PANES } from './pane-sizes.ts';
import { UnitList } from './unit-list.tsx';
import { useAcross } from './use-across.ts';
import { UndoFailure } from './undo-buttons.tsx';
import { useFlushOnLeave } from './use-flush-on-leave.ts';
import { NOTHING_SAID, useWorkspaceActs, type Said } from './use-workspace-acts.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { listWorkspaceActs } from './workspace-acts.ts';
import { WorkspaceFoot } from './workspace-foot.tsx';
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
  return <WorkspacePanes set={set} said={said} onSay={setSaid} />;
}

function WorkspaceEmpty({ title, text }: { readonly title: string; readonly text: string }) {
  const { app } = useDesk();
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <div className="screen-body">
        <EmptyState isScreen icon={<FolderOpen aria-hidden="true" />} title={title}>
          <p>{text}</p>
          <Button onPress={() => app.goTo('units')}>{words.workspace.toUnits}</Button>
        </EmptyState>
      </div>
    </div>
  );
}

/** The three panes of one unit. */
function WorkspacePanes({ set, said, onSay }: { readonly set: CriteriaSet; readonly said: Said; readonly onSay: (said: Said) => void }) {
  const { app, workspace } = useDesk();
  const { words, numbers, locale } = useWords();
  const { unit, sheet, code, cell, draft, document, page, visit, failure } = usePart(workspace.store, (data) => data);
  const panes = usePart(app.store, (data) => data.app?.preferences.panes ?? null);
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const [filter, setFilter] = useState<Filter>('all');
  const lines = sheet?.lines ?? [];
  const rows = listRows(set, lines, filter);

  // A cell that was come to otherwise than through the list is shown in it.
  const [shownCode, setShownCode] = useState(code);
  if (code !== shownCode) {
    setShownCode(code);
    if (rows.every((row) => row.node.code !== code)) setFilter('all');
  }

  const across = useAcross();
  useFlushOnLeave();
  const { act, finish, focusWish } = useWorkspaceActs({ set, rows, across, onSay });
  useWorkspaceKeys(act, cell === null ? '' : `${cell.unit} ${cell.node.code}`);
  useOfferedActs(() => listWorkspaceActs({ cell, draft, lines, filter, isAcross: across.by === 'criterion', words, decimal: numbers.decimal, act, onEdit: workspace.edit, onFilter: setFilter }));

  const leaveField = (): void => void workspace.flush();
  return (
    <div className="screen">
      <Group
        className="panes"
        id="workspace"
        orientation="horizontal"
        defaultLayout={paneSizes(panes ?? {}, window.innerWidth)}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          if (isUserInteraction) void app.setPreferences({ panes: { ...panes, ...layout } });
        }}
      >
        <Panel id={PANES.tree} minSize="12%" className="pane">
          <ListSwitch by={across.by} onChange={across.setBy} />
          {across.by === 'criterion' ? (
            <UnitList set={set} moves={across} textZoom={textZoom} />
          ) : (
            <CriteriaTree
              rows={rows}
              lines={lines}
              filter={filter}
              onFilter={setFilter}
              selected={code}
              onSelect={(chosen) => void workspace.openCell(chosen)}
              textZoom={textZoom}
            />
          )}
        </Panel>
        <Separator className="pane-edge" aria-label={words.workspace.resize} />
        <Panel id={PANES.form} minSize="24%" className="pane is-middle">
          {failure === null ? null : <FailureNotice problems={failure} />}
          {cell === null || draft === null ? null : (
            <>
              <div className="sheet-scroll" key={`${cell.unit} ${cell.node.code}`}>
                <CellSheet
                  cell={cell}
                  draft={draft}
                  openDocument={document}
                  onOpen={(citation) => workspace.openPlace(placeOf(citation))}
                  onEdit={workspace.edit}
                  onLeaveField={leaveField}
                />
              </div>
              <SaveFailure />
              <UndoFailure />
              <CellForm cell={cell} draft={draft} focusWish={focusWish} onEdit={workspace.edit} onLeaveField={leaveField} onFinish={finish} />
            </>
          )}
        </Panel>
        <Separator className="pane-edge" aria-label={words.workspace.resize} />
        <Panel id={PANES.evidence} minSize="24%" className="pane is-evidence" data-own-keys="">
          <EvidencePane
            documents={cell === null ? [] : listCited(cell)}
            selected={document}
            page={page}
            visit={visit}
            onSelect={(sha256) => workspace.openPlace({ document: sha256, page: cell === null ? 1 : firstPageOf(cell, sha256) })}
            onPageChange={workspace.notePage}
            words={evidenceWordsOf(locale)}
          />
        </Panel>
      </Group>
      <WorkspaceFoot lines={lines} by={across.by} said={said.unit === unit && said.code === code ? said.text : ''} />
    </div>
  );
}

/** Why what was typed is not on disk, with a way to try again. */
function SaveFailure() {
  const { workspace } = useDesk();
  const { words } = useWords();
  const save = usePart(workspace.store, (data) => data.save);
  if (save.kind !== 'failed') return null;
  return (
    <div className="save-failure">
      <FailureNotice problems={save.problems} />
      <Button onPress={() => void workspace.flush()}>{words.workspace.retry}</Button>
    </div>
  );
}
