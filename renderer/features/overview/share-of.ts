import type { FieldCounts, OverviewSector, UnitOverview } from '#shared/ipc/overview-views.ts';

/** A part of a whole, rounded to a tenth of a percent, half up: 710 is 71,0 %. null: there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? Math.floor((part * 2000 + whole) / (2 * whole)) : null);

/** Points of a field over the maximum of its cells that have points, in tenths of a percent. */
export const pointsShareOf = ({ points, scoredMax }: Pick<FieldCounts, 'points' | 'scoredMax'>): number | null => shareOf(points, scoredMax);

/** The same of a unit, over the sectors that are part of the base: bonus and penalty stand outside every maximum. */
export function unitShareOf(unit: Pick<UnitOverview, 'fields'>, sectors: readonly OverviewSector[]): number | null {
  const base = unit.fields.filter((_, at) => sectors[at]?.extra === null);
  return shareOf(base.reduce((sum, field) => sum + field.points, 0), base.reduce((sum, field) => sum + field.scoredMax, 0));
}
