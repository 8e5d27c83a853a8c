import type { FigureDefinition } from '#shared/domain/criteria-set.ts';
import type { Condition, Measure, Rule } from '#shared/domain/rule.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { sayBand, showDecimal, showPercent, showPoints, speakOf, type RuleSpeech } from './rule-speech.ts';

/** One line of a rule; `depth` from 0: what a line leads to stands below it, one deeper. */
export type RuleLine = { readonly depth: number; readonly text: string };

/** A rule in words, with the labels of the node's figures. */
export const sayRule = (rule: Rule, figures: readonly FigureDefinition[], locale: Locale): readonly RuleLine[] => sayLines(rule, speakOf(figures, locale));

type Of<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

function sayLines(rule: Rule, speech: RuleSpeech): readonly RuleLine[] {
  const { words, labelOf } = speech;
  switch (rule.kind) {
    case 'points':
      return [line(words.pointsOf(showPoints(rule.points, speech)))];
    case 'judgement':
      return [line(sayJudgement(rule, speech))];
    case 'choice':
      return [line(words.rule.choice), ...rule.options.map(({ label, points }, index) => line(words.rule.option(String(index + 1), label, showPoints(points, speech)), 1))];
    case 'checklist':
      return [line(words.rule.checklist), ...rule.items.map(({ figure, points }) => line(words.rule.item(labelOf(figure), showPoints(points, speech)), 1))];
    case 'count':
      return [line(words.rule.count(labelOf(rule.figure), showPoints(rule.each, speech), showPoints(rule.cap, speech)))];
    case 'ratio':
      return [line(words.rule.ratio(labelOf(rule.numerator), labelOf(rule.denominator), showPoints(rule.full, speech)))];
    case 'steps':
      return saySteps(rule, speech);
    case 'gate':
      return [line(words.rule.gate(sayCondition(rule.requires, speech), showPoints(rule.otherwise, speech))), ...sayLines(rule.score, speech)];
    case 'cap-if':
      return [...sayLines(rule.score, speech), line(words.rule.cap(sayCondition(rule.when, speech), showPoints(rule.cap, speech)))];
    case 'deduction':
      return [...sayLines(rule.score, speech), ...sayDeductions(rule, speech)];
    case 'compare-with-mean':
      return sayComparison(rule, speech);
    case 'not-applicable-if':
      return [line(words.rule.notApplicable(sayCondition(rule.when, speech))), ...sayLines(rule.score, speech)];
    default:
      return unreachable(rule);
  }
}

const line = (text: string, depth = 0): RuleLine => ({ depth, text });

/** What a head leads to: one line beside it, more below. */
function sayUnder(head: string, score: Rule, speech: RuleSpeech): readonly RuleLine[] {
  const [first, ...others] = sayLines(score, speech);
  const deeper = (lines: readonly RuleLine[], by: number): readonly RuleLine[] => lines.map(({ depth, text }) => ({ depth: depth + by, text }));
  if (first === undefined || others.length > 0) return [line(`${head}:`, 1), ...deeper([...(first === undefined ? [] : [first]), ...others], 2)];
  return [line(`${head}: ${first.text}`, 1)];
}

function sayJudgement({ from, to, step }: Of<'judgement'>, speech: RuleSpeech): string {
  const { rule, fromTo } = speech.words;
  const range = fromTo(showPoints(from, speech), showPoints(to, speech));
  return step === null ? rule.judgement(range) : rule.judgementInSteps(range, showPoints(step, speech));
}

function saySteps({ of, bands }: Of<'steps'>, speech: RuleSpeech): readonly RuleLine[] {
  const isPercent = of.kind === 'percent';
  return [line(speech.words.rule.steps(sayMeasure(of, speech))), ...bands.flatMap((band) => sayUnder(capitalise(sayBand(band, isPercent, speech)), band.score, speech))];
}

const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function sayDeductions({ items }: Of<'deduction'>, speech: RuleSpeech): readonly RuleLine[] {
  const { rule } = speech.words;
  return items.map(({ figure, takes }) => {
    const label = speech.labelOf(figure);
    return line(takes.kind === 'points' ? rule.deductPoints(label, showPoints(takes.points, speech)) : rule.deductPercent(label, showPercent(takes.percent, speech)));
  });
}

function sayComparison({ figure, mean, atLeast, below }: Of<'compare-with-mean'>, speech: RuleSpeech): readonly RuleLine[] {
  const { rule, means } = speech.words;
  const named = mean.kind === 'declared' ? `“${speech.labelOf(mean.figure)}”` : means[mean.kind];
  return [line(rule.compare(speech.labelOf(figure), named)), ...sayUnder(rule.atLeast, atLeast, speech), ...sayUnder(rule.below, below, speech)];
}

const sayMeasure = (measure: Measure, { words, labelOf }: RuleSpeech): string =>
  measure.kind === 'figure' ? words.rule.figure(labelOf(measure.figure)) : words.rule.percentOf(labelOf(measure.numerator), labelOf(measure.denominator));

function sayCondition(condition: Condition, speech: RuleSpeech): string {
  const { words, labelOf } = speech;
  switch (condition.kind) {
    case 'yes':
      return words.rule.yes(labelOf(condition.figure));
    case 'compare': {
      const value = condition.of.kind === 'percent' ? showPercent(condition.value, speech) : showDecimal(condition.value, speech.style);
      return words.rule.compared(sayMeasure(condition.of, speech), words.is[condition.is](value));
    }
    case 'not':
      return condition.condition.kind === 'yes' ? words.rule.no(labelOf(condition.condition.figure)) : words.rule.not(sayCondition(condition.condition, speech));
    case 'all':
    case 'any':
      return condition.conditions.map((part) => sayPart(part, speech)).join(condition.kind === 'all' ? words.and : words.or);
    default:
      return unreachable(condition);
  }
}

/** A list within a list stands in brackets, so that "and" and "or" are not mixed up. */
const sayPart = (part: Condition, speech: RuleSpeech): string =>
  (part.kind === 'all' || part.kind === 'any') && part.conditions.length > 1 ? `(${sayCondition(part, speech)})` : sayCondition(part, speech);
