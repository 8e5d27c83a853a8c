import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import type { Words } from '#renderer/text/words.ts';
import { pressOption, type CellOption, type FigureOption } from './list-options.ts';

export const sayOption = ({ label, value }: FigureOption, { workspace }: Words): string => label ?? (value === '1' ? workspace.yes : workspace.no);

/** What pressing an option came to, for who does not see the buttons. */
export const sayPressed = (draft: CellDraft, pressed: CellOption, words: Words): string =>
  pressOption(draft, pressed) === '' ? words.form.optionLeft(pressed.figure.label) : words.form.optionChosen(sayOption(pressed.option, words), pressed.figure.label);
