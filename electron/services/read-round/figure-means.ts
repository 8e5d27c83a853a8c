import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import { ZERO, addFractions, divideFractions, makeFraction, parseFraction, toExactText, type Fraction } from '#shared/kernel/fraction.ts';
import type { FigureMean } from '#shared/ipc/views.ts';
import { listComparedFigures } from '#shared/scoring/rule/list-rule-figures.ts';
import type { DeclaredFigures } from './declared-figures.ts';
import type { Desk } from './read-desk.ts';

type Comparison = { readonly declared: DeclaredFigures; readonly desk: Desk; readonly node: CriterionNode; readonly unit: UnitId };

/**
 * The means that the criterion's rule compares with, exactly: of what the units declared in their newest packages, never
 * of what an appraiser corrected, so that every member sees the same. Most rules compare with none, and then nothing is
 * read.
 */
export function readFigureMeans({ declared, desk, node, unit }: Comparison): readonly FigureMean[] {
  const compared = node.scoring === undefined ? [] : listComparedFigures(node.scoring);
  return compared.map(({ figure, among }) => {
    const mean = meanOf(listCompared({ desk, node, unit }, among).map(({ id }) => {
      const value = declared(id, node.code)?.get(figure);
      return value === undefined ? null : parseFraction(value);
    }));
    return { figure, among, mean: mean === null ? null : toExactText(mean) };
  });
}

/** The unit itself is among them; units that the policy exempts from the criterion are not: nobody asks them for the figure. */
function listCompared({ desk: { round, findExemption }, node, unit }: Omit<Comparison, 'declared'>, among: FigureMean['among']): readonly Unit[] {
  const group = round.units.find(({ id }) => id === unit)?.group;
  return round.units.filter((other) => (among === 'round' || other.group === group) && findExemption(other.id, node.code) === null);
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
