import type { Band, Bound, Measure } from '../../domain/rule.ts';
import { compareFractions, divideFractions, fractionFromDecimal, makeFraction, multiplyFractions, toExactText, type Fraction } from '../../kernel/fraction.ts';
import type { Measured } from './evaluation.ts';
import { known, mapReading, pairReadings, readNumber, readShare, type Figures, type GivenNumber, type Reading } from './read-figure.ts';

export type MeasuredValue = { readonly measured: Measured; readonly value: Fraction };

/** The value by which bands and conditions go: a figure as it is (it may be a percentage already), or two as a percentage. */
export function readMeasure(figures: Figures, measure: Measure): Reading<MeasuredValue> {
  if (measure.kind === 'figure') {
    return mapReading(readNumber(figures, measure.figure), ({ given, number }) => ({ measured: { kind: 'figure', ...given }, value: number }));
  }
  const reading = readQuotient(figures, measure);
  return mapReading(reading, ({ numerator, denominator, quotient }) => {
    const value = multiplyFractions(quotient, makeFraction(100));
    return { measured: { kind: 'percent', numerator: numerator.given, denominator: denominator.given, percent: toExactText(value) }, value };
  });
}

export type Quotient = { readonly numerator: GivenNumber; readonly denominator: GivenNumber; readonly quotient: Fraction };

/** Part over whole, neither below zero, the whole not zero. */
export function readQuotient(figures: Figures, of: { readonly numerator: string; readonly denominator: string }): Reading<Quotient> {
  const both = pairReadings(readShare(figures, of.numerator), readShare(figures, of.denominator));
  if (both.kind !== 'known') return both;
  const [numerator, denominator] = both.value;
  const quotient = divideFractions(numerator.number, denominator.number);
  return quotient === null ? { kind: 'impossible', why: { type: 'denominator-zero', figure: of.denominator } } : known({ numerator, denominator, quotient });
}

/** The one band that holds the value. */
export function findBand(bands: readonly Band[], { measured, value }: MeasuredValue): Reading<Band> {
  const [band, another] = bands.filter(({ from, to }) => isAbove(from, value) && isBelow(to, value));
  if (band === undefined) return { kind: 'impossible', why: { type: 'no-band', measured } };
  return another === undefined ? known(band) : { kind: 'impossible', why: { type: 'several-bands', measured } };
}

const isAbove = (from: Bound | null, value: Fraction): boolean => from === null || isInside(compareFractions(value, fractionFromDecimal(from.value)), from);
const isBelow = (to: Bound | null, value: Fraction): boolean => to === null || isInside(compareFractions(fractionFromDecimal(to.value), value), to);
const isInside = (order: -1 | 0 | 1, { isIncluded }: Bound): boolean => order > 0 || (order === 0 && isIncluded);
