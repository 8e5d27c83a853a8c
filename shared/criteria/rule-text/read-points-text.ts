import { MAX_POINTS, parsePoints, pointsFromInteger, type Points } from '../../kernel/points.ts';

/** How numbers are printed: `0,25`, `0.25`, `05`. */
export const NUMBER = String.raw`\d{1,6}(?:[.,]\d+)?`;

const FULL_WORDS = /^(?:dat |duoc )?(?:diem toi da|diem chuan|toi da)$/;
const PLAIN = new RegExp(String.raw`^(?:(?:duoc|dat|cong|duoc cong)\s+)?(${NUMBER})\s*(?:diem|d)?(?:\s+toan muc)?$`);
const SHARE = new RegExp(String.raw`^(${NUMBER})\s*%\s*(?:so\s+)?diem(?: toi da| chuan)?$`);

/** Folded words for a score: `0,5 điểm`, `điểm tối đa`, `75% điểm`. null: they say something else. */
export function readPointsText(folded: string, max: Points): Points | null {
  if (FULL_WORDS.test(folded)) return max;
  const share = SHARE.exec(folded)?.[1];
  if (share !== undefined) return takeShare(max, share);
  return readNumber(PLAIN.exec(folded)?.[1]);
}

export function readNumber(text: string | undefined): Points | null {
  const points = parsePoints(text ?? '');
  return typeof points === 'number' ? points : null;
}

/** So many percent of some points, when that is a whole number of 1/10 000; never rounded. */
export function takeShare(points: Points, percent: string): Points | null {
  const share = readNumber(percent);
  if (share === null || share > 1_000_000) return null;
  const product = BigInt(points) * BigInt(share);
  const scale = 1_000_000n;
  if (product % scale !== 0n) return null;
  const whole = product / scale;
  return whole > BigInt(MAX_POINTS) ? null : pointsFromInteger(Number(whole));
}

/** A printed number as an exact decimal with a dot: `0,50` is `0.5`. null: too many digits for a figure. */
export function toDecimalText(text: string): string | null {
  const [whole = '', decimals = ''] = text.replace(',', '.').split('.');
  const rest = decimals.replace(/0+$/, '');
  if (!/^\d{1,15}$/.test(whole) || rest.length > 6) return null;
  return `${String(BigInt(whole))}${rest === '' ? '' : `.${rest}`}`;
}
