import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { parseFraction, type Fraction } from '#shared/kernel/fraction.ts';
import { cellKey, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { ReadStore } from '#electron/store/store.ts';

/**
 * A declared figure as it was accepted: what the members corrected it to, or else what the unit's newest package says.
 * null when there is none, and when members corrected it to different values: which of them holds is not for a program to say.
 */
export function createAcceptedFigure(records: ReadStore, merged: readonly MergedCell[]): (unit: UnitId, code: CriterionCode, figure: string) => Fraction | null {
  const cells = new Map(merged.map((cell) => [cellKey(cell.unit, cell.code), cell]));
  return (unit, code, figure) => {
    const corrected = new Set(cells.get(cellKey(unit, code))?.scores.flatMap(({ cell }) => cell.figures.filter(({ name }) => name === figure).map(({ value }) => value)));
    const [value] = corrected;
    if (value !== undefined) return corrected.size === 1 ? parseFraction(value) : null;
    const newest = records.findLatestPackage(unit);
    const declared = newest === null ? undefined : records.findPackageEntry(newest.manifest, code)?.figures.find(({ name }) => name === figure);
    return declared === undefined ? null : parseFraction(declared.value);
  };
}
