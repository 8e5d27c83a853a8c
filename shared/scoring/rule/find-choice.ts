import type { Rule } from '../../domain/rule.ts';
import { listRuleParts } from './rule-parts.ts';

type Choice = Extract<Rule, { readonly kind: 'choice' }>;

/** The choice whose option the figure `pick` holds, wherever it stands in the rule; null when there is none. */
export function findChoice(rule: Rule, pick: string): Choice | null {
  return listRuleParts(rule).find((part): part is Choice => part.kind === 'choice' && part.pick === pick) ?? null;
}
