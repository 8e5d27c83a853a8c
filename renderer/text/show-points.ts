import { pointsFromInteger } from '#shared/kernel/points.ts';
import { formatPoints, type NumberStyle } from './format.ts';

/** Points that may lie outside what points may be (that can be the very problem): then the bare number of 1/10 000. */
export function showPoints(value: number, style: NumberStyle): string {
  const points = pointsFromInteger(value);
  return points === null ? `${value}/10000` : formatPoints(points, style);
}
