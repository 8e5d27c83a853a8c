import type { FigureDefinition } from '#shared/domain/criteria-set.ts';
import type { Bound, Deduction } from '#shared/domain/rule.ts';
import type { Locale } from '#shared/ipc/views.ts';
import {
  compareFractions, fractionFromDecimal, fractionFromPoints, fromExactText, makeFraction, multiplyFractions, roundToPoints, smallerFraction, ZERO, type Fraction,
} from '#shared/kernel/fraction.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { Amount, Evaluation, Judged, Working } from '#shared/scoring/rule/evaluation.ts';
import { sayImpossible } from './say-impossible.ts';
import { sayBand, showDecimal, showMeasured, showNear, showPercent, showPercentNear, showPoints, showRounded, speakOf, type RuleSpeech } from './rule-speech.ts';

type Step<K extends Working['kind']> = Extract<Working, { readonly kind: K }>;

/**
 * How a score came about, or why there is none, one line for each step in the order of the arithmetic:
 * `82/86 = 95,35 % → 0,9535 × 1,00 = 0,9535`. `figures`: those of the node, for their labels.
 */
export function sayEvaluation(evaluation: Evaluation, figures: readonly FigureDefinition[], locale: Locale): readonly string[] {
  const speech = speakOf(figures, locale);
  switch (evaluation.kind) {
    case 'points':
    case 'range':
    case 'not-applicable':
      return sayStep(evaluation.working, speech);
    case 'lacking':
      return [speech.words.lacking(evaluation.figures.map((figure) => `“${speech.labelOf(figure)}”`).join(', '))];
    case 'impossible':
      return [sayImpossible(evaluation.why, speech)];
    default:
      return unreachable(evaluation);
  }
}

function sayStep(step: Working, speech: RuleSpeech): readonly string[] {
  switch (step.kind) {
    case 'points':
      return [speech.words.pointsOf(showPoints(step.points, speech))];
    case 'judgement':
      return [sayJudgement(step, speech)];
    case 'choice':
      return [speech.words.choice(String(step.option), step.label, showPoints(step.points, speech))];
    case 'checklist':
      return sayChecklist(step, speech);
    case 'count':
      return [sayCount(step, speech)];
    case 'ratio':
      return [sayRatio(step, speech)];
    case 'steps':
      return follow(sayStepsBand(step, speech), step.next, speech);
    case 'gate':
      return sayGate(step, speech);
    case 'cap-if':
      return [...sayStep(step.score, speech), sayCap(step, speech)];
    case 'deduction':
      return sayDeduction(step, speech);
    case 'compare-with-mean':
      return follow(sayComparison(step, speech), step.next, speech);
    case 'not-applicable-if':
      return sayApplicable(step, speech);
    default:
      return unreachable(step);
  }
}

/** What a step led to: fixed points stand behind its arrow, anything else on lines of its own. */
function follow(line: string, next: Working, speech: RuleSpeech): readonly string[] {
  const below = sayStep(next, speech);
  return next.kind === 'points' ? [`${line} → ${below.join(' ')}`] : [line, ...below];
}

function sayJudgement({ from, to, step }: Step<'judgement'>, speech: RuleSpeech): string {
  const range = speech.words.fromTo(showPoints(from, speech), showPoints(to, speech));
  return step === null ? speech.words.judgement(range) : speech.words.judgementInSteps(range, showPoints(step, speech));
}

function sayChecklist({ items, after }: Step<'checklist'>, speech: RuleSpeech): readonly string[] {
  const { words, labelOf } = speech;
  const lines = items.map(({ figure, points, isMet }) => (isMet ? words.itemMet(labelOf(figure), showPoints(points, speech)) : words.itemNotMet(labelOf(figure))));
  const terms = items.map(({ points, isMet }) => (isMet ? showPoints(points, speech) : '0')).join(' + ');
  return items.length === 1 ? lines : [...lines, words.sum(terms, sayResult(after, speech))];
}

function sayCount({ counted, each, cap, isCapped, after }: Step<'count'>, speech: RuleSpeech): string {
  const { words, style, labelOf } = speech;
  const product = multiplyFractions(fractionFromDecimal(counted.value), fractionFromPoints(each));
  const shown = `${showDecimal(counted.value, style)} × ${showPoints(each, speech)} = ${isCapped ? showRounded(product, speech) : sayResult(after, speech)}`;
  return words.counted(labelOf(counted.figure), isCapped ? words.aboveCap(shown, showPoints(cap, speech)) : shown);
}

/** The share with four decimals where they lead to the very result; else the figures themselves, so that nobody finds a sum that does not add up. */
function sayRatio({ numerator, denominator, quotient, full, isCapped, after }: Step<'ratio'>, speech: RuleSpeech): string {
  const { words, style } = speech;
  const whole = makeFraction(1);
  const exact = fromExactText(quotient);
  const share = smallerFraction(exact, whole);
  const rounded = fractionFromPoints(roundToPoints(share));
  const figures = `${showDecimal(numerator.value, style)}/${showDecimal(denominator.value, style)}`;
  const result = fromExactText(after.to);
  const isFaithful = roundToPoints(multiplyFractions(rounded, fractionFromPoints(full))) === roundToPoints(result);
  const percent = `${figures} = ${showPercentNear(multiplyFractions(exact, makeFraction(100)), [makeFraction(100)], speech)}`;
  const factor = isFaithful || isCapped ? showRounded(share, speech) : figures;
  return `${isCapped ? words.cappedShare(percent) : percent} → ${factor} × ${showPoints(full, speech)} = ${showRounded(result, speech)}`;
}

function sayStepsBand({ measured, from, to }: Step<'steps'>, speech: RuleSpeech): string {
  const limits = [from, to].flatMap((bound: Bound | null) => (bound === null ? [] : [fractionFromDecimal(bound.value)]));
  return speech.words.inBand(showMeasured(measured, limits, speech), sayBand({ from, to }, measured.kind === 'percent', speech));
}

function sayGate({ judged, otherwise, next }: Step<'gate'>, speech: RuleSpeech): readonly string[] {
  const { words } = speech;
  const facts = sayFacts(judged, speech);
  if (next !== null) return follow(words.gateOpen(facts), next, speech);
  // Points that are given all the same are no failure: "nothing was late: 0,50".
  return [(otherwise === 0 ? words.gateShut : words.gatePassedBy)(facts, showPoints(otherwise, speech))];
}

function sayCap({ judged, cap, before, isCapped, after }: Step<'cap-if'>, speech: RuleSpeech): string {
  const { words } = speech;
  const facts = sayFacts(judged, speech);
  if (!judged.isMet) return words.capNotAsked(facts);
  return isCapped ? words.capReached(facts, sayAmount(before, speech), sayResult(after, speech)) : words.capNotReached(facts, sayAmount(before, speech), showPoints(cap, speech));
}

/** `2,00 − 50 % − 2 × 0,25 = 0,50`; of a judgement both ends. */
function sayDeduction({ score, before, items, isFloored, after }: Step<'deduction'>, speech: RuleSpeech): readonly string[] {
  const { words, style, labelOf } = speech;
  const terms = items.flatMap(({ counted: { value }, takes }) => {
    const [count, taken] = [fractionFromDecimal(value), showTaken(takes, speech)];
    if (compareFractions(count, ZERO) === 0) return [];
    return [compareFractions(count, makeFraction(1)) === 0 ? taken : `${showDecimal(value, style)} × ${taken}`];
  });
  const isRange = compareFractions(fromExactText(before.from), fromExactText(before.to)) !== 0;
  const [from, to] = [sayAmount(before, speech), sayResult(after, speech)];
  const sum = isRange ? words.rangeDeducted(from, terms.join(', '), to) : words.sum([from, ...terms].join(' − '), to);
  return [
    ...sayStep(score, speech),
    ...items.map(({ counted: { figure, value }, takes }) => words.deducted(labelOf(figure), showDecimal(value, style), showTaken(takes, speech))),
    ...(terms.length === 0 ? [] : [isFloored ? words.floored(sum) : sum]),
  ];
}

const showTaken = (takes: Deduction['takes'], speech: RuleSpeech): string => (takes.kind === 'points' ? showPoints(takes.points, speech) : showPercent(takes.percent, speech));

function sayComparison({ compared, among, mean, isAtLeast }: Step<'compare-with-mean'>, speech: RuleSpeech): string {
  const { words, style, labelOf } = speech;
  const average = showNear(fromExactText(mean), [fractionFromDecimal(compared.value)], speech);
  return words.compared(labelOf(compared.figure), showDecimal(compared.value, style), isAtLeast ? '≥' : '<', words.meanIs(words.means[among], average));
}

function sayApplicable({ judged, next }: Step<'not-applicable-if'>, speech: RuleSpeech): readonly string[] {
  const facts = sayFacts(judged, speech);
  return next === null ? [speech.words.outOfMaximum(facts)] : [speech.words.applies(facts), ...sayStep(next, speech)];
}

/** What the figures say of a condition: facts, whichever way it was asked. */
function sayFacts(judged: Judged, speech: RuleSpeech): string {
  switch (judged.kind) {
    case 'yes':
      return (judged.isMet ? speech.words.rule.yes : speech.words.rule.no)(speech.labelOf(judged.figure));
    case 'compare': {
      if (isAtLimit(judged)) return sayAtLimit(judged, speech);
      const limit = fractionFromDecimal(judged.value);
      const shown = judged.measured.kind === 'percent' ? showPercent(judged.value, speech) : showDecimal(judged.value, speech.style);
      return `${showMeasured(judged.measured, [limit], speech)} ${(judged.isMet ? SIGNS : OPPOSITES)[judged.is]} ${shown}`;
    }
    case 'not':
      return sayFacts(judged.part, speech);
    case 'all':
    case 'any':
      return judged.parts.map((part) => sayFacts(part, speech)).join('; ');
    default:
      return unreachable(judged);
  }
}

type Compared = Extract<Judged, { readonly kind: 'compare' }>;
type ComparedFigure = Compared & { readonly measured: { readonly kind: 'figure' } };

const isAtLimit = (judged: Compared): judged is ComparedFigure =>
  judged.measured.kind === 'figure' && compareFractions(fractionFromDecimal(judged.measured.value), fractionFromDecimal(judged.value)) === 0;

/** `= 0` is all there is to see: `= 0 = 0` and `= 0 ≤ 0` read as mistakes. */
function sayAtLimit({ measured, is, value }: ComparedFigure, { words, style, labelOf }: RuleSpeech): string {
  const found = words.figureIs(labelOf(measured.figure), showDecimal(measured.value, style));
  if (is === 'above') return words.notAbove(found, showDecimal(value, style));
  return is === 'below' ? words.notBelow(found, showDecimal(value, style)) : found;
}

const SIGNS = { below: '<', 'at-most': '≤', equal: '=', 'at-least': '≥', above: '>' } as const;
const OPPOSITES = { below: '≥', 'at-most': '>', equal: '≠', 'at-least': '<', above: '≤' } as const;

/** What a step starts from; marked where it lies between two 1/10 000: it goes on exactly, and only the end rounds. */
const sayAmount = (amount: Amount, speech: RuleSpeech): string => sayEnds(amount, (end) => `${isWhole(end) ? '' : '≈\u00a0'}${showRounded(end, speech)}`, speech);
const sayResult = (amount: Amount, speech: RuleSpeech): string => sayEnds(amount, (end) => showRounded(end, speech), speech);

function sayEnds({ from, to }: Amount, show: (end: Fraction) => string, speech: RuleSpeech): string {
  const [least, most] = [fromExactText(from), fromExactText(to)];
  return compareFractions(least, most) === 0 ? show(least) : speech.words.fromTo(show(least), show(most));
}

const isWhole = (value: Fraction): boolean => compareFractions(fractionFromPoints(roundToPoints(value)), value) === 0;
