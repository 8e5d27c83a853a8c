import { parsePoints, type Points } from '../../kernel/points.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { foldInPlace } from '../rule-text/fold-in-place.ts';
import { toPlainDigits } from './plain-digits.ts';
import type { GridCell } from './table-grid.ts';

/** Points as they stand in a cell: a number, or "0,25", "10 điểm", "tối đa 5". null: not points, or more decimals than points have. */
export function readPointsCell({ value, text }: GridCell): Points | null {
  if (value.kind === 'number') return value.isPercent ? null : toPoints(dropDust(value.decimal));
  if (value.kind !== 'text') return null;
  const folded = foldInPlace(toPlainDigits(text).replaceAll(/\s+/g, ' ').trim());
  const match = /^\(?(?:toi da:?|diem(?: toi da)?:?|max\.?)?\s*(-?\d{1,6}(?:[.,]\d*)?)\s*(?:diem|d|points?|pts?)?\.?\)?$/.exec(folded);
  return match === null ? null : toPoints(match[1] ?? '');
}

/** "Chỉ đạo, điều hành (10 điểm)": the points that a title names at its end. */
export function pointsInTitle(title: string): Points | null {
  const match = /\((?:tối đa\s+|tổng\s+)?(\d{1,6}(?:[.,]\d+)?)\s*điểm\)\s*[.:]?$/iu.exec(title);
  return match === null ? null : toPoints(match[1] ?? '');
}

function toPoints(text: string): Points | null {
  const points = parsePoints(text);
  return typeof points === 'number' ? points : null;
}

/**
 * Spreadsheets compute with binary fractions, and 0.1 + 0.2 is kept as 0.30000000000000004: the digits behind the
 * fifteenth are never shown by the program that wrote them, and are nobody's.
 */
function dropDust(decimal: string): string {
  const digits = decimal.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  return digits <= 15 ? decimal : String(Number(Number(decimal).toPrecision(15)));
}

/** "Tổng cộng", "Tổng điểm (I + II)": what stands beside it is the sum of the table. */
export const isTotalLine = (text: string): boolean => /^(?:(?:tong cong|tong(?: so)? diem|tong so|tong|cong|total|grand total|sum)(?: diem)?(?: toi da| chung)?(?: toan bang)?(?: \d+)?(?: diem)?(?: [ivx]+)*)$/.test(foldText(text));
/** "Cộng lĩnh vực 1": the sum of a part. */
export const isSubtotalLine = (text: string): boolean => /^(?:cong|tong|tong cong|tong diem|subtotal)(?: diem)? (?:muc|linh vuc|phan|nhom|tieu chi|noi dung)\b|^subtotal$/.test(foldText(text));
