import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { draftComputed, workOutDraft } from '#renderer/stores/draft-working.ts';
import { stepDocument } from '#renderer/stores/evidence-place.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { draftAgreeing } from './draft-agreeing.ts';
import { goToUnscored } from './go-to-unscored.ts';
import { stepCell, type Row } from './list-rows.ts';
import { focusTree } from './open-unit.ts';
import type { KeyAct } from './read-key.ts';
import { sayUnscored } from './say-unscored.ts';
import { hintFor } from './score-hint.ts';
import type { useAcross } from './use-across.ts';

/** A sentence about where the way led, for as long as one stays there. */
export type Said = { readonly text: string; readonly unit: UnitId | null; readonly code: CriterionCode | null };
export const NOTHING_SAID: Said = { text: '', unit: null, code: null };

type ActParts = {
  readonly set: CriteriaSet;
  /** The list as it is shown. */
  readonly rows: readonly Row[];
  readonly across: ReturnType<typeof useAcross>;
  readonly onSay: (said: Said) => void;
};

type WorkspaceActs = {
  readonly act: (asked: KeyAct) => void;
  /** Done with this cell: on to the next, or to what is still owed. */
  readonly finish: () => void;
  /** Grows when the points are to take the focus. */
  readonly focusWish: number;
};

/** What each key, button and entry of the palette does on the workspace, by unit or by criterion. */
export function useWorkspaceActs({ set, rows, across, onSay }: ActParts): WorkspaceActs {
  const desk = useDesk();
  const { app, undo, workspace, palette } = desk;
  const { words, numbers } = useWords();
  const { unit, code, cell, draft, document } = usePart(workspace.store, (data) => data);
  const [focusWish, setFocusWish] = useState(0);
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
  return { act, finish, focusWish };
}

/** Moves from the points to the reason. Gives false when the points do not have the focus. */
function focusReason(): boolean {
  if (window.document.activeElement?.id !== 'points') return false;
  window.document.getElementById('reason')?.focus();
  return true;
}
