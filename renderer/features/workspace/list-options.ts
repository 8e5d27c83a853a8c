import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { correctFigure } from '#renderer/stores/draft-working.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import type { Points } from '#shared/kernel/points.ts';
import { findChoice } from '#shared/scoring/rule/find-choice.ts';

/** `value`: what the figure holds when the option is chosen. `label` null: yes or no, by `value`. */
export type FigureOption = { readonly value: string; readonly label: string | null; readonly points: Points | null };

/** An option of the cell with its place among all of them, from 1. */
export type CellOption = { readonly figure: DeclaredFigure; readonly option: FigureOption; readonly place: number };

/** Every option of every figure of the cell, as they stand on the sheet: the table first, the picks below it. */
export function listCellOptions(cell: CellView): readonly CellOption[] {
  const inTable = cell.figures.filter((figure) => figure.kind !== 'pick');
  const picks = cell.figures.filter((figure) => figure.kind === 'pick');
  return [...inTable, ...picks].flatMap((figure) => listOptions(cell, figure).map((option) => ({ figure, option }))).map((one, index) => ({ ...one, place: index + 1 }));
}

/** What a yes-no figure or a pick may be. Empty for a number. */
export function listOptions(cell: CellView, figure: DeclaredFigure): readonly FigureOption[] {
  if (figure.kind === 'yes-no') return [{ value: '1', label: null, points: null }, { value: '0', label: null, points: null }];
  const choice = figure.kind === 'pick' && cell.node.scoring !== undefined ? findChoice(cell.node.scoring, figure.name) : null;
  return choice === null ? [] : choice.options.map(({ label, points }, index) => ({ value: String(index + 1), label, points }));
}

/** What the figure holds once its option is pressed: the one that was chosen goes back to what the unit declared. */
export const pressOption = (draft: CellDraft, { figure, option }: CellOption): string => (draft.figures[figure.name] === option.value ? '' : option.value);

/** The form once an option is pressed, with the points that follow from it. */
export const chooseOption = (cell: CellView, draft: CellDraft, chosen: CellOption, decimal: ',' | '.'): Partial<CellDraft> =>
  correctFigure(cell, draft, { name: chosen.figure.name, text: pressOption(draft, chosen), decimal, isScoring: true });
