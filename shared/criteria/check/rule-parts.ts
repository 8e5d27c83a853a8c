import type { Condition, Measure, Rule } from '../../domain/rule.ts';
import { unreachable } from '../../kernel/unreachable.ts';

/** The rule and every rule within it, outermost first. */
export function listRuleParts(rule: Rule): readonly Rule[] {
  return [rule, ...listInnerRules(rule).flatMap(listRuleParts)];
}

function listInnerRules(rule: Rule): readonly Rule[] {
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
    case 'gate':
    case 'cap-if':
    case 'deduction':
    case 'not-applicable-if':
      return [rule.score];
    case 'compare-with-mean':
      return [rule.atLeast, rule.below];
    default:
      return unreachable(rule);
  }
}

/** What one part measures itself, without the rules within it. */
export function listMeasures(part: Rule): readonly Measure[] {
  if (part.kind === 'steps') return [part.of];
  if (part.kind === 'ratio') return [{ kind: 'percent', numerator: part.numerator, denominator: part.denominator }];
  if (part.kind === 'gate') return listConditionMeasures(part.requires);
  return part.kind === 'cap-if' || part.kind === 'not-applicable-if' ? listConditionMeasures(part.when) : [];
}

function listConditionMeasures(condition: Condition): readonly Measure[] {
  switch (condition.kind) {
    case 'yes':
      return [];
    case 'compare':
      return [condition.of];
    case 'not':
      return listConditionMeasures(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(listConditionMeasures);
    default:
      return unreachable(condition);
  }
}
