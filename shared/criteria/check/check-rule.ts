import type { CriterionNode } from '../../domain/criteria-set.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Points } from '../../kernel/points.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { reachablePoints } from '../../scoring/rule/reachable-points.ts';
import type { NodeCheck } from './criteria-tree.ts';
import { listRuleParts } from '../../scoring/rule/rule-parts.ts';
import { listMeasures } from './list-measures.ts';

/** What a rule as data can give, against what is printed beside it; and each part of it by itself. */
export function listRuleWarnings(check: NodeCheck): readonly CriteriaProblem[] {
  const { node, index, locate } = check;
  if (node.scoring === undefined) return [];
  const where = locate(index, 'scoring');
  const { scoredBy, code } = node;
  if (scoredBy === 'survey' || scoredBy === 'sipas') return [{ type: 'rule-without-use', where, code, scoredBy }];
  const parts = listRuleParts(node.scoring);
  return [
    ...listReachWarnings(check, node.scoring),
    ...listOffStep(node, parts).map((found): CriteriaProblem => ({ type: 'rule-off-step', where, code, step: node.step ?? 0, found })),
    ...parts.flatMap((part) => [...listPartWarnings(part, { where, code }), ...listSelfWarnings(part, { where, code })]),
  ];
}

/** The maximum stands in one column and the rule in another: which of the two is wrong only the decision can say. */
function listReachWarnings({ node, index, locate }: NodeCheck, rule: Rule): readonly CriteriaProblem[] {
  const { lowest, highest } = reachablePoints(rule);
  const { code, max } = node;
  const where = locate(index, 'max');
  const warnings: CriteriaProblem[] = [];
  if (highest < max) warnings.push({ type: 'rule-below-maximum', where, code, max, reachable: highest });
  if (highest > max) warnings.push({ type: 'rule-above-maximum', where, code, max, reachable: highest });
  if (lowest < 0) warnings.push({ type: 'rule-below-zero', where: locate(index, 'scoring'), code, reachable: lowest });
  return warnings;
}

/** Points that the rule gives and the step forbids (the maximum is always allowed): the first is enough to look for. */
function listOffStep(node: CriterionNode, parts: readonly Rule[]): readonly Points[] {
  const { step, max } = node;
  if (step === null || step <= 0) return [];
  return parts.flatMap(listFixedPoints).filter((points) => points !== max && points % step !== 0).slice(0, 1);
}

/** What a part gives as it is written; ratios and shares of a score give what comes out. */
function listFixedPoints(part: Rule): readonly Points[] {
  switch (part.kind) {
    case 'points':
      return [part.points];
    case 'choice':
      return part.options.map((option) => option.points);
    case 'checklist':
      return part.items.map((item) => item.points);
    case 'count':
      return [part.each, part.cap];
    case 'gate':
      return [part.otherwise];
    case 'cap-if':
      return [part.cap];
    case 'deduction':
      return part.items.flatMap(({ takes }) => (takes.kind === 'points' ? [takes.points] : []));
    case 'judgement':
    case 'ratio':
    case 'steps':
    case 'compare-with-mean':
    case 'not-applicable-if':
      return [];
    default:
      return unreachable(part);
  }
}

type Place = { readonly where: string; readonly code: string };

function listPartWarnings(part: Rule, place: Place): readonly CriteriaProblem[] {
  if (part.kind === 'judgement') return listJudgementWarnings(part, place);
  if (part.kind === 'choice') return findTwice(part.options.map(({ label }) => label)).map((label) => ({ type: 'choice-option-repeated', ...place, label }));
  if (part.kind === 'checklist') return findTwice(part.items.map(({ figure }) => figure)).map((name) => ({ type: 'rule-figure-twice', ...place, name }));
  if (part.kind !== 'deduction') return [];
  const twice = findTwice(part.items.map(({ figure }) => figure)).map((name): CriteriaProblem => ({ type: 'rule-figure-twice', ...place, name }));
  return [...twice, ...part.items.flatMap(({ takes }): readonly CriteriaProblem[] =>
    takes.kind === 'percent' && !/^(?:100|\d{1,2})(?:\.0+)?$|^\d{1,2}\.\d+$/.test(takes.percent) ? [{ type: 'deduction-share-odd', ...place, percent: takes.percent }] : [])];
}

function listJudgementWarnings({ from, to, step }: Extract<Rule, { readonly kind: 'judgement' }>, place: Place): readonly CriteriaProblem[] {
  if (from > to) return [{ type: 'judgement-reversed', ...place, from, to }];
  const range = to - from;
  return step !== null && (step <= 0 || range % step !== 0) ? [{ type: 'judgement-step-uneven', ...place, step, range }] : [];
}

/** A figure over itself is always 100 %, and always equal to its own mean: one of the two names is a slip. */
function listSelfWarnings(part: Rule, place: Place): readonly CriteriaProblem[] {
  const ratios = listMeasures(part).flatMap((measure) =>
    measure.kind === 'percent' && measure.numerator === measure.denominator ? [measure.numerator] : []);
  const warnings = [...new Set(ratios)].map((name): CriteriaProblem => ({ type: 'ratio-of-itself', ...place, name }));
  if (part.kind !== 'compare-with-mean' || part.mean.kind !== 'declared' || part.mean.figure !== part.figure) return warnings;
  return [...warnings, { type: 'mean-of-itself', ...place, name: part.figure }];
}

/** Each text that stands more than once, once. */
const findTwice = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
