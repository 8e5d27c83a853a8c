import { pointsFromInteger } from '#shared/kernel/points.ts';
import { formatPoints, type NumberStyle } from './format.ts';

/** Points that stand in a problem as a plain whole number of 1/10 000; a number that cannot be points is shown as it is. */
export function pointsText(value: number, style: NumberStyle): string {
  const points = pointsFromInteger(value);
  return points === null ? String(value) : formatPoints(points, style);
}
