import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * Which rows of a virtual list are drawn: those in sight, and always the one at `place`. A screen reader is told of the row
 * that the keys point at by its id, and must find it however far the list was scrolled. -1: none is pointed at.
 */
export const keepDrawn = (place: number) => (range: Range): number[] => {
  const inSight = defaultRangeExtractor(range);
  return place === -1 || place >= range.count || inSight.includes(place) ? inSight : [...inSight, place].toSorted((a, b) => a - b);
};
