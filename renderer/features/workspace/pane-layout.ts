import type { Preferences } from '#shared/ipc/views.ts';

type Kept = Preferences['panes'];

/** The ids of the three panes, which are also the names under which their widths are kept. */
export const PANES = { list: 'tree', form: 'form', evidence: 'evidence' } as const;

/** The panes that can be put aside; the form always stays. */
export type FoldablePane = 'list' | 'evidence';

export type PaneLayout = {
  readonly isListFolded: boolean;
  readonly isEvidenceFolded: boolean;
  /** Width of each open pane in percent of the space that the open ones have, by pane id; adds up to 100. */
  readonly shares: Readonly<Record<string, number>>;
};

/** At 1280 px: 269, 435 and 576 px. */
const NARROW = { tree: 21, form: 34, evidence: 45 };
/** At 1920 px: 346, 538 and 1036 px: a wide screen gives its space to the page, not to bigger boxes. */
const WIDE = { tree: 18, form: 28, evidence: 54 };
/** Width of the window, in pixels, from which it counts as wide. */
const WIDE_FROM = 1600;

export const isWideWindow = (width: number): boolean => width >= WIDE_FROM;

/**
 * How the workspace is laid out. A laptop and the projector that it is plugged into are remembered apart, and so is each
 * combination of open panes: folding one and unfolding it again brings everything back to where it stood.
 */
export function readPaneLayout(kept: Kept, isWide: boolean): PaneLayout {
  const numberOf = (name: string): number | undefined => kept[keyOf(name, isWide)];
  const isListFolded = numberOf(FOLD.list) === 1;
  const isEvidenceFolded = numberOf(FOLD.evidence) === 1;
  return { isListFolded, isEvidenceFolded, shares: readShares(numberOf, isWide, { isListFolded, isEvidenceFolded }) };
}

export const withFold = (kept: Kept, isWide: boolean, pane: FoldablePane, isFolded: boolean): Kept => ({ ...kept, [keyOf(FOLD[pane], isWide)]: isFolded ? 1 : 0 });

/** `shares`: of the panes that were open when an edge was dragged. */
export function withDragged(kept: Kept, isWide: boolean, shares: PaneLayout['shares']): Kept {
  const { tree, form, evidence } = shares;
  const key = (name: string): string => keyOf(name, isWide);
  if (form === undefined) return kept;
  if (tree !== undefined && evidence !== undefined) return { ...kept, [key('tree')]: tree, [key('form')]: form, [key('evidence')]: evidence };
  if (evidence !== undefined) return { ...kept, [key(FORM_WITHOUT_LIST)]: form };
  return tree === undefined ? kept : { ...kept, [key(LIST_WITHOUT_EVIDENCE)]: tree };
}

/** Back to the first widths, for this size of window; what is folded stays folded. */
export function withoutWidths(kept: Kept, isWide: boolean): Kept {
  const forgotten = new Set(['tree', 'form', 'evidence', FORM_WITHOUT_LIST, LIST_WITHOUT_EVIDENCE].map((name) => keyOf(name, isWide)));
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !forgotten.has(name)));
}

/**
 * The least widths in pixels at which no line that matters breaks, by pane: they grow with the text. Where the window
 * cannot hold all three, each gives way alike.
 */
export function leastWidths(textZoom: number, windowWidth: number): { readonly list: number; readonly form: number; readonly evidence: number } {
  const rem = (16 * textZoom) / 100;
  const wanted = LEAST.list + LEAST.form + LEAST.evidence;
  const factor = Math.min(1, windowWidth / (wanted * rem)) * rem;
  return { list: Math.floor(LEAST.list * factor), form: Math.floor(LEAST.form * factor), evidence: Math.floor(LEAST.evidence * factor) };
}

/** In rem. Measured at 150 %: the three points of a unit's line, the form's four numbers, its points beside the reason, the evidence's bar of tools. */
const LEAST = { list: 11.5, form: 19, evidence: 16 };

const FOLD: Readonly<Record<FoldablePane, string>> = { list: 'fold-list', evidence: 'fold-evidence' };
const FORM_WITHOUT_LIST = 'form-without-list';
const LIST_WITHOUT_EVIDENCE = 'list-without-evidence';
const keyOf = (name: string, isWide: boolean): string => (isWide ? `wide-${name}` : name);

type Folds = Pick<PaneLayout, 'isListFolded' | 'isEvidenceFolded'>;

/** A pane that is folded gives its space to one neighbour, so that the other does not move. */
function readShares(numberOf: (name: string) => number | undefined, isWide: boolean, { isListFolded, isEvidenceFolded }: Folds): PaneLayout['shares'] {
  const { tree, form, evidence } = readWidths(numberOf, isWide);
  if (isListFolded && isEvidenceFolded) return { form: 100 };
  if (isListFolded) {
    const share = soundShare(numberOf(FORM_WITHOUT_LIST)) ?? form;
    return { form: share, evidence: 100 - share };
  }
  if (isEvidenceFolded) {
    const share = soundShare(numberOf(LIST_WITHOUT_EVIDENCE)) ?? tree;
    return { tree: share, form: 100 - share };
  }
  return { tree, form, evidence };
}

/** The first widths when what was kept does not make sense. */
function readWidths(numberOf: (name: string) => number | undefined, isWide: boolean): typeof NARROW {
  const [tree, form, evidence] = [numberOf('tree'), numberOf('form'), numberOf('evidence')];
  const first = isWide ? WIDE : NARROW;
  if (tree === undefined || form === undefined || evidence === undefined) return first;
  const isSound = tree >= 5 && form >= 15 && evidence >= 15 && Math.abs(tree + form + evidence - 100) < 1;
  return isSound ? { tree, form, evidence: 100 - tree - form } : first;
}

const soundShare = (share: number | undefined): number | null => (share !== undefined && share >= 5 && share <= 95 ? share : null);
