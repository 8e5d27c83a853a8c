import type { CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { digestDocument } from '#electron/services/read-bag/digest-document.ts';
import { summariseSet } from '#electron/services/list-criteria-sets/summarise-set.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { showPoints } from '#renderer/text/show-points.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Outcome, Session } from './command.ts';
import { sayReason } from './print-outcome.ts';

type Described = Pick<Outcome, 'lines' | 'facts'>;

/** What a criteria set is, and what its table prints wrong: nothing of it was changed. */
export function describeCriteria(session: Session, reading: CriteriaTableReading): Described {
  const { set, warnings } = reading;
  const head = set === null ? { lines: [], facts: null } : describeSet(session, set, reading);
  return {
    lines: [...head.lines, ...describeWarnings(session, warnings, set === null ? [] : [session.words.criteria.noWarnings])],
    facts: { criteriaSet: head.facts, warnings: warnings.map((problem) => ({ ...problem, message: describeProblem(problem, session.locale) })) },
  };
}

type DescribedSet = { readonly lines: readonly string[]; readonly facts: object };

function describeSet({ words, locale }: Session, set: CriteriaSet, { computed, manual }: CriteriaTableReading): DescribedSet {
  const numbers = numbersOf(locale);
  const count = (value: number): string => formatInteger(value, numbers);
  const sectors = set.nodes.filter((node) => node.parent === null).length;
  const { digest, title, titleEn, decision, remark, isIllustrative, leaves, max } = summariseSet(digestDocument(set), set, { isInUse: false, shipped: null, isHere: false });
  return {
    lines: [
      words.criteria.readable(titleOf(set, locale)),
      ...[decision, ...remark.split('\n')].filter((line) => line !== ''),
      ...(isIllustrative ? [words.criteria.illustrative] : []),
      words.criteria.digest(digest),
      words.criteria.counts(count(sectors), count(leaves), showPoints(max, numbers)),
      words.criteria.rules(count(computed), count(manual)),
    ],
    facts: { digest, title, titleEn, decision, remark, isIllustrative, sectors, nodes: set.nodes.length, leaves, max, computed, manual },
  };
}

function describeWarnings({ words, locale }: Session, warnings: readonly Problem[], none: readonly string[]): readonly string[] {
  if (warnings.length === 0) return none;
  return [words.criteria.warnings(formatInteger(warnings.length, numbersOf(locale))), ...warnings.map((problem) => `  ${sayReason({ file: '', problem }, locale)}`)];
}
