import type { Condition, Measure, Rule } from '../../domain/rule.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { listRuleParts } from './rule-parts.ts';

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
  const compared = listRuleParts(rule).flatMap((each): readonly ComparedFigure[] =>
    each.kind === 'compare-with-mean' && each.mean.kind !== 'declared' ? [{ figure: each.figure, among: each.mean.kind }] : [],
  );
  return [...new Map(compared.map((each) => [JSON.stringify([each.figure, each.among]), each])).values()];
}

const listUses = (rule: Rule): readonly RuleFigure[] => listRuleParts(rule).flatMap(listOwnUses);

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
