import type { COMPARISONS, Condition } from '../../domain/rule.ts';
import { compareFractions, fractionFromDecimal } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { Judged } from './evaluation.ts';
import { readMeasure } from './measure.ts';
import { joinUnsettled, known, mapReading, readYesNo, type Figures, type Reading, type Unsettled } from './read-figure.ts';

/**
 * Whether a condition holds. What is certain without the missing figures is said without them: one that fails settles
 * `all`, one that holds settles `any`, in whatever order they stand. So "no case was assigned, or fewer than half were
 * done" holds for a unit that was assigned none, whose share nobody can compute.
 */
export function judgeCondition(figures: Figures, condition: Condition): Reading<Judged> {
  switch (condition.kind) {
    case 'yes':
      return mapReading(readYesNo(figures, condition.figure), (isMet) => ({ kind: 'yes', isMet, figure: condition.figure }));
    case 'compare':
      return mapReading(readMeasure(figures, condition.of), ({ measured, value }) => {
        const order = compareFractions(value, fractionFromDecimal(condition.value));
        return { kind: 'compare', isMet: isAsCompared(order, condition.is), measured, is: condition.is, value: condition.value };
      });
    case 'not':
      return mapReading(judgeCondition(figures, condition.condition), (part) => ({ kind: 'not', isMet: !part.isMet, part }));
    case 'all':
    case 'any':
      return judgeParts(condition.kind, condition.conditions.map((part) => judgeCondition(figures, part)));
    default:
      return unreachable(condition);
  }
}

function judgeParts(kind: 'all' | 'any', readings: readonly Reading<Judged>[]): Reading<Judged> {
  const parts: Judged[] = [];
  const unsettled: Unsettled[] = [];
  for (const reading of readings) {
    if (reading.kind === 'known') parts.push(reading.value);
    else unsettled.push(reading);
  }
  const deciding = kind === 'any';
  if (parts.some((part) => part.isMet === deciding)) return known({ kind, isMet: deciding, parts });
  return joinUnsettled(unsettled) ?? known({ kind, isMet: !deciding, parts });
}

function isAsCompared(order: -1 | 0 | 1, is: (typeof COMPARISONS)[number]): boolean {
  switch (is) {
    case 'below':
      return order < 0;
    case 'at-most':
      return order <= 0;
    case 'equal':
      return order === 0;
    case 'at-least':
      return order >= 0;
    case 'above':
      return order > 0;
    default:
      return unreachable(is);
  }
}
