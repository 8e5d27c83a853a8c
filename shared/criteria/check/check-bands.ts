import type { CriterionNode } from '../../domain/criteria-set.ts';
import type { Rule } from '../../domain/rule.ts';
import type { BandBound, CriteriaProblem } from '../../problem/criteria-problem.ts';
import { isEmptyRange, listGaps, listOverlaps, type Range } from './bands.ts';
import type { NodeCheck } from './criteria-tree.ts';
import { listRuleParts } from '../../scoring/rule/rule-parts.ts';

type Steps = Extract<Rule, { readonly kind: 'steps' }>;

/** The bands of the rule as data: each value of the measure must lie in exactly one. */
export function listBandWarnings({ node, index, locate }: NodeCheck): readonly CriteriaProblem[] {
  const where = locate(index, 'scoring');
  return listSteps(node).flatMap((steps): readonly CriteriaProblem[] => {
    const isPercent = isShareMeasure(steps, node);
    const tell = (type: 'rule-bands-overlap' | 'rule-bands-gap' | 'rule-band-empty', { from, to }: Range): CriteriaProblem =>
      ({ type, where, code: node.code, from, to, isPercent });
    return [
      ...steps.bands.filter(isEmptyRange).map((band) => tell('rule-band-empty', band)),
      ...listOverlaps(steps.bands).map((range) => tell('rule-bands-overlap', range)),
      ...listRealGaps(steps, node).map((range) => tell('rule-bands-gap', range)),
    ];
  });
}

/** Every list of bands in the rule of a node. */
export const listSteps = (node: CriterionNode): readonly Steps[] =>
  (node.scoring === undefined ? [] : listRuleParts(node.scoring)).filter((part) => part.kind === 'steps');

const ZERO: BandBound = { value: '0', isIncluded: true };
const HUNDRED: BandBound = { value: '100', isIncluded: true };

/** A share lies between 0 and 100 %; what is counted jumps from one whole number to the next. */
function listRealGaps(steps: Steps, node: CriterionNode): readonly Range[] {
  const isShare = isShareMeasure(steps, node);
  const gaps = listGaps(steps.bands, { from: ZERO, to: isShare ? HUNDRED : null });
  return isShare ? gaps : gaps.filter((gap) => !isBetweenNeighbours(gap));
}

/** A ratio, or `Tỷ lệ giải ngân (%)`: declared as one number, and continuous all the same. */
function isShareMeasure({ of }: Steps, node: CriterionNode): boolean {
  if (of.kind === 'percent') return true;
  const label = node.figures.find((definition) => definition.name === of.figure)?.label ?? '';
  return /%|t[ỷỉ] lệ/iu.test(label);
}

const isBetweenNeighbours = ({ from, to }: Range): boolean =>
  from !== null && to !== null && !from.isIncluded && !to.isIncluded && /^-?\d+$/.test(from.value) && BigInt(from.value) + 1n === wholeOf(to.value);

const wholeOf = (value: string): bigint | null => (/^-?\d+$/.test(value) ? BigInt(value) : null);
