import { unreachable } from '#shared/kernel/unreachable.ts';

/** Edges in CSS pixels from the top left of the window. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Size = { readonly width: number; readonly height: number };

/** On which side of the part the card lies; `none`: it lies beside nothing, and no arrow points from it. */
export type Side = 'below' | 'above' | 'right' | 'left' | 'none';
/** `pointer`: how far along its edge the card's arrow sits. */
export type Placement = { readonly left: number; readonly top: number; readonly side: Side; readonly pointer: number };

/** Pixels between the part and its card, and between the card and the edge of the window. */
export const GAP = 14;
const EDGE = 12;
/** The arrow keeps clear of the card's round corners. */
const CORNER = 22;

/** Where the card lies: beside the part where there is room, else over its lower end; without a part at the foot of the window. */
export function placeCoachMark(part: Box | null, card: Size, window: Size): Placement {
  const middle = { left: keepIn((window.width - card.width) / 2, card.width, window.width), top: keepIn(window.height - card.height - 4 * EDGE, card.height, window.height) };
  if (part === null) return { ...middle, side: 'none', pointer: 0 };
  const side = SIDES.find((one) => roomAt(one, part, window) >= (one === 'below' || one === 'above' ? card.height : card.width) + GAP + EDGE) ?? 'none';
  const across = { left: keepIn((part.left + part.right - card.width) / 2, card.width, window.width), top: keepIn((part.top + part.bottom - card.height) / 2, card.height, window.height) };
  const toColumn = (left: number): number => keepOn((part.left + part.right) / 2 - left, card.width);
  const toRow = (top: number): number => keepOn((part.top + part.bottom) / 2 - top, card.height);
  switch (side) {
    case 'below':
      return { left: across.left, top: part.bottom + GAP, side, pointer: toColumn(across.left) };
    case 'above':
      return { left: across.left, top: part.top - GAP - card.height, side, pointer: toColumn(across.left) };
    case 'right':
      return { left: part.right + GAP, top: across.top, side, pointer: toRow(across.top) };
    case 'left':
      return { left: part.left - GAP - card.width, top: across.top, side, pointer: toRow(across.top) };
    case 'none':
      return { left: across.left, top: keepIn(part.bottom - card.height - EDGE, card.height, window.height), side, pointer: 0 };
    default:
      return unreachable(side);
  }
}

const SIDES = ['below', 'above', 'right', 'left'] as const;

const roomAt = (side: Exclude<Side, 'none'>, part: Box, window: Size): number =>
  ({ below: window.height - part.bottom, above: part.top, right: window.width - part.right, left: part.left })[side];

/** A card larger than the window begins at its edge, so that its beginning can be read. */
const keepIn = (at: number, length: number, whole: number): number => Math.max(EDGE, Math.min(at, whole - length - EDGE));

const keepOn = (at: number, length: number): number => Math.max(CORNER, Math.min(at, length - CORNER));
