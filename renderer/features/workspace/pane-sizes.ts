/** The names under which the widths of the three panes are kept. */
export const PANES = { tree: 'tree', form: 'form', evidence: 'evidence' } as const;

/** At 1280 px: 264, 428 and 588 px. On a wide screen the person gives the space to the page by dragging. */
const FIRST_SIZES = { tree: 21, form: 34, evidence: 45 } as const;

/** The three widths in percent, adding up to 100; the first ones when what was kept does not make sense. */
export function paneSizes(kept: Readonly<Record<string, number>>): { readonly tree: number; readonly form: number; readonly evidence: number } {
  const { tree, form, evidence } = kept;
  if (tree === undefined || form === undefined || evidence === undefined) return FIRST_SIZES;
  const sum = tree + form + evidence;
  const isSound = tree >= 10 && form >= 20 && evidence >= 20 && Math.abs(sum - 100) < 1;
  return isSound ? { tree, form, evidence: 100 - tree - form } : FIRST_SIZES;
}
