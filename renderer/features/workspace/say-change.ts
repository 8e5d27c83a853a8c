import { formatDecimal, type NumberStyle } from '#renderer/text/format.ts';
import type { Words } from '#renderer/text/words.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import type { CellChange } from './describe-change.ts';
import { listCellOptions } from './list-options.ts';
import { sayOption } from './say-option.ts';

/** What changed, by name; what it became and what it was, in words. */
export type SaidChange = { readonly name: string; readonly after: string; readonly before: string };
type Language = { readonly words: Words; readonly numbers: NumberStyle };

export function sayChange(change: CellChange, cell: CellView, { words, numbers }: Language): SaidChange {
  const { form } = words;
  switch (change.part) {
    case 'points': {
      const say = (appraisal: typeof change.after): string => (appraisal.kind === 'unscored' ? form.unscored : appraisal.kind === 'not-applicable' ? words.workspace.notApplicable : describeAppraisal(appraisal, words, numbers));
      return { name: form.changes.points, after: say(change.after), before: say(change.before) };
    }
    case 'reason': {
      const say = (reason: string): string => (reason.trim() === '' ? form.noReason : reason);
      return { name: form.changes.reason, after: say(change.after), before: say(change.before) };
    }
    case 'question': {
      const say = (question: string | null): string => (question === null ? form.noQuestion : question.trim() === '' ? form.emptyQuestion : question);
      return { name: form.changes.question, after: say(change.after), before: say(change.before) };
    }
    case 'figure': {
      const figure = cell.figures.find(({ name }) => name === change.name);
      const say = (value: string | null): string => sayFigure(cell, figure, value, { words, numbers });
      return { name: figure?.label ?? change.name, after: say(change.after), before: say(change.before) };
    }
    default:
      return unreachable(change);
  }
}

/** null: the unit's own figure stands. */
function sayFigure(cell: CellView, figure: DeclaredFigure | undefined, value: string | null, { words, numbers }: Language): string {
  if (value === null) return figure?.declared == null ? words.workspace.notDeclared : words.form.declaredFigure(sayFigure(cell, figure, figure.declared, { words, numbers }));
  const option = listCellOptions(cell).find((one) => one.figure === figure && one.option.value === value);
  return option === undefined ? formatDecimal(value, numbers) : sayOption(option.option, words);
}
