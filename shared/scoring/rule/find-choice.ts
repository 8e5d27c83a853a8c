import type { Rule } from '../../domain/rule.ts';
import { listBelow } from './list-rule-figures.ts';

type Choice = Extract<Rule, { readonly kind: 'choice' }>;

/** The choice whose option the figure `pick` holds, wherever it stands in the rule; null when there is none. */
export function findChoice(rule: Rule, pick: string): Choice | null {
  if (rule.kind === 'choice') return rule.pick === pick ? rule : null;
  return listBelow(rule).reduce<Choice | null>((found, part) => found ?? findChoice(part, pick), null);
}
