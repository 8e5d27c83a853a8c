import type { Unit } from '../domain/round.ts';
import type { UnitId } from '../domain/ids.ts';
import { createUnitMatcher } from './match-units.ts';
import type { ScoreRow } from './score-rows.ts';
import type { MatchedRow, UnmatchedRow } from './score-table.ts';

/** A row with the one unit that it names. */
export type MatchedUnit = { readonly row: ScoreRow; readonly unit: UnitId; readonly unitName: string; readonly by: MatchedRow['matchedBy'] };

type Matching = {
  readonly matched: readonly MatchedUnit[];
  readonly unmatched: readonly UnmatchedRow[];
  /** Units that no row names. */
  readonly missing: readonly UnitId[];
};

/** Two rows for one unit contradict each other or are the same by chance: neither is taken, both are listed. */
export function matchRows(rows: readonly ScoreRow[], units: readonly Unit[]): Matching {
  const match = createUnitMatcher(units);
  const found = rows.map((row) => ({ row, match: match(row.label) }));
  const times = new Map<string, number>();
  for (const { match: one } of found) if (one.kind === 'matched') times.set(one.unit.id, (times.get(one.unit.id) ?? 0) + 1);
  const matched = found.flatMap(({ row, match: one }): readonly MatchedUnit[] =>
    one.kind === 'matched' && times.get(one.unit.id) === 1 ? [{ row, unit: one.unit.id, unitName: one.unit.name, by: one.by }] : []);
  const taken = new Set(matched.map(({ row }) => row));
  return {
    matched,
    unmatched: found.flatMap(({ row, match: one }) => (taken.has(row) ? [] : [{ row: row.row, text: row.text, why: one.kind === 'matched' ? ('repeated' as const) : one.kind }])),
    missing: units.filter((unit) => !times.has(unit.id)).map((unit) => unit.id),
  };
}
