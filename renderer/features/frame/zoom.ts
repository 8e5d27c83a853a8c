/** Text sizes in percent. */
export const ZOOMS = [100, 110, 125, 150] as const;

/** The next size up or down; the last one stays. */
export function stepZoom(current: number, by: 1 | -1): number {
  if (by === 1) return ZOOMS.find((zoom) => zoom > current) ?? ZOOMS[ZOOMS.length - 1] ?? current;
  return ZOOMS.findLast((zoom) => zoom < current) ?? ZOOMS[0];
}
