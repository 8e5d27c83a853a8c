import type { Rule } from '../../domain/rule.ts';
import { ZERO, addFractions, fractionFromPoints, roundToPoints } from '../../kernel/fraction.ts';
import { ZERO_POINTS, type Points } from '../../kernel/points.ts';
import { unreachable } from '../../kernel/unreachable.ts';

export type Reach = { readonly lowest: Points; readonly highest: Points };

/**
 * The least and the most that the numbers of a rule lead to, whatever the figures are, each figure taken for itself:
 * that two parts ask of one figure is not followed. As the table says it: where a table leads below zero, so does
 * `lowest`, while a score stops at zero.
 */
export function reachablePoints(rule: Rule): Reach {
  switch (rule.kind) {
    case 'points':
      return reachOf([rule.points]);
    case 'judgement':
      return reachOf([rule.from, rule.to]);
    case 'choice':
      return reachOf(rule.options.map((option) => option.points));
    case 'checklist':
      return { lowest: sumOf(rule.items.map(({ points }) => least(points, ZERO_POINTS))), highest: sumOf(rule.items.map(({ points }) => most(points, ZERO_POINTS))) };
    case 'count':
      return reachOf([ZERO_POINTS, rule.each > 0 ? rule.cap : rule.each]);
    case 'ratio':
      return reachOf([ZERO_POINTS, rule.full]);
    case 'steps':
      return joinReaches(rule.bands.map((band) => reachablePoints(band.score)));
    case 'gate':
      return joinReaches([reachOf([rule.otherwise]), reachablePoints(rule.score)]);
    case 'cap-if':
      return joinReaches([reachablePoints(rule.score), capReach(reachablePoints(rule.score), rule.cap)]);
    case 'deduction':
      return { lowest: ZERO_POINTS, highest: most(reachablePoints(rule.score).highest, ZERO_POINTS) };
    case 'compare-with-mean':
      return joinReaches([reachablePoints(rule.atLeast), reachablePoints(rule.below)]);
    case 'not-applicable-if':
      return reachablePoints(rule.score);
    default:
      return unreachable(rule);
  }
}

const least = (a: Points, b: Points): Points => (a < b ? a : b);
const most = (a: Points, b: Points): Points => (a > b ? a : b);
/** A sum beyond what points may be stops there. */
const sumOf = (all: readonly Points[]): Points => roundToPoints(all.reduce((sum, points) => addFractions(sum, fractionFromPoints(points)), ZERO));
const reachOf = (all: readonly Points[]): Reach => ({ lowest: all.reduce(least), highest: all.reduce(most) });
const joinReaches = (all: readonly Reach[]): Reach => ({ lowest: all.map((reach) => reach.lowest).reduce(least), highest: all.map((reach) => reach.highest).reduce(most) });
const capReach = ({ lowest, highest }: Reach, cap: Points): Reach => ({ lowest: least(lowest, cap), highest: least(highest, cap) });
