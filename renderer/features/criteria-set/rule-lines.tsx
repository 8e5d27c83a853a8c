import { useWords } from '#renderer/stores/desk-context.tsx';
import { sayRule } from '#renderer/text/say-rule.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Rule } from '#shared/domain/rule.ts';

/** A rule as the program computes it, in lines to be compared with the decision's own words. */
export function RuleLines({ node, rule }: { readonly node: CriterionNode; readonly rule: Rule }) {
  const { locale } = useWords();
  return (
    <ul className="rule-lines">
      {sayRule(rule, node.figures, locale).map(({ depth, text }, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the lines stand in a fixed order, and two may be alike
        <li key={index} style={{ paddingInlineStart: `${depth * 1.125}rem` }}>
          {text}
        </li>
      ))}
    </ul>
  );
}
