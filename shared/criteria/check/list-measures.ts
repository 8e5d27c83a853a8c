import type { Condition, Measure, Rule } from '../../domain/rule.ts';
import { unreachable } from '../../kernel/unreachable.ts';

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
