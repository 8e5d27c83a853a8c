import { isSameAppraisal, UNSCORED, type Appraisal } from '#shared/domain/scorecard.ts';
import type { RecordedCell } from '#shared/ipc/views.ts';

/** One thing that a recording changed: what it was, and what it became. */
export type CellChange =
  | { readonly part: 'points'; readonly before: Appraisal; readonly after: Appraisal }
  | { readonly part: 'reason'; readonly before: string; readonly after: string }
  /** null: no question is asked of the unit. */
  | { readonly part: 'question'; readonly before: string | null; readonly after: string | null }
  /** null: the unit's own figure stands. */
  | { readonly part: 'figure'; readonly name: string; readonly before: string | null; readonly after: string | null };

const NOTHING: RecordedCell = { appraisal: UNSCORED, reason: '', question: null, figures: [] };

/** What differs between two recordings of a cell; `before` null: nothing was recorded. Empty when the second only repeats the first. */
export function describeChange(before: RecordedCell | null, after: RecordedCell): readonly CellChange[] {
  const was = before ?? NOTHING;
  return [
    ...(isSameAppraisal(was.appraisal, after.appraisal) ? [] : [{ part: 'points', before: was.appraisal, after: after.appraisal } as const]),
    ...(was.reason === after.reason ? [] : [{ part: 'reason', before: was.reason, after: after.reason } as const]),
    ...(was.question === after.question ? [] : [{ part: 'question', before: was.question, after: after.question } as const]),
    ...listFigureChanges(was.figures, after.figures),
  ];
}

function listFigureChanges(before: RecordedCell['figures'], after: RecordedCell['figures']): readonly CellChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const was = valueOf(before, name);
    const is = valueOf(after, name);
    return was === is ? [] : [{ part: 'figure', name, before: was, after: is } as const];
  });
}

const valueOf = (figures: RecordedCell['figures'], wanted: string): string | null => figures.find(({ name }) => name === wanted)?.value ?? null;
