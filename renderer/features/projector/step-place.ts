import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { ProjectorPlace } from '#renderer/stores/projector-store.ts';
import { stepCriterion } from '../workspace/list-units.ts';

/** The same unit's next or previous criterion of those that a council appraises; null at the end. */
export function stepToCriterion(set: CriteriaSet, { unit, code }: ProjectorPlace, by: 1 | -1): ProjectorPlace | null {
  const next = stepCriterion(set, code, by);
  return next === null ? null : { unit, code: next };
}

/** The next or previous one of the units, the criterion staying; null at the end. */
export function stepToUnit(units: readonly UnitId[], { unit, code }: ProjectorPlace, by: 1 | -1): ProjectorPlace | null {
  const place = units.indexOf(unit);
  const next = place === -1 ? undefined : units[place + by];
  return next === undefined ? null : { unit: next, code };
}
