import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import type { Points } from '#shared/kernel/points.ts';
import { findChoice } from '#shared/scoring/rule/find-choice.ts';

/** `value`: what the figure holds when the option is chosen. `label` null: yes or no, by `value`. */
export type FigureOption = { readonly value: string; readonly label: string | null; readonly points: Points | null };

/** What a yes-no figure or a pick may be. Empty for a number. */
export function listOptions(cell: CellView, figure: DeclaredFigure): readonly FigureOption[] {
  if (figure.kind === 'yes-no') return [{ value: '1', label: null, points: null }, { value: '0', label: null, points: null }];
  const choice = figure.kind === 'pick' && cell.node.scoring !== undefined ? findChoice(cell.node.scoring, figure.name) : null;
  return choice === null ? [] : choice.options.map(({ label, points }, index) => ({ value: String(index + 1), label, points }));
}
