import type { Condition, Measure, Rule } from '../../domain/rule.ts';
import { unreachable } from '../../kernel/unreachable.ts';

/** What a rule takes a figure for. */
export type RuleFigure = { readonly name: string; readonly use: 'number' | 'count' | 'yes-no' | 'pick' };

/** Figures that a rule reads, in its order, each use of one once: two uses of one figure can contradict each other. */
export function listRuleFigures(rule: Rule): readonly RuleFigure[] {
  const seen = new Map(listUses(rule).map((figure) => [JSON.stringify([figure.name, figure.use]), figure]));
  return [...seen.values()];
}

/** Figures that a rule compares with a mean over units, each once. */
export type ComparedFigure = { readonly figure: string; readonly among: 'group' | 'round' };

export function listComparedFigures(rule: Rule): readonly ComparedFigure[] {
  const compared = listWithin(rule).flatMap((each): readonly ComparedFigure[] =>
    each.kind === 'compare-with-mean' && each.mean.kind !== 'declared' ? [{ figure: each.figure, among: each.mean.kind }] : [],
  );
  return [...new Map(compared.map((each) => [JSON.stringify([each.figure, each.among]), each])).values()];
}

const listUses = (rule: Rule): readonly RuleFigure[] => listWithin(rule).flatMap(listOwnUses);

/** The rule and all that it leads to. */
function listWithin(rule: Rule): readonly Rule[] {
  return [rule, ...listBelow(rule).flatMap(listWithin)];
}

/** The rules directly within a rule. */
export function listBelow(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case 'points':
    case 'judgement':
    case 'choice':
    case 'checklist':
    case 'count':
    case 'ratio':
      return [];
    case 'steps':
      return rule.bands.map((band) => band.score);
    case 'compare-with-mean':
      return [rule.atLeast, rule.below];
    case 'gate':
    case 'cap-if':
    case 'deduction':
    case 'not-applicable-if':
      return [rule.score];
    default:
      return unreachable(rule);
  }
}

function listOwnUses(rule: Rule): readonly RuleFigure[] {
  switch (rule.kind) {
    case 'points':
    case 'judgement':
      return [];
    case 'choice':
      return [{ name: rule.pick, use: 'pick' }];
    case 'checklist':
      return rule.items.map((item) => ({ name: item.figure, use: 'yes-no' }));
    case 'count':
      return [{ name: rule.figure, use: 'count' }];
    case 'ratio':
      return [rule.numerator, rule.denominator].map((name) => ({ name, use: 'number' }));
    case 'steps':
      return listMeasured(rule.of);
    case 'gate':
      return listConditionUses(rule.requires);
    case 'cap-if':
    case 'not-applicable-if':
      return listConditionUses(rule.when);
    case 'deduction':
      return rule.items.map((item) => ({ name: item.figure, use: 'count' }));
    case 'compare-with-mean':
      return [{ name: rule.figure, use: 'number' }, ...(rule.mean.kind === 'declared' ? [{ name: rule.mean.figure, use: 'number' } as const] : [])];
    default:
      return unreachable(rule);
  }
}

function listConditionUses(condition: Condition): readonly RuleFigure[] {
  switch (condition.kind) {
    case 'yes':
      return [{ name: condition.figure, use: 'yes-no' }];
    case 'compare':
      return listMeasured(condition.of);
    case 'not':
      return listConditionUses(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(listConditionUses);
    default:
      return unreachable(condition);
  }
}

const listMeasured = (measure: Measure): readonly RuleFigure[] =>
  (measure.kind === 'figure' ? [measure.figure] : [measure.numerator, measure.denominator]).map((name) => ({ name, use: 'number' }));
