import type { OverviewSector, RoundOverview } from '#shared/ipc/overview-views.ts';

/** A column of the map: a sector with its place among the fields of every unit. */
export type MapSector = OverviewSector & { readonly at: number };

/** Sectors of which somebody is asked something; those that nobody here appraises (another member's, the survey's) have no column. */
export const listShownSectors = ({ sectors, units }: Pick<RoundOverview, 'sectors' | 'units'>): readonly MapSector[] =>
  sectors.map((sector, at) => ({ ...sector, at })).filter(({ at }) => units.some(({ fields }) => (fields[at]?.cells ?? 0) + (fields[at]?.exempt ?? 0) > 0));
