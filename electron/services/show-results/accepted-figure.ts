import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { compareFractions, parseFraction, type Fraction } from '#shared/kernel/fraction.ts';
import { cellKey, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { FindExemption } from '#shared/scoring/find-exemption.ts';
import type { DeclaredFigures } from '../read-round/declared-figures.ts';

/**
 * A figure that a tie asked for in vain: nobody declared it, the members accepted different values, or the criterion
 * does not apply to the unit.
 */
export type FigureGap = { readonly unit: UnitId; readonly code: CriterionCode; readonly figure: string; readonly why: 'none' | 'differs' | 'not-applicable' };

export type AcceptedFigures = {
  readonly find: (unit: UnitId, code: CriterionCode, figure: string) => Fraction | null;
  /** What was asked for in vain so far, each once. */
  readonly listGaps: () => readonly FigureGap[];
};

type Sources = { readonly declared: DeclaredFigures; readonly merged: readonly MergedCell[]; readonly findExemption: FindExemption };

/**
 * Declared figures as they were accepted: each member who scored the cell accepts what they corrected the figure to, or
 * else what the unit's newest package says. Members who differ accept none: which of them is right is not for a program
 * to say. While nobody has scored the cell, what was declared stands.
 */
export function createAcceptedFigures({ declared, merged, findExemption }: Sources): AcceptedFigures {
  const cells = new Map(merged.map((cell) => [cellKey(cell.unit, cell.code), cell]));
  const gaps = new Map<string, FigureGap>();
  const accept = (unit: UnitId, code: CriterionCode, figure: string): Fraction | FigureGap['why'] => {
    const scores = cells.get(cellKey(unit, code))?.scores ?? [];
    if (findExemption(unit, code) !== null || scores.some(({ cell }) => cell.appraisal.kind === 'not-applicable')) return 'not-applicable';
    const own = declared(unit, code)?.get(figure);
    const corrected = scores.map(({ cell }) => cell.figures.find(({ name }) => name === figure)?.value);
    return agreeOn(corrected.length === 0 ? [own] : corrected.map((value) => value ?? own));
  };
  return {
    find: (unit, code, figure) => {
      const accepted = accept(unit, code, figure);
      if (typeof accepted !== 'string') return accepted;
      gaps.set(JSON.stringify([unit, code, figure]), { unit, code, figure, why: accepted });
      return null;
    },
    listGaps: () => [...gaps.values()],
  };
}

/** `5` and `5.0` are one value. */
function agreeOn(values: readonly (string | undefined)[]): Fraction | 'none' | 'differs' {
  const [first, ...others] = values.map((value) => (value === undefined ? null : parseFraction(value)));
  if (first === undefined || first === null) return others.every((other) => other === null) ? 'none' : 'differs';
  return others.every((other) => other !== null && compareFractions(first, other) === 0) ? first : 'differs';
}
