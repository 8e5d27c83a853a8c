import { useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { chooseOption, listCellOptions, type CellOption } from './list-options.ts';
import { sayPressed } from './say-option.ts';
import { hintFor } from './score-hint.ts';

/** A field of the form that is to take the focus; `turn` grows with each wish, 0 before the first. */
export type FocusWish = { readonly field: 'points' | 'reason' | 'question'; readonly turn: number };
/** What the form can open over itself. */
export type FormPart = 'phrases' | 'history';
type OpenPart = { readonly part: FormPart; readonly unit: UnitId; readonly code: CriterionCode };

export type FormActs = {
  readonly wish: FocusWish;
  readonly focus: (field: FocusWish['field']) => void;
  /** What lies open over the form of that cell; null when nothing does. */
  readonly openPart: (cell: CellView) => FormPart | null;
  readonly open: (part: FormPart) => void;
  readonly close: () => void;
  /** Marks the cell as not applicable, or takes that back; the way leads to the reason when one is owed. */
  readonly toggleNotApplicable: () => void;
  /** Asks the unit to explain, and leads to the question. Pressed again it takes back only a question without text. */
  readonly flag: () => void;
  /** The flag and what was asked go; undo brings both back. */
  readonly removeQuestion: () => void;
  readonly choose: (option: CellOption) => void;
  /** Chooses by its number on the sheet; nothing when there is none. */
  readonly chooseAt: (place: number) => void;
};

/** What can be done in the form by a press, be it of a button, a key or an entry of the palette. */
export function useFormActs(onSay: (text: string) => void): FormActs {
  const { workspace } = useDesk();
  const { words, numbers } = useWords();
  const [wish, setWish] = useState<FocusWish>({ field: 'points', turn: 0 });
  const [opened, setOpened] = useState<OpenPart | null>(null);
  const focus = (field: FocusWish['field']): void => setWish(({ turn }) => ({ field, turn: turn + 1 }));

  /** The cell in the form, while it is mine and the one that is selected. */
  const readForm = (): { readonly cell: CellView; readonly draft: CellDraft } | null => {
    const { cell, draft, unit, code } = workspace.store.getState();
    const isHere = cell !== null && cell.isMine && cell.unit === unit && cell.node.code === code;
    return isHere && draft !== null ? { cell, draft } : null;
  };

  const toggleNotApplicable = (): void => {
    const form = readForm();
    if (form === null) return;
    const patch = { isNotApplicable: !form.draft.isNotApplicable, points: '' };
    workspace.commit(patch);
    if (patch.isNotApplicable && hintFor(form.cell, { ...form.draft, ...patch }).lacksReason) focus('reason');
  };

  const flag = (): void => {
    const form = readForm();
    if (form === null) return;
    const { isFlagged, question } = form.draft;
    if (isFlagged && question.trim() === '') return workspace.commit({ isFlagged: false });
    if (isFlagged) onSay(words.form.questionKept);
    else workspace.commit({ isFlagged: true });
    return focus('question');
  };

  const choose = (option: CellOption): void => {
    const form = readForm();
    if (form === null) return;
    workspace.commit(chooseOption(form.cell, form.draft, option, numbers.decimal));
    onSay(sayPressed(form.draft, option, words));
  };

  return {
    wish,
    focus,
    openPart: ({ unit, node }) => (opened?.unit === unit && opened.code === node.code ? opened.part : null),
    open: (part) => {
      const { cell, unit, code } = workspace.store.getState();
      if (cell === null || cell.unit !== unit || cell.node.code !== code || (part === 'phrases' && !cell.isMine)) return;
      // What lies open gives the focus back to where it was.
      if (part === 'phrases') enterReason();
      setOpened({ part, unit, code });
    },
    close: () => setOpened(null),
    toggleNotApplicable,
    flag,
    removeQuestion: () => {
      if (readForm() === null) return;
      workspace.commit({ isFlagged: false });
      focus('reason');
    },
    choose,
    chooseAt: (place) => {
      const form = readForm();
      const option = form === null ? undefined : listCellOptions(form.cell).find((one) => one.place === place);
      if (option !== undefined) choose(option);
    },
  };
}

/** Into the reason, behind what stands there; in it already, the place stays. */
function enterReason(): void {
  const field = document.getElementById('reason');
  if (!(field instanceof HTMLTextAreaElement) || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
