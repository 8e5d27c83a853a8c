import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { reachablePoints } from '../../scoring/rule/reachable-points.ts';
import { parseRuleText } from '../rule-text/parse-rule.ts';
import type { NodeCheck } from './criteria-tree.ts';

/** A longer text is an annex of its own; reading it would take longer than it is worth. */
const MAX_TEXT = 1500;

/**
 * The decision's words, where they can be read for sure: against the rule as data, or, where there is none, against the
 * maximum, so that a misprint is found even in a set that is scored by hand.
 */
export function listRuleTextWarnings({ node, index, locate }: NodeCheck): readonly CriteriaProblem[] {
  const { code, max, scoring, scoredBy } = node;
  if (node.rule === '' || node.rule.length > MAX_TEXT || (scoredBy !== 'appraisal' && scoredBy !== 'computed')) return [];
  const parsed = parseRuleText({ text: node.rule, max, figures: node.figures });
  if (parsed === null) return [];
  const byText = reachablePoints(parsed.rule).highest;
  const where = locate(index, 'rule');
  if (scoring !== undefined) {
    const byRule = reachablePoints(scoring).highest;
    return byRule === byText ? [] : [{ type: 'rule-text-differs', where, code, byText, byRule }];
  }
  if (byText === max) return [];
  return [{ type: byText < max ? 'rule-below-maximum' : 'rule-above-maximum', where, code, max, reachable: byText }];
}
