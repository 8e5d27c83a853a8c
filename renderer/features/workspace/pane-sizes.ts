/** The names under which the widths of the three panes are kept. */
export const PANES = { tree: 'tree', form: 'form', evidence: 'evidence' } as const;

export type PaneSizes = { readonly tree: number; readonly form: number; readonly evidence: number };

/** At 1280 px: 269, 435 and 576 px. */
const NARROW: PaneSizes = { tree: 21, form: 34, evidence: 45 };
/** At 1920 px: 346, 538 and 1036 px: a wide screen gives its space to the page, not to bigger boxes. */
const WIDE: PaneSizes = { tree: 18, form: 28, evidence: 54 };
/** Width of the window, in pixels, from which it counts as wide. */
const WIDE_FROM = 1600;

/** The three widths in percent, adding up to 100; the first ones when what was kept does not make sense. */
export function paneSizes(kept: Readonly<Record<string, number>>, windowWidth: number): PaneSizes {
  const { tree, form, evidence } = kept;
  const first = windowWidth >= WIDE_FROM ? WIDE : NARROW;
  if (tree === undefined || form === undefined || evidence === undefined) return first;
  const sum = tree + form + evidence;
  const isSound = tree >= 10 && form >= 20 && evidence >= 20 && Math.abs(sum - 100) < 1;
  return isSound ? { tree, form, evidence: 100 - tree - form } : first;
}
