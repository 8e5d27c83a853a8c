import type { Rule } from '../../domain/rule.ts';
import { ZERO, addFractions, compareFractions, type Fraction } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { addTaken, capScore, deductFrom, NOTHING_TAKEN } from './change-score.ts';
import { evaluateExactly, readMean, type RuleInputs } from './evaluate-rule.ts';
import { judgeCondition } from './judge-condition.ts';
import { findBand, readMeasure } from './measure.ts';
import { pointsOrZero } from './outcome.ts';
import { reachablePoints } from './reachable-points.ts';
import { gatherReadings, mapReading, readCount, readNumber, readYesNo } from './read-figure.ts';

/** Scores from `from` to `to`, both included; one score where they are equal. */
export type Span = { readonly from: Fraction; readonly to: Fraction };
export type PossibleScores = { readonly spans: readonly Span[]; readonly mayNotApply: boolean };

/** A list of single scores is longer than this: then the span from the first to the last stands for it. */
const MAX_SINGLE_SCORES = 1000;

type Of<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

/**
 * Every score that a rule can still give, whatever the figures that are lacking turn out to be. Rather too many than too
 * few: a self-score outside of these cannot be right, one inside may be.
 */
export function listPossibleScores(rule: Rule, inputs: RuleInputs): PossibleScores {
  const outcome = evaluateExactly(rule, inputs);
  if (outcome.kind === 'score') return only([{ from: outcome.from, to: outcome.to }]);
  if (outcome.kind === 'not-applicable') return { spans: [], mayNotApply: true };
  return listUnsettled(rule, inputs);
}

function listUnsettled(rule: Rule, inputs: RuleInputs): PossibleScores {
  switch (rule.kind) {
    case 'points':
    case 'judgement':
    case 'ratio':
      return only([reachOf(rule)]);
    case 'choice':
      return only(rule.options.map((option) => single(pointsOrZero(option.points))));
    case 'checklist':
      return only(listSums(rule, inputs));
    case 'count':
      return only(listMultiples(rule));
    case 'steps':
      return listOfBands(rule, inputs);
    case 'gate':
      return listOfGate(rule, inputs);
    case 'cap-if':
      return listCapped(rule, inputs);
    case 'deduction':
      return listDeducted(rule, inputs);
    case 'compare-with-mean':
      return listCompared(rule, inputs);
    case 'not-applicable-if': {
      const isKnown = judgeCondition(inputs.figures, rule.when).kind === 'known';
      return join([listPossibleScores(rule.score, inputs), { spans: [], mayNotApply: !isKnown }]);
    }
    default:
      return unreachable(rule);
  }
}

const only = (spans: readonly Span[]): PossibleScores => ({ spans, mayNotApply: false });
const single = (value: Fraction): Span => ({ from: value, to: value });
const join = (all: readonly PossibleScores[]): PossibleScores => ({ spans: all.flatMap((each) => each.spans), mayNotApply: all.some((each) => each.mayNotApply) });
const reachOf = (rule: Rule): Span => {
  const { lowest, highest } = reachablePoints(rule);
  return { from: pointsOrZero(lowest), to: pointsOrZero(highest) };
};

/** Sums of the items that are met with any choice of those that nobody has declared. */
function listSums({ items }: Of<'checklist'>, { figures }: RuleInputs): readonly Span[] {
  let sums: readonly Fraction[] = [ZERO];
  for (const { figure, points } of items) {
    const met = readYesNo(figures, figure);
    const value = pointsOrZero(points);
    const added = sums.map((sum) => addFractions(sum, value));
    if (met.kind !== 'known') sums = distinct([...sums, ...added]);
    else if (met.value) sums = added;
    if (sums.length > MAX_SINGLE_SCORES) return [reachOf({ kind: 'checklist', items })];
  }
  return sums.map(single);
}

const distinct = (all: readonly Fraction[]): readonly Fraction[] => [...new Map(all.map((each) => [`${each.numerator}/${each.denominator}`, each])).values()];

function listMultiples(rule: Of<'count'>): readonly Span[] {
  const [each, cap] = [pointsOrZero(rule.each), pointsOrZero(rule.cap)];
  const multiples: Span[] = [];
  for (let value = ZERO; compareFractions(each, ZERO) > 0 && compareFractions(value, cap) < 0; value = addFractions(value, each)) {
    multiples.push(single(value));
    if (multiples.length > MAX_SINGLE_SCORES) return [reachOf(rule)];
  }
  return compareFractions(each, ZERO) > 0 ? [...multiples, single(cap)] : [single(ZERO)];
}

function listOfBands({ of, bands }: Of<'steps'>, inputs: RuleInputs): PossibleScores {
  const measured = readMeasure(inputs.figures, of);
  const band = measured.kind === 'known' ? findBand(bands, measured.value) : measured;
  return band.kind === 'known' ? listPossibleScores(band.value.score, inputs) : join(bands.map(({ score }) => listPossibleScores(score, inputs)));
}

function listOfGate({ requires, otherwise, score }: Of<'gate'>, inputs: RuleInputs): PossibleScores {
  const behind = listPossibleScores(score, inputs);
  return judgeCondition(inputs.figures, requires).kind === 'known' ? behind : join([only([single(pointsOrZero(otherwise))]), behind]);
}

function listCapped({ when, cap, score }: Of<'cap-if'>, inputs: RuleInputs): PossibleScores {
  const free = listPossibleScores(score, inputs);
  const judged = judgeCondition(inputs.figures, when);
  const capped = { ...free, spans: free.spans.map(({ from, to }) => capScore({ from, to, step: null }, cap)) };
  if (judged.kind !== 'known') return join([free, capped]);
  return judged.value.isMet ? capped : free;
}

function listDeducted({ score, items }: Of<'deduction'>, inputs: RuleInputs): PossibleScores {
  const before = listPossibleScores(score, inputs);
  const counted = gatherReadings(items.map(({ figure, takes }) => mapReading(readCount(inputs.figures, figure), ({ number }) => ({ number, takes }))));
  if (counted.kind !== 'known') return { ...before, spans: before.spans.map(({ to }) => ({ from: ZERO, to })) };
  const taken = counted.value.reduce((sum, { takes, number }) => addTaken(sum, takes, number), NOTHING_TAKEN);
  return { ...before, spans: before.spans.map(({ from, to }) => deductFrom({ from, to, step: null }, taken)) };
}

function listCompared({ figure, mean, atLeast, below }: Of<'compare-with-mean'>, inputs: RuleInputs): PossibleScores {
  const [number, average] = [readNumber(inputs.figures, figure), readMean(figure, mean, inputs)];
  if (number.kind !== 'known' || average.kind !== 'known') return join([atLeast, below].map((rule) => listPossibleScores(rule, inputs)));
  return listPossibleScores(compareFractions(number.value.number, average.value) >= 0 ? atLeast : below, inputs);
}
