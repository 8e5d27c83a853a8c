import { compareText } from '../kernel/order.ts';
import type { CriterionCode, UnitId } from '../domain/ids.ts';
import { isSameAppraisal, type CellScore } from '../domain/scorecard.ts';
import { selectCurrentScorecards } from './current-scorecards.ts';
import type { SignedBundle } from './signed-bundle.ts';

/** One signed score of a cell, with the bundle that carries it. */
export type SignedScore = { readonly bundle: SignedBundle; readonly cell: CellScore };

/** All signed scores that stand for one cell: at least one. */
export type MergedCell = {
  readonly unit: UnitId;
  readonly code: CriterionCode;
  readonly scores: readonly SignedScore[];
  /** True when two of the scores differ: a conflict, which only a recorded decision settles. */
  readonly isConflict: boolean;
};

/** The state of a round as a function of the set of its bundles: any order, in parts, twice give the same cells. */
export function mergeCells(bundles: readonly SignedBundle[]): readonly MergedCell[] {
  const byCell = new Map<string, { unit: UnitId; code: CriterionCode; scores: SignedScore[] }>();
  for (const { bundle, unit, scorecard } of selectCurrentScorecards(bundles)) {
    for (const cell of scorecard.cells) {
      if (cell.appraisal.kind === 'unscored') continue;
      const key = cellKey(unit, cell.code);
      const merged = byCell.get(key) ?? { unit, code: cell.code, scores: [] };
      merged.scores.push({ bundle, cell });
      byCell.set(key, merged);
    }
  }
  return [...byCell.values()]
    .map((cell) => ({ ...cell, isConflict: differs(cell.scores) }))
    .toSorted((a, b) => compareText(a.unit, b.unit) || compareText(a.code, b.code));
}

export const cellKey = (unit: UnitId, code: CriterionCode): string => `${unit}\n${code}`;

function differs(scores: readonly SignedScore[]): boolean {
  const first = scores[0];
  return first !== undefined && scores.some((score) => !isSameAppraisal(first.cell.appraisal, score.cell.appraisal));
}
