import type { ScoredBy } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { ResultRow, ResultTable } from '#shared/ipc/result-views.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { SectorResult, Sum } from '#shared/scoring/round/unit-result.ts';

/** Which sums stand between a unit's index and what is still open. */
export const COLUMN_MODES = ['parts', 'sectors'] as const;
export type ColumnMode = (typeof COLUMN_MODES)[number];

type Common = {
  readonly id: string;
  /** Maximum of the column; null where it has none. */
  readonly max: Points | null;
  /** null: the unit has nothing in it. */
  readonly of: (row: ResultRow) => (Pick<Sum, 'points'> & Partial<SectorResult>) | null;
};
export type ResultColumn = Common &
  ({ readonly kind: 'part'; readonly part: ScoredBy } | { readonly kind: 'bonus' | 'penalty' } | { readonly kind: 'sector'; readonly id: CriterionCode; readonly title: string });

/** Parts that the set has and bonus or penalty where a unit has some; or sectors in which something stands in the base. */
export function listColumns(table: ResultTable, mode: ColumnMode): readonly ResultColumn[] {
  if (mode === 'sectors') {
    return table.sectors
      .filter((sector) => table.rows.some((row) => row.sectors.some((one) => one.sector === sector.code && one.max > 0)))
      .map(({ code, title, max }) => ({ kind: 'sector', id: code, title, max, of: (row) => row.sectors.find((one) => one.sector === code) ?? null }));
  }
  const parts = table.parts.map(({ part, max }): ResultColumn => ({ kind: 'part', id: part, part, max, of: (row) => row.parts.find((one) => one.part === part) ?? null }));
  const extras = (['bonus', 'penalty'] as const)
    .filter((kind) => table.rows.some((row) => row[kind] !== 0))
    .map((kind): ResultColumn => ({ kind, id: kind, max: null, of: (row) => ({ points: row[kind] }) }));
  return [...parts, ...extras];
}
