import type { Bound } from '../../domain/rule.ts';
import { NUMBER, toDecimalText } from './read-points-text.ts';

/** A band exactly as printed; `complement` is "the rest" of the band before it. */
export type BandRange = { readonly kind: 'range'; readonly from: Bound | null; readonly to: Bound | null } | { readonly kind: 'complement' };

const PERCENT = String.raw`(${NUMBER})\s*%?`;
const LEAD = /^(?:(?:neu|thuc hien|hoan thanh|dat ty le|dat ti le|dat|co ty le|co ti le|ty le|ti le|ket qua|muc)\s+)+/;
const AFTER_PERCENT = /%\s+(?:(?:ke hoach|du toan|chi tieu|muc tieu|so luong|nhiem vu)(?: nam)?(?: duoc giao)?)/g;

const FROM_UP = new RegExp(String.raw`^(?:tu\s+)?${PERCENT}\s+tro len$|^(?:tu|>=|≥)\s*${PERCENT}\s+tro len$|^(?:>=|≥)\s*${PERCENT}$`);
const ABOVE = new RegExp(String.raw`^(?:tren|hon|lon hon|cao hon|>)\s*${PERCENT}$`);
const BELOW = new RegExp(String.raw`^(?:duoi|nho hon|thap hon|khong dat|chua dat|<)\s*${PERCENT}$`);
const UP_TO = new RegExp(String.raw`^(?:tu\s+)?${PERCENT}\s+tro xuong$|^(?:<=|≤)\s*${PERCENT}$`);
const BETWEEN = new RegExp(String.raw`^(?:tu\s+)?(tren\s+)?${PERCENT}\s*(?:den|toi|-|–|—)\s*(duoi\s+|<\s*)?${PERCENT}$`);
const FULL = /^(?:du )?100\s*%$/;
const REST = /^(?:khong dat|chua dat|duoi|con lai|thap hon|truong hop con lai|khong)$/;

/**
 * Folded words as a band: `từ 80% đến dưới 100%`. Boundaries that overlap or leave a gap stay as they are printed: what
 * is wrong with them is for the check to say. null: not a band, or more words than a band has.
 */
export function readBand(folded: string): BandRange | null {
  const bare = folded.replaceAll(AFTER_PERCENT, '%').trim();
  if (REST.test(bare)) return { kind: 'complement' };
  // "Không đạt 100%" is below it; the words before a boundary are stripped only when they do not turn it round.
  const text = BELOW.test(bare) ? bare : bare.replace(LEAD, '');
  if (!text.includes('%')) return null;
  if (FULL.test(text)) return range(bound('100', true), null);
  return readOpenBand(text) ?? readClosedBand(text);
}

function readOpenBand(text: string): BandRange | null {
  const up = FROM_UP.exec(text);
  if (up !== null) return range(bound(up[1] ?? up[2] ?? up[3], true), null);
  const above = ABOVE.exec(text);
  if (above !== null) return range(bound(above[1], false), null);
  const below = BELOW.exec(text);
  if (below !== null) return range(null, bound(below[1], false));
  const down = UP_TO.exec(text);
  return down === null ? null : range(null, bound(down[1] ?? down[2], true));
}

function readClosedBand(text: string): BandRange | null {
  const match = BETWEEN.exec(text);
  return match === null ? null : range(bound(match[2], match[1] === undefined), bound(match[4], match[3] === undefined));
}

function range(from: Bound | null | undefined, to: Bound | null | undefined): BandRange | null {
  return from === undefined || to === undefined ? null : { kind: 'range', from, to };
}

/** undefined: not a number that a figure can be. */
function bound(text: string | undefined, isIncluded: boolean): Bound | undefined {
  const value = text === undefined ? null : toDecimalText(text);
  return value === null ? undefined : { value, isIncluded };
}
