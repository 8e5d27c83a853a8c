import { isSameAppraisal } from '../../domain/scorecard.ts';
import type { ScoreLine } from './score-line.ts';

/** What of a cell a person fills in. */
type Part = 'appraisal' | 'reason' | 'question' | 'figures';

/**
 * How long a pause may be, in milliseconds, before what follows is a step of its own. Until version 0.2 every rest of the
 * fingers wrote a line; since then a field that is finished does, and going back into it at once to mend it is one act still.
 */
const LONGEST_PAUSE: Readonly<Record<Part, number>> = { appraisal: 2_000, figures: 2_000, reason: 10_000, question: 10_000 };

/** Whether two recordings, one right after the other, are one act to the person: the same parts of the same cell, typed on without a rest. */
export function isSameStep(older: ScoreLine, newer: ScoreLine): boolean {
  if (older.unit !== newer.unit || older.code !== newer.code || takesQuestionBack(newer)) return false;
  const parts = listChanged(newer);
  const pause = Date.parse(newer.at) - Date.parse(older.at);
  // A clock that was set back says nothing about a pause.
  if (parts.length === 0 || parts.join() !== listChanged(older).join() || pause < 0) return false;
  return pause < Math.min(...parts.map((part) => LONGEST_PAUSE[part]));
}

/** Nobody types on by letting go of what was asked: undone, the question must be there again, however soon it went. */
const takesQuestionBack = ({ before, after }: ScoreLine): boolean => after.question === null && (before?.question ?? '').trim() !== '';

function listChanged({ before, after }: ScoreLine): readonly Part[] {
  const changed: Readonly<Record<Part, boolean>> = {
    appraisal: !isSameAppraisal(before?.appraisal ?? { kind: 'unscored' }, after.appraisal),
    figures: JSON.stringify(before?.figures ?? []) !== JSON.stringify(after.figures),
    reason: (before?.reason ?? '') !== after.reason,
    // Asking and what is asked are one: null is no question, and an empty one is a question that is still to be typed.
    question: (before?.question ?? null) !== after.question,
  };
  return (['appraisal', 'figures', 'reason', 'question'] as const).filter((part) => changed[part]);
}
