import type { Rule } from '../../domain/rule.ts';
import { ZERO, addFractions, compareFractions, makeFraction, multiplyFractions, smallerFraction, toExactText } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { readQuotient } from './measure.ts';
import { pointsOrZero, scoreExactly, toAmount, type Outcome } from './outcome.ts';
import { gatherReadings, mapReading, readCount, readPick, readYesNo, type Figures } from './read-figure.ts';

/** Rules that lead to no other rule. */
export type PlainRule = Extract<Rule, { readonly kind: 'points' | 'judgement' | 'choice' | 'checklist' | 'count' | 'ratio' }>;
type Of<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

export function evaluatePlainRule(rule: PlainRule, figures: Figures): Outcome {
  switch (rule.kind) {
    case 'points':
      return scoreExactly(pointsOrZero(rule.points), rule);
    case 'judgement':
      return evaluateJudgement(rule);
    case 'choice':
      return evaluateChoice(rule, figures);
    case 'checklist':
      return evaluateChecklist(rule, figures);
    case 'count':
      return evaluateCount(rule, figures);
    case 'ratio':
      return evaluateRatio(rule, figures);
    default:
      return unreachable(rule);
  }
}

function evaluateJudgement({ from, to, step }: Of<'judgement'>): Outcome {
  if (from > to) return { kind: 'impossible', why: { type: 'judgement-empty', from, to } };
  const working = { kind: 'judgement', from, to, step } as const;
  return { kind: 'score', from: pointsOrZero(from), to: pointsOrZero(to), step: step !== null && step > 0 && from >= 0 ? step : null, working };
}

function evaluateChoice({ pick, options }: Of<'choice'>, figures: Figures): Outcome {
  const picked = readPick(figures, pick, options.length);
  if (picked.kind !== 'known') return picked;
  const option = options[picked.value - 1];
  if (option === undefined) throw new Error(`option ${picked.value} of ${options.length} was let through`);
  return scoreExactly(pointsOrZero(option.points), { kind: 'choice', pick, option: picked.value, ...option });
}

function evaluateChecklist({ items }: Of<'checklist'>, figures: Figures): Outcome {
  const reading = gatherReadings(items.map((item) => mapReading(readYesNo(figures, item.figure), (isMet) => ({ ...item, isMet }))));
  if (reading.kind !== 'known') return reading;
  let sum = ZERO;
  for (const item of reading.value) if (item.isMet) sum = addFractions(sum, pointsOrZero(item.points));
  return scoreExactly(sum, { kind: 'checklist', items: reading.value, after: toAmount({ from: sum, to: sum }) });
}

function evaluateCount({ figure, each, cap }: Of<'count'>, figures: Figures): Outcome {
  const counted = readCount(figures, figure);
  if (counted.kind !== 'known') return counted;
  const { given, number } = counted.value;
  const earned = multiplyFractions(number, pointsOrZero(each));
  const value = smallerFraction(earned, pointsOrZero(cap));
  const isCapped = compareFractions(value, earned) < 0;
  return scoreExactly(value, { kind: 'count', counted: given, each, cap, isCapped, after: toAmount({ from: value, to: value }) });
}

function evaluateRatio(rule: Of<'ratio'>, figures: Figures): Outcome {
  const reading = readQuotient(figures, rule);
  if (reading.kind !== 'known') return reading;
  const { numerator, denominator, quotient } = reading.value;
  const share = smallerFraction(quotient, makeFraction(1));
  const value = multiplyFractions(share, pointsOrZero(rule.full));
  return scoreExactly(value, {
    kind: 'ratio',
    numerator: numerator.given,
    denominator: denominator.given,
    quotient: toExactText(quotient),
    full: rule.full,
    isCapped: compareFractions(share, quotient) < 0,
    after: toAmount({ from: value, to: value }),
  });
}
