import type { CriterionNode, ScoredBy } from '../domain/criteria-set.ts';
import type { CriterionCode } from '../domain/ids.ts';
import type { ColumnMeaning, ScoreTableKind } from '../ipc/table-views.ts';
import { foldText } from '../kernel/fold-text.ts';
import { findByCode, type LeafIndex } from './leaf-index.ts';

/** What the heading of a column says that stands below it. */
export type HeadingMeaning =
  | { readonly kind: 'unit-code' }
  | { readonly kind: 'unit-name' }
  /** Points of a leaf that members appraise: no table can give them. */
  | { readonly kind: 'appraised-leaf'; readonly code: CriterionCode }
  | ColumnMeaning;

export type HeadingReading = {
  /** Texts above the column, the top one first. */
  readonly texts: readonly string[];
  readonly kind: ScoreTableKind;
  /** null: a published table is read by itself, and no leaf is known. */
  readonly leaves: LeafIndex | null;
};

/** null when the heading says nothing that is wanted here, or could mean more than one thing. */
export function readHeading({ texts, kind, leaves }: HeadingReading): HeadingMeaning | null {
  // The lowest is the most particular: `Kết quả điều tra` stands above `1.6.1` and `2.4.1`.
  for (const text of texts.toReversed()) {
    const meaning = (kind === 'survey' ? readLeafHeading(text, texts, leaves) : null) ?? readUnitHeading(text) ?? (kind === 'survey' ? null : readResultHeading(text, texts));
    if (meaning !== null) return meaning;
  }
  return null;
}

const UNIT_CODE = /^(ma( so)?( dinh danh)?( (don vi|co quan|dia phuong|dv))?|unit (code|id)|agency code|code|id)$/;
/** Words of places stand alone: `Tính kịp thời` without marks begins like `Tỉnh`. */
const UNIT_NAME = /^(ten )?(cac )?((don vi|co quan)( .*)?|(dia phuong|so|ban|nganh|bo|tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|dac khu)( (so|ban|nganh|bo|tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|dac khu))*|units?|agency|agencies|provinces?|ministry|ministries)$|^(ten|name)$/;
/** `Đơn vị tính: điểm` stands beside many a table and names no unit. */
const UNIT_OF_MEASURE = /^don vi (tinh|do)\b|^don vi (diem|%)$/;

function readUnitHeading(text: string): HeadingMeaning | null {
  const folded = foldText(text);
  if (UNIT_CODE.test(folded)) return { kind: 'unit-code' };
  return UNIT_NAME.test(folded) && !UNIT_OF_MEASURE.test(folded) && folded.length <= MAX_UNIT_HEADING ? { kind: 'unit-name' } : null;
}

/** A sentence that begins with `Đơn vị` is a remark, not a heading. */
const MAX_UNIT_HEADING = 60;

const saysPercent = (texts: readonly string[]): boolean => texts.some((text) => text.includes('%') || /\bphan tram\b/.test(foldText(text)));

function readLeafHeading(text: string, texts: readonly string[], leaves: LeafIndex | null): HeadingMeaning | null {
  if (leaves === null) return null;
  const folded = foldText(text);
  const leaf = findByCode(text, leaves) ?? leaves.byTitle.get(folded) ?? findByPart(folded, leaves);
  if (leaf === null) return null;
  return leaf.scoredBy === 'appraisal' ? { kind: 'appraised-leaf', code: leaf.code } : { kind: 'leaf', code: leaf.code, isPercent: saysPercent(texts) };
}

/** A column that is named only by its source, where the set has one leaf of that source. */
function findByPart(folded: string, leaves: LeafIndex): CriterionNode | null {
  const part = readPart(folded);
  return part === null ? null : (leaves.byPart.get(part) ?? null);
}

/** Says how much was claimed, how much could be reached, or by how much something changed: not a result. */
const OTHER_NUMBERS = /\b(tu cham|tu danh gia|self|toi da|diem chuan|max|maximum|tang giam|tang|giam|so voi|chenh lech|bien dong|thay doi|change|difference)\b/;

function readResultHeading(text: string, texts: readonly string[]): ColumnMeaning | null {
  const folded = foldText(text);
  if (texts.some((one) => OTHER_NUMBERS.test(foldText(one)))) return null;
  if (/\b(xep hang|thu hang|hang|xep thu|vi tri|rank|ranking)\b/.test(folded)) return { kind: 'rank' };
  if (/\b(diem (cong|thuong)|thuong|bonus)\b/.test(folded)) return { kind: 'bonus' };
  if (/\b(diem (tru|phat)|penalty|penalties|deduction)\b/.test(folded)) return { kind: 'penalty' };
  const part = readPart(folded);
  if (part !== null) return { kind: 'part', part };
  if (/\b(tong|total|cong)\b/.test(folded)) return { kind: 'total' };
  return /\b(chi so|index|par index)\b/.test(folded) ? { kind: 'index' } : null;
}

/** Which source of scores a heading names. */
function readPart(folded: string): ScoredBy | null {
  if (/\b(sipas|hai long|satisfaction)\b/.test(folded)) return 'sipas';
  if (/\b(xhh|dtxhh|xa hoi hoc|survey|sociological)\b/.test(folded)) return 'survey';
  if (/\b(tac dong|kt xh|ktxh|kinh te xa hoi|socio economic|socioeconomic)\b/.test(folded)) return 'computed';
  return /\b(tham dinh|appraised|appraisal)\b/.test(folded) ? 'appraisal' : null;
}
