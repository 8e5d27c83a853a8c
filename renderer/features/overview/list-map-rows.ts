import type { UnitOverview } from '#shared/ipc/overview-views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { MapSort } from '#renderer/stores/overview-store.ts';
import { shareOf } from './share-of.ts';

/** A line of the heat map as it is drawn. */
export type MapRow = { readonly kind: 'group'; readonly name: string } | { readonly kind: 'unit'; readonly unit: UnitOverview };

type Choice = {
  readonly sort: MapSort;
  readonly onlyOpen: boolean;
  /** Compares names as a reader of the language sorts them. */
  readonly compareNames: (a: string, b: string) => number;
  /** Of a unit, over the sectors that are part of the base. */
  readonly pointsOf: (unit: UnitOverview) => number | null;
};

/** The units by group (units are ranked within one), each group sorted; headed by its name where there is more than one. */
export function listMapRows(units: readonly UnitOverview[], choice: Choice): readonly MapRow[] {
  const groups = Map.groupBy(units, ({ group }) => group);
  return [...groups].flatMap(([name, members]): readonly MapRow[] => {
    const shown = choice.onlyOpen ? members.filter(({ total }) => total.done < total.cells) : members;
    const head: readonly MapRow[] = groups.size === 1 || shown.length === 0 ? [] : [{ kind: 'group', name }];
    return [...head, ...sortUnits(shown, choice).map((unit): MapRow => ({ kind: 'unit', unit }))];
  });
}

/** What cannot be compared (no cells, no points yet) comes last; equal units stay in the order of the round. */
function sortUnits(units: readonly UnitOverview[], { sort, compareNames, pointsOf }: Choice): readonly UnitOverview[] {
  switch (sort) {
    case 'round':
      return units;
    case 'name':
      return units.toSorted((a, b) => compareNames(a.name, b.name));
    case 'progress':
      return units.toSorted((a, b) => (shareOf(a.total.done, a.total.cells) ?? Number.POSITIVE_INFINITY) - (shareOf(b.total.done, b.total.cells) ?? Number.POSITIVE_INFINITY) || 0);
    case 'points':
      return units.toSorted((a, b) => (pointsOf(b) ?? -1) - (pointsOf(a) ?? -1));
    default:
      return unreachable(sort);
  }
}
