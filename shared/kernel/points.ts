import type { Brand } from './brand.ts';

/**
 * Points are whole numbers of 1/10 000 of a point, so that sums are exact (PAR items go down to 0.05 and formulas to
 * four decimals). `10000` is one point.
 */
export type Points = Brand<number, 'Points'>;

/** How many units make one point. */
export const POINT_SCALE = 10_000;

/** Largest number of points that is accepted anywhere: 10 000 points; keeps every sum far below 2^53. */
export const MAX_POINTS = 10_000 * POINT_SCALE;

/** A whole number of 1/10 000 between ±MAX_POINTS becomes Points; anything else gives null. `-0` becomes `0`. */
export function pointsFromInteger(value: number): Points | null {
  if (!Number.isInteger(value) || Math.abs(value) > MAX_POINTS) return null;
  return (value === 0 ? 0 : value) as Points;
}

export const ZERO_POINTS = 0 as Points;

export const addPoints = (a: Points, b: Points): Points => ((a + b) || 0) as Points;
export const subtractPoints = (a: Points, b: Points): Points => ((a - b) || 0) as Points;
export const sumPoints = (all: Iterable<Points>): Points => {
  let sum = ZERO_POINTS;
  for (const points of all) sum = addPoints(sum, points);
  return sum;
};

export type PointsTextProblem = 'empty' | 'not-a-number' | 'too-many-decimals' | 'too-large';

/**
 * Reads points as people type them: a comma or a dot before the decimals, at most four of them, no thousands marks.
 * `0,95` and `0.95` are 9500. Returns the reason when it cannot be read; never rounds.
 */
export function parsePoints(text: string): Points | PointsTextProblem {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  if (trimmed === '') return 'empty';
  const match = /^(-?)(\d{1,6})(?:[.,](\d*))?$/.exec(trimmed);
  if (match === null) return 'not-a-number';
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > 4) return 'too-many-decimals';
  const magnitude = Number(match[2]) * POINT_SCALE + Number(decimals.padEnd(4, '0'));
  return pointsFromInteger(match[1] === '-' ? -magnitude : magnitude) ?? 'too-large';
}

/** Points as an exact decimal with a dot and no trailing zeros: `0.95`, `-1`, `12.0005`. For files, never for eyes. */
export function pointsToDecimal(points: Points): string {
  const magnitude = Math.abs(points);
  const whole = Math.floor(magnitude / POINT_SCALE);
  const decimals = String(magnitude % POINT_SCALE).padStart(4, '0').replace(/0+$/, '');
  return `${points < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
