import type { CriteriaSet } from '../domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';

type Exemption = Policy['exemptions'][number];

/** The exemption by which a criterion is not assessed for a unit: its own, or that of the nearest node above it. null: it is assessed. */
export type FindExemption = (unit: UnitId, code: CriterionCode) => Exemption | null;

export function createFindExemption({ exemptions }: Pick<Policy, 'exemptions'>, { nodes }: Pick<CriteriaSet, 'nodes'>): FindExemption {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  // Of two about the same the first one stands, as a reader of the list would take it.
  const byPlace = new Map(exemptions.toReversed().map((exemption) => [keyOf(exemption.unit, exemption.code), exemption]));
  const find: FindExemption = (unit, code) => {
    const parent = parents.get(code) ?? null;
    return byPlace.get(keyOf(unit, code)) ?? (parent === null ? null : find(unit, parent));
  };
  return byPlace.size === 0 ? () => null : find;
}

const keyOf = (unit: UnitId, code: CriterionCode): string => `${unit}\n${code}`;
