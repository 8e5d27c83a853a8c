import { ZERO, compareFractions, parseFraction, type Fraction } from '../../kernel/fraction.ts';
import type { Evaluation, Given } from './evaluation.ts';

/** Declared figures by name, each an exact decimal with a dot. */
export type Figures = ReadonlyMap<string, string>;

/** Why there is nothing to compute with. */
export type Unsettled = Extract<Evaluation, { readonly kind: 'lacking' | 'impossible' }>;
export type Reading<T> = { readonly kind: 'known'; readonly value: T } | Unsettled;

export type GivenNumber = { readonly given: Given; readonly number: Fraction };

export const known = <T>(value: T): Reading<T> => ({ kind: 'known', value });

export function readNumber(figures: Figures, figure: string): Reading<GivenNumber> {
  const value = figures.get(figure);
  if (value === undefined) return { kind: 'lacking', figures: [figure] };
  const number = parseFraction(value);
  return number === null ? { kind: 'impossible', why: { type: 'not-a-number', figure, value } } : known({ given: { figure, value }, number });
}

/** A whole number, zero or more: nothing happens half a time. */
export function readCount(figures: Figures, figure: string): Reading<GivenNumber> {
  return checkNumber(readNumber(figures, figure), ({ given, number }) =>
    number.denominator === 1n && number.numerator >= 0n ? null : { kind: 'impossible', why: { type: 'count-not-whole', ...given } },
  );
}

/** Part or whole of a ratio. */
export function readShare(figures: Figures, figure: string): Reading<GivenNumber> {
  return checkNumber(readNumber(figures, figure), ({ given, number }) =>
    compareFractions(number, ZERO) >= 0 ? null : { kind: 'impossible', why: { type: 'figure-negative', ...given } },
  );
}

export function readYesNo(figures: Figures, figure: string): Reading<boolean> {
  const reading = checkNumber(readNumber(figures, figure), ({ given, number }) =>
    number.denominator === 1n && (number.numerator === 0n || number.numerator === 1n) ? null : { kind: 'impossible', why: { type: 'not-yes-or-no', ...given } },
  );
  return mapReading(reading, ({ number }) => number.numerator === 1n);
}

/** The number of an option, from 1. */
export function readPick(figures: Figures, figure: string, options: number): Reading<number> {
  const reading = checkNumber(readNumber(figures, figure), ({ given, number }) =>
    number.denominator === 1n && number.numerator >= 1n && number.numerator <= BigInt(options) ? null : { kind: 'impossible', why: { type: 'no-such-option', ...given, options } },
  );
  return mapReading(reading, ({ number }) => Number(number.numerator));
}

export const mapReading = <T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> => (reading.kind === 'known' ? known(change(reading.value)) : reading);

export function pairReadings<A, B>(a: Reading<A>, b: Reading<B>): Reading<readonly [A, B]> {
  if (a.kind === 'known') return mapReading(b, (second) => [a.value, second]);
  return b.kind === 'known' ? a : (joinUnsettled([a, b]) ?? a);
}

export function gatherReadings<T>(readings: readonly Reading<T>[]): Reading<readonly T[]> {
  return readings.reduce<Reading<readonly T[]>>((gathered, reading) => mapReading(pairReadings(gathered, reading), ([all, next]) => [...all, next]), known([]));
}

/**
 * Why several cannot be settled; null when there are none. What cannot be stands before what is only lacking: it must be
 * put right whatever else comes.
 */
export function joinUnsettled(all: readonly Unsettled[]): Unsettled | null {
  const impossible = all.find((each) => each.kind === 'impossible');
  if (impossible !== undefined) return impossible;
  const figures = all.flatMap((each) => (each.kind === 'lacking' ? each.figures : []));
  return figures.length === 0 ? null : { kind: 'lacking', figures: [...new Set(figures)] };
}

function checkNumber(reading: Reading<GivenNumber>, findFault: (found: GivenNumber) => Unsettled | null): Reading<GivenNumber> {
  return reading.kind === 'known' ? (findFault(reading.value) ?? reading) : reading;
}
