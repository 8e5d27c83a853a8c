import type { CriterionCode } from '#shared/domain/ids.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { PlacedProblem } from './place-problems.ts';

export type ProblemFilter = 'all' | 'node' | 'faults' | 'warnings';

export function passesProblemFilter(placed: PlacedProblem, filter: ProblemFilter, selected: CriterionCode | null): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'node':
      return selected !== null && placed.code === selected;
    case 'faults':
      return placed.isFault;
    case 'warnings':
      return !placed.isFault;
    default:
      return unreachable(filter);
  }
}

export function countByProblemFilter(placed: readonly PlacedProblem[], selected: CriterionCode | null): Readonly<Record<ProblemFilter, number>> {
  const count = (filter: ProblemFilter): number => placed.filter((one) => passesProblemFilter(one, filter, selected)).length;
  return { all: placed.length, node: count('node'), faults: count('faults'), warnings: count('warnings') };
}
