import type { Rule } from '../../domain/rule.ts';
import { compareFractions, roundToPoints, toExactText, type Fraction } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { addTaken, capScore, deductFrom, NOTHING_TAKEN } from './change-score.ts';
import { evaluatePlainRule } from './evaluate-plain-rule.ts';
import type { Evaluation, Working } from './evaluation.ts';
import { judgeCondition } from './judge-condition.ts';
import { findBand, readMeasure } from './measure.ts';
import { pointsOrZero, scoreExactly, toAmount, type Outcome } from './outcome.ts';
import { gatherReadings, joinUnsettled, known, mapReading, pairReadings, readCount, readNumber, type Figures, type Reading } from './read-figure.ts';

export type RuleInputs = {
  readonly figures: Figures;
  /** Mean of a declared figure over the unit's group or the whole round; null while it is not known. */
  readonly meanOf: (figure: string, among: 'group' | 'round') => Fraction | null;
};

type Of<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

/**
 * What a rule makes of the figures: exact fractions all the way, and one rounding at the very end. Every input leads to
 * an answer; a figure that is missing or cannot be is said, never filled in. Only figures on the way that the others
 * choose are asked for: a gate that is shut needs no count behind it.
 */
export function evaluateRule(rule: Rule, inputs: RuleInputs): Evaluation {
  const outcome = evaluateExactly(rule, inputs);
  if (outcome.kind !== 'score') return outcome;
  const { working, step } = outcome;
  const [from, to] = [roundToPoints(outcome.from), roundToPoints(outcome.to)];
  return from === to ? { kind: 'points', points: from, working } : { kind: 'range', from, to, step, working };
}

/** Before the rounding: what an outer rule goes on with. */
export function evaluateExactly(rule: Rule, inputs: RuleInputs): Outcome {
  switch (rule.kind) {
    case 'points':
    case 'judgement':
    case 'choice':
    case 'checklist':
    case 'count':
    case 'ratio':
      return evaluatePlainRule(rule, inputs.figures);
    case 'steps':
      return evaluateSteps(rule, inputs);
    case 'gate':
      return evaluateGate(rule, inputs);
    case 'cap-if':
      return evaluateCap(rule, inputs);
    case 'deduction':
      return evaluateDeduction(rule, inputs);
    case 'compare-with-mean':
      return evaluateComparison(rule, inputs);
    case 'not-applicable-if':
      return evaluateApplicable(rule, inputs);
    default:
      return unreachable(rule);
  }
}

function evaluateSteps({ of, bands }: Of<'steps'>, inputs: RuleInputs): Outcome {
  const measure = readMeasure(inputs.figures, of);
  if (measure.kind !== 'known') return measure;
  const { measured } = measure.value;
  const band = findBand(bands, measure.value);
  if (band.kind !== 'known') return band;
  const { from, to, score } = band.value;
  return wrapWorking(evaluateExactly(score, inputs), (next) => ({ kind: 'steps', measured, from, to, next }));
}

function evaluateGate({ requires, otherwise, score }: Of<'gate'>, inputs: RuleInputs): Outcome {
  const judged = judgeCondition(inputs.figures, requires);
  if (judged.kind !== 'known') return judged;
  if (!judged.value.isMet) return scoreExactly(pointsOrZero(otherwise), { kind: 'gate', judged: judged.value, otherwise, next: null });
  return wrapWorking(evaluateExactly(score, inputs), (next) => ({ kind: 'gate', judged: judged.value, otherwise, next }));
}

function evaluateCap({ when, cap, score }: Of<'cap-if'>, inputs: RuleInputs): Outcome {
  const scored = evaluateExactly(score, inputs);
  if (scored.kind === 'not-applicable') return scored;
  const judged = judgeCondition(inputs.figures, when);
  if (scored.kind !== 'score') return judged.kind === 'known' ? scored : (joinUnsettled([scored, judged]) ?? scored);
  if (judged.kind !== 'known') return judged;
  const capped = judged.value.isMet ? capScore(scored, cap) : scored;
  const isCapped = compareFractions(capped.to, scored.to) < 0;
  const working = { kind: 'cap-if', judged: judged.value, cap, score: scored.working, before: toAmount(scored), isCapped, after: toAmount(capped) } as const;
  return { kind: 'score', from: capped.from, to: capped.to, step: capped.step, working };
}

function evaluateDeduction({ score, items }: Of<'deduction'>, inputs: RuleInputs): Outcome {
  const scored = evaluateExactly(score, inputs);
  if (scored.kind === 'not-applicable') return scored;
  const reading = gatherReadings(items.map(({ figure, takes }) => mapReading(readCount(inputs.figures, figure), (counted) => ({ ...counted, takes }))));
  if (scored.kind !== 'score') return reading.kind === 'known' ? scored : (joinUnsettled([scored, reading]) ?? scored);
  if (reading.kind !== 'known') return reading;
  let taken = NOTHING_TAKEN;
  for (const { takes, number } of reading.value) taken = addTaken(taken, takes, number);
  const { isFloored, ...after } = deductFrom(scored, taken);
  const counted = reading.value.map(({ given, takes }) => ({ counted: given, takes }));
  return { kind: 'score', ...after, working: { kind: 'deduction', score: scored.working, before: toAmount(scored), items: counted, isFloored, after: toAmount(after) } };
}

function evaluateComparison({ figure, mean, atLeast, below }: Of<'compare-with-mean'>, inputs: RuleInputs): Outcome {
  const both = pairReadings(readNumber(inputs.figures, figure), readMean(figure, mean, inputs));
  if (both.kind !== 'known') return both;
  const [{ given, number }, average] = both.value;
  const isAtLeast = compareFractions(number, average) >= 0;
  return wrapWorking(evaluateExactly(isAtLeast ? atLeast : below, inputs), (next) => ({
    kind: 'compare-with-mean', compared: given, among: mean.kind, mean: toExactText(average), isAtLeast, next,
  }));
}

export function readMean(figure: string, mean: Of<'compare-with-mean'>['mean'], { figures, meanOf }: RuleInputs): Reading<Fraction> {
  if (mean.kind === 'declared') return mapReading(readNumber(figures, mean.figure), ({ number }) => number);
  const average = meanOf(figure, mean.kind);
  return average === null ? { kind: 'impossible', why: { type: 'mean-unknown', figure, among: mean.kind } } : known(average);
}

function evaluateApplicable({ when, score }: Of<'not-applicable-if'>, inputs: RuleInputs): Outcome {
  const judged = judgeCondition(inputs.figures, when);
  if (judged.kind !== 'known') return judged;
  if (judged.value.isMet) return { kind: 'not-applicable', working: { kind: 'not-applicable-if', judged: judged.value, next: null } };
  return wrapWorking(evaluateExactly(score, inputs), (next) => ({ kind: 'not-applicable-if', judged: judged.value, next }));
}

/** The same result, with the step that led to it around its working. */
function wrapWorking(outcome: Outcome, wrap: (next: Working) => Working): Outcome {
  return outcome.kind === 'score' || outcome.kind === 'not-applicable' ? { ...outcome, working: wrap(outcome.working) } : outcome;
}
