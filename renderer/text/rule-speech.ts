import type { FigureDefinition } from '#shared/domain/criteria-set.ts';
import type { Bound } from '#shared/domain/rule.ts';
import type { Measured } from '#shared/scoring/rule/evaluation.ts';
import type { Points } from '#shared/kernel/points.ts';
import { compareFractions, fractionFromDecimal, fromExactText, parseFraction, roundToDecimals, roundToPoints, type Fraction } from '#shared/kernel/fraction.ts';
import { formatPercent, formatPoints, type NumberStyle } from './format.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { enWorkingWords } from './en/working-words.ts';
import { viWorkingWords, type WorkingWords } from './vi/working-words.ts';
import { numbersOf } from './words.ts';

/** What a rule and its working are said with. */
export type RuleSpeech = { readonly words: WorkingWords; readonly style: NumberStyle; readonly labelOf: (figure: string) => string };

/** A figure that the node does not name goes by its short name. */
export function speakOf(figures: readonly FigureDefinition[], locale: Locale): RuleSpeech {
  const labels = new Map(figures.map(({ name, label }) => [name, label]));
  return { words: locale === 'vi' ? viWorkingWords : enWorkingWords, style: numbersOf(locale), labelOf: (figure) => labels.get(figure) ?? figure };
}

/** A decimal of a file as people write it, with thousands marks: `1.482,5`. Text that is no decimal stays as it is. */
export function showDecimal(decimal: string, style: NumberStyle): string {
  if (parseFraction(decimal) === null) return decimal;
  const [whole = '', decimals] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.thousands);
  return `${decimal.startsWith('-') ? '\u2212' : ''}${grouped}${decimals === undefined ? '' : `${style.decimal}${decimals}`}`;
}

/** A value in hundredths, or with as many more decimals as it takes to see on which side of each limit it lies. */
export function showNear(value: Fraction, limits: readonly Fraction[], { style }: RuleSpeech): string {
  const isClear = (decimals: number): boolean => {
    const shown = fractionFromDecimal(roundToDecimals(value, decimals, 'half-up'));
    return limits.every((limit) => compareFractions(shown, limit) === compareFractions(value, limit));
  };
  const decimals = [2, 3, 4, 5, 6, 8, 10, 12].find(isClear) ?? 16;
  return showDecimal(roundToDecimals(value, decimals, 'half-up'), style);
}

export const showPercentNear = (percent: Fraction, limits: readonly Fraction[], speech: RuleSpeech): string => formatPercent(showNear(percent, limits, speech), speech.style);
export const showPercent = (decimal: string, { style }: RuleSpeech): string => formatPercent(showDecimal(decimal, style), style);
export const showRounded = (value: Fraction, { style }: RuleSpeech): string => formatPoints(roundToPoints(value), style);
export const showPoints = (points: Points, { style }: RuleSpeech): string => formatPoints(points, style);

/** `82/86 = 95,35 %`, or a figure by its label; `limits`: what it is compared with. */
export function showMeasured(measured: Measured, limits: readonly Fraction[], speech: RuleSpeech): string {
  const { words, style, labelOf } = speech;
  if (measured.kind === 'figure') return words.figureIs(labelOf(measured.figure), showDecimal(measured.value, style));
  const { numerator, denominator, percent } = measured;
  return `${showDecimal(numerator.value, style)}/${showDecimal(denominator.value, style)} = ${showPercentNear(fromExactText(percent), limits, speech)}`;
}

/** `từ 88 % đến dưới 90 %`. */
export function sayBand({ from, to }: { readonly from: Bound | null; readonly to: Bound | null }, isPercent: boolean, speech: RuleSpeech): string {
  const show = ({ value }: Bound): string => (isPercent ? showPercent(value, speech) : showDecimal(value, speech.style));
  const { band } = speech.words;
  if (from === null) return to === null ? band.any : to.isIncluded ? band.onlyTo(show(to)) : band.onlyBelow(show(to));
  if (to === null) return from.isIncluded ? band.onlyFrom(show(from)) : band.above(show(from));
  if (compareFractions(fractionFromDecimal(from.value), fractionFromDecimal(to.value)) === 0) return band.exactly(show(from));
  return `${from.isIncluded ? band.from(show(from)) : band.above(show(from))} ${to.isIncluded ? band.to(show(to)) : band.below(show(to))}`;
}
