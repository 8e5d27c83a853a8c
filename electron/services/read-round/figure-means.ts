import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import type { Unit } from '#shared/domain/round.ts';
import { ZERO, addFractions, divideFractions, makeFraction, parseFraction, toExactText, type Fraction } from '#shared/kernel/fraction.ts';
import type { FigureMean } from '#shared/ipc/views.ts';
import { listComparedFigures } from '#shared/scoring/rule/list-rule-figures.ts';
import type { ReadStore } from '#electron/store/store.ts';
import type { Desk } from './read-desk.ts';

type Comparison = { readonly records: ReadStore; readonly desk: Desk; readonly node: CriterionNode; readonly unit: UnitId };

/**
 * The means that the criterion's rule compares with, exactly: of what the units declared in their newest packages, never
 * of what an appraiser corrected, so that every member sees the same. Most rules compare with none, and then nothing is
 * read.
 */
export function readFigureMeans({ records, desk, node, unit }: Comparison): readonly FigureMean[] {
  const compared = node.scoring === undefined ? [] : listComparedFigures(node.scoring);
  return compared.map(({ figure, among }) => {
    const mean = meanOf(listCompared({ desk, node, unit }, among).map(({ id }) => findDeclared({ records, unit: id, code: node.code, figure })));
    return { figure, among, mean: mean === null ? null : toExactText(mean) };
  });
}

/** The unit itself is among them; units that the policy exempts from the criterion are not: nobody asks them for the figure. */
function listCompared({ desk: { round, set }, node, unit }: Omit<Comparison, 'records'>, among: FigureMean['among']): readonly Unit[] {
  const group = round.units.find(({ id }) => id === unit)?.group;
  const branch = listBranch(set, node);
  const exempt = new Set((round.policy ?? DEFAULT_POLICY).exemptions.filter(({ code }) => branch.has(code)).map((exemption) => exemption.unit));
  return round.units.filter((other) => (among === 'round' || other.group === group) && !exempt.has(other.id));
}

/** The code of a node and those of all above it. */
function listBranch({ nodes }: CriteriaSet, leaf: CriterionNode): ReadonlySet<CriterionCode> {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  const branch = new Set<CriterionCode>();
  for (let code: CriterionCode | null = leaf.code; code !== null && !branch.has(code); code = parents.get(code) ?? null) branch.add(code);
  return branch;
}

type Place = { readonly records: ReadStore; readonly unit: UnitId; readonly code: CriterionCode; readonly figure: string };

/** null: no package of the unit is here, or it does not declare the figure. */
function findDeclared({ records, unit, code, figure }: Place): Fraction | null {
  const newest = records.findLatestPackage(unit);
  const entry = newest === null ? null : records.findPackageEntry(newest.manifest, code);
  const declared = entry?.figures.find(({ name }) => name === figure);
  return declared === undefined ? null : parseFraction(declared.value);
}

/** null while one of them is not known: a mean of the others would change when it comes. */
function meanOf(values: readonly (Fraction | null)[]): Fraction | null {
  let sum = ZERO;
  for (const value of values) {
    if (value === null) return null;
    sum = addFractions(sum, value);
  }
  return divideFractions(sum, makeFraction(values.length));
}
