import { foldText } from '../../kernel/fold-text.ts';
import type { CriteriaField } from '../../ipc/table-views.ts';

/** Words over a column, folded. The earlier a pattern stands, the surer it is. */
type Patterns = readonly RegExp[];

/** Headings as decisions print them, and as this program does. */
const HEADINGS: Readonly<Record<CriteriaField, Patterns>> = {
  // "Mã tiêu chí" beside "STT" is the code; the other only counts the rows.
  code: [/^(?:ma(?: so)?(?: tieu chi)?|so hieu|ky hieu|code)$/, /^(?:stt|so tt|so thu tu|no|number|serial)$/, /^(?:tt|muc|so|lv|tc|tctp)$/],
  titleEn: [/^(?:(?:ten |tieu chi |noi dung )?(?:bang )?tieng anh|english(?: title| name)?|title(?: in)? english|ten tieng anh)$/],
  rule: [
    /^(?:cach|phuong phap|phuong thuc|cach thuc|quy dinh|huong dan|cong thuc|co so)(?: thuc)? (?:tinh|cham|danh gia|cho)(?: va cham)?(?: diem)?\b/,
    /^(?:thang diem danh gia|thang diem chi tiet|muc diem|chi tiet cham diem|quy tac tinh diem|how it is scored|scoring(?: rule| method| guide)?|rule)$/,
  ],
  evidenceHint: [
    /^(?:yeu cau va |ho so |danh muc |cac )*(?:tai lieu|ho so|van ban)(?: tai lieu)? (?:kiem chung|minh chung|chung minh)\b/,
    /^(?:yeu cau va )?(?:tlkc|minh chung|evidence|supporting documents|documents)\b/,
  ],
  scoredBy: [/^(?:hinh thuc danh gia|phuong thuc danh gia|hinh thuc cham|cham boi|nguon diem|cham qua|scored by|danh gia qua)$/, /^(?:diem )?(?:dt xhh|dtxhh|dieu tra xhh|dieu tra xa hoi hoc)\b/],
  step: [/^(?:buoc(?: diem| cham)?|step(?: of points)?)$/],
  figures: [/^(?:so lieu ke khai|so lieu(?: can)? ke khai|so lieu thong ke|figures|declared figures)$/],
  scoring: [/^(?:quy tac may doc|rule machine readable)$/],
  max: [
    /^(?:so )?diem (?:toi da|chuan|quy dinh)\b|^(?:max(?:imum)?(?: points| score)?|points)$/,
    /^(?:thang diem|toi da|diem so|so diem)$/,
    /^diem$/,
  ],
  title: [
    /^(?:linh vuc )?(?:cac )?(?:noi dung )?(?:tieu chi|chi tieu|chi so thanh phan|tieu chuan)\b/,
    /^(?:ten )?(?:cac )?(?:linh vuc|noi dung|nhiem vu|chi so|tieu chi)\b/,
    /^(?:criteri(?:on|a)|title|indicator|content|description)\b/,
  ],
};

/** In order of trust: "Thang điểm đánh giá" is a rule before it could be a maximum. */
const ORDER: readonly CriteriaField[] = ['code', 'titleEn', 'scoring', 'rule', 'evidenceHint', 'scoredBy', 'step', 'figures', 'max', 'title'];

/** Columns for what units, councils and others write into the printed form. */
const FILLED_IN = /^(?:diem )?(?:(?:co quan |don vi |ca nhan )?tu (?:cham|danh gia)|tham dinh|hoi dong|dat duoc|cham diem|danh gia|ket qua|nguoi quan ly|cap co tham quyen|do )|^(?:snv|so noi vu|diem (?:cua|do) )/;
export const MORE_HEADING = /^(?:du lieu khac may doc|other data machine readable)$/;
const NOTES = /^(?:ghi chu|notes?|remarks?)$/;

export type HeadingMatch = { readonly field: CriteriaField; readonly rank: number };

/** Which column this is by its heading; the words of the lowest header row come last. null: none that is known. */
export function matchHeading(texts: readonly string[]): HeadingMatch | null {
  const folded = texts.map(foldText).filter((text) => text !== '' && text.length <= 120);
  const lowest = folded.at(-1);
  if (lowest === undefined || MORE_HEADING.test(lowest)) return null;
  // "Điểm đánh giá | Điều tra XHH" says who scores; any other form column is for filling in.
  if (FILLED_IN.test(lowest)) return null;
  return matchText(lowest) ?? folded.toReversed().map(matchText).find((match) => match !== null) ?? null;
}

function matchText(folded: string): HeadingMatch | null {
  for (const field of ORDER) {
    const rank = HEADINGS[field].findIndex((pattern) => pattern.test(folded));
    if (rank >= 0) return { field, rank };
  }
  return null;
}

export const isNotesHeading = (text: string): boolean => NOTES.test(foldText(text));
