import type { Rule } from '../../domain/rule.ts';
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
