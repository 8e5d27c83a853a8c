import { useEffect, useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { EvidencePane } from '#renderer/pdf/evidence-pane.tsx';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { draftComputed, workOutDraft } from '#renderer/stores/draft-working.ts';
import { firstPageOf, listCited, placeOf, stepDocument } from '#renderer/stores/evidence-place.ts';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useOfferedActs } from '../palette/use-offered-acts.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { CellForm } from './cell-form.tsx';
import { CellSheet } from './cell-sheet.tsx';
import { CriteriaTree } from './criteria-tree.tsx';
import { draftAgreeing } from './draft-agreeing.ts';
import { goToUnscored } from './go-to-unscored.ts';
import { listBy } from './list-by.ts';
import { ListSwitch } from './list-switch.tsx';
import { listRows, stepCell, type Filter } from './list-rows.ts';
import { paneSizes, PANES } from './pane-sizes.ts';
import type { KeyAct } from './read-key.ts';
import { focusTree } from './open-unit.ts';
import { sayUnscored } from './say-unscored.ts';
import { hintFor } from './score-hint.ts';
import { UnitList } from './unit-list.tsx';
import { useAcross } from './use-across.ts';
import { UndoFailure } from './undo-buttons.tsx';
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

/** A sentence about where the way led, for as long as one stays there. */
type Said = { readonly text: string; readonly unit: UnitId | null; readonly code: CriterionCode | null };
const NOTHING_SAID: Said = { text: '', unit: null, code: null };

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
  const desk = useDesk();
  const { app, undo, workspace, palette } = desk;
  const { words, numbers, locale } = useWords();
  const { unit, sheet, code, cell, draft, document, page, visit, failure } = usePart(workspace.store, (data) => data);
  const panes = usePart(app.store, (data) => data.app?.preferences.panes ?? null);
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const [filter, setFilter] = useState<Filter>('all');
  const [focusWish, setFocusWish] = useState(0);
  const lines = sheet?.lines ?? [];
  const rows = listRows(set, lines, filter);

  // A cell that was come to otherwise than through the list is shown in it.
  const [shownCode, setShownCode] = useState(code);
  if (code !== shownCode) {
    setShownCode(code);
    if (rows.every((row) => row.node.code !== code)) setFilter('all');
  }

  // What is typed is written when the window loses the focus or goes away.
  useEffect(() => {
    const flush = (): void => void workspace.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [workspace]);

  const across = useAcross();
  const step = (by: 1 | -1): void => {
    if (across.by === 'criterion') return void across.step(by);
    const next = stepCell(set, rows, code, by);
    if (next !== null && next !== code) void workspace.openCell(next);
  };
  const enterForm = (): void => setFocusWish((wish) => wish + 1);
  const finish = (): void => {
    // Going on from a cell that the unit has changed since says: looked at again, the score stays.
    if (cell?.lacks.includes('review') === true) workspace.edit({});
    void workspace.flush();
    const hint = cell === null || draft === null ? null : hintFor(cell, draft);
    // A score that departs owes its reason: from the points the way leads there first, and from there on.
    if (hint?.lacksReason === true && focusReason()) return;
    // Points that cannot be saved as they stand are mended first: the person is brought back to them.
    if (across.by === 'criterion') return void finishAcross(hint === null || hint.faults.length === 0);
    if (hint === null || hint.faults.length === 0) step(1);
    enterForm();
  };
  /** The points are entered once they are the next unit's, so that all of them is selected. */
  const finishAcross = async (isSound: boolean): Promise<void> => {
    if (isSound) await across.step(1);
    enterForm();
  };
  const agree = (): void => {
    if (across.accept()) return;
    const agreeing = cell === null ? null : draftAgreeing(cell.self, numbers.decimal);
    if (agreeing !== null) workspace.edit(agreeing);
  };
  const takeComputed = (): void => {
    const working = cell === null || draft === null ? null : workOutDraft(cell, draft);
    const computed = working === null ? null : draftComputed(working.accepted, numbers.decimal);
    if (computed !== null && cell?.isMine === true) workspace.edit(computed);
  };
  const goOn = async (by: 1 | -1): Promise<void> => {
    if (across.by === 'criterion') {
      if (!(await across.stepUnscored(by))) onSay({ text: words.across.complete, unit, code });
      return;
    }
    const next = await goToUnscored(desk, by);
    const now = workspace.store.getState();
    if (next !== null) onSay({ text: sayUnscored(next, words.workspace), unit: now.unit, code: now.code });
  };
  const act = (asked: KeyAct): void => {
    switch (asked) {
      case 'next-cell':
        return step(1);
      case 'previous-cell':
        return step(-1);
      case 'next-unscored':
        return void goOn(1);
      case 'previous-unscored':
        return void goOn(-1);
      case 'next-criterion':
        return void across.stepCriterion(1);
      case 'previous-criterion':
        return void across.stepCriterion(-1);
      case 'jump-by-code':
        return palette.open('codes');
      case 'next-document':
        return cell === null ? undefined : workspace.openPlace(stepDocument(cell, document, 1));
      case 'previous-document':
        return cell === null ? undefined : workspace.openPlace(stepDocument(cell, document, -1));
      case 'agree':
        return agree();
      case 'take-computed':
        return takeComputed();
      case 'finish':
        return finish();
      case 'enter-form':
        return enterForm();
      case 'leave-form':
        return focusTree();
      case 'show-shortcuts':
        return app.showPanel('shortcuts');
      case 'undo':
        return void undo.undo();
      case 'redo':
        return void undo.redo();
    }
  };
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

/** Moves from the points to the reason. Gives false when the points do not have the focus. */
function focusReason(): boolean {
  if (window.document.activeElement?.id !== 'points') return false;
  window.document.getElementById('reason')?.focus();
  return true;
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
