import { useDesk, useParts, useWords } from '#renderer/stores/desk-context.tsx';
import { draftComputed, workOutDraft } from '#renderer/stores/draft-working.ts';
import { stepDocument } from '#renderer/stores/evidence-place.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { draftAgreeing } from './draft-agreeing.ts';
import { goToUnscored } from './go-to-unscored.ts';
import { stepCell, type Row } from './list-rows.ts';
import { focusTree } from './open-unit.ts';
import { isOptionAct, placeOfOption, type KeyAct } from './read-key.ts';
import { sayUnscored } from './say-unscored.ts';
import { hintFor } from './score-hint.ts';
import type { useAcross } from './use-across.ts';
import type { EvidenceActs } from './use-evidence-acts.ts';
import { useFormActs, type FormActs } from './use-form-acts.ts';
import type { Panes } from './use-pane-layout.ts';

/** A sentence about where the way led, for as long as one stays there. */
export type Said = { readonly text: string; readonly unit: UnitId | null; readonly code: CriterionCode | null };
export const NOTHING_SAID: Said = { text: '', unit: null, code: null };

type ActParts = {
  readonly set: CriteriaSet;
  /** The list as it is shown. */
  readonly rows: readonly Row[];
  readonly across: ReturnType<typeof useAcross>;
  readonly panes: Panes;
  readonly evidence: EvidenceActs;
  readonly onSay: (said: Said) => void;
};

type WorkspaceActs = {
  readonly act: (asked: KeyAct) => void;
  /** Done with this cell: on to the next, or to what is still owed. */
  readonly finish: () => void;
  readonly form: FormActs;
};

/** What each key, button and entry of the palette does on the workspace, by unit or by criterion. */
export function useWorkspaceActs({ set, rows, across, panes, evidence, onSay }: ActParts): WorkspaceActs {
  const desk = useDesk();
  const { app, undo, workspace, palette, projector, treeChoice } = desk;
  const { words, numbers } = useWords();
  const { unit, code, cell, draft, document } = useParts(workspace.store, (data) => ({ unit: data.unit, code: data.code, cell: data.cell, draft: data.draft, document: data.document }));
  const form = useFormActs((text) => onSay({ text, unit, code }));
  const step = (by: 1 | -1): void => {
    if (across.by === 'criterion') return void across.step(by);
    const next = stepCell(set, rows, code, by);
    if (next !== null && next !== code) void workspace.openCell(next);
  };
  const enterForm = (): void => form.focus('points');
  const finish = (): void => {
    // Also of a cell that the unit has changed since: going on says that it was looked at again, and the score stays.
    workspace.commit();
    const hint = cell === null || draft === null ? null : hintFor(cell, draft);
    // A score that departs owes its reason: from the points the way leads there first, and from there on.
    if (hint?.lacksReason === true && focusReason()) return;
    // Points that cannot be saved as they stand are mended first: the person is brought back to them.
    const isSound = hint === null || hint.faults.length === 0;
    const entersForm = !isSound || !isAmongLetters();
    if (across.by === 'criterion') return void finishAcross(isSound, entersForm);
    if (isSound) step(1);
    if (entersForm) enterForm();
  };
  /** The points are entered once they are the next unit's, so that all of them is selected. */
  const finishAcross = async (isSound: boolean, entersForm: boolean): Promise<void> => {
    if (isSound) await across.step(1);
    if (entersForm) enterForm();
  };
  /** Of the criteria that are selected in the tree. Gives false when none is. */
  const acceptChosen = (): boolean => {
    if (treeChoice.store.getState().chosen.size === 0) return false;
    void treeChoice.accept();
    return true;
  };
  const agree = (): void => {
    if (across.by === 'criterion' ? across.accept() : acceptChosen()) return;
    const agreeing = cell === null ? null : draftAgreeing(cell.self, numbers.decimal);
    if (agreeing !== null) workspace.commit(agreeing);
  };
  const takeComputed = (): void => {
    const working = cell === null || draft === null ? null : workOutDraft(cell, draft);
    const computed = working === null ? null : draftComputed(working.accepted, numbers.decimal);
    if (computed !== null && cell?.isMine === true) workspace.commit(computed);
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
  /** A document that is asked for is to be seen. */
  const turnDocument = (by: 1 | -1): void => {
    if (cell === null) return;
    panes.unfold('evidence');
    workspace.openPlace(stepDocument(cell, document, by));
  };
  const act = (asked: KeyAct): void => {
    // What the key before came to is no longer news.
    onSay(NOTHING_SAID);
    if (isOptionAct(asked)) return form.chooseAt(placeOfOption(asked));
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
        return turnDocument(1);
      case 'previous-document':
        return turnDocument(-1);
      case 'next-page':
      case 'previous-page':
      case 'find-in-evidence':
      case 'find-next':
      case 'find-previous':
        return evidence.act(asked);
      case 'agree':
        return agree();
      case 'take-computed':
        return takeComputed();
      case 'toggle-not-applicable':
        return form.toggleNotApplicable();
      case 'flag':
        return form.flag();
      case 'open-phrases':
        return form.open('phrases');
      case 'open-history':
        return form.open('history');
      case 'finish':
        return finish();
      case 'enter-form':
        return enterForm();
      case 'leave-form':
        return focusTree();
      case 'fold-list':
        return panes.toggle('list');
      case 'fold-evidence':
        return panes.toggle('evidence');
      case 'show-projector':
        return void projector.open();
      case 'show-shortcuts':
        return app.showPanel('shortcuts');
      case 'undo':
        return void undo.undo();
      case 'redo':
        return void undo.redo();
    }
  };
  return { act, finish, form };
}

/** Whether single letters act where the focus is. There it stays: A and Enter by turns accept one criterion after the other. */
const isAmongLetters = (): boolean => window.document.activeElement?.closest('input, textarea, button') === null;

/** Moves from the points to the reason. Gives false when the points do not have the focus. */
function focusReason(): boolean {
  if (window.document.activeElement?.id !== 'points') return false;
  window.document.getElementById('reason')?.focus();
  return true;
}
