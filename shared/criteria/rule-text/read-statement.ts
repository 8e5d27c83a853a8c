import type { Points } from '../../kernel/points.ts';
import type { BandRange } from './read-band.ts';
import { readBand } from './read-band.ts';
import { readFormula, readRatio, type Formula, type Quotient } from './read-formula.ts';
import { NUMBER, readNumber, readPointsText, takeShare } from './read-points-text.ts';
import { toClause, type Clause } from './split-clauses.ts';

/** One thing that a rule's text says. */
export type Statement =
  | { readonly kind: 'ratio-is'; readonly quotient: Quotient }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'band'; readonly range: BandRange; readonly score: Points | Formula; readonly label: string }
  /** Words, and the points they lead to; `isShare`: printed as a share of the maximum, or taken off it. */
  | { readonly kind: 'option'; readonly label: string; readonly points: Points; readonly isShare: boolean }
  | { readonly kind: 'each'; readonly what: string; readonly points: Points }
  | { readonly kind: 'each-takes'; readonly what: string; readonly points: Points }
  | { readonly kind: 'sample'; readonly size: number; readonly what: string; readonly points: Points }
  | { readonly kind: 'cap'; readonly points: Points }
  | { readonly kind: 'cap-if'; readonly when: string; readonly points: Points }
  | { readonly kind: 'zero-if'; readonly when: string }
  | { readonly kind: 'zero-without'; readonly required: string }
  | { readonly kind: 'not-applicable-if'; readonly when: string }
  | { readonly kind: 'granted-if'; readonly when: string; readonly points: Points }
  | { readonly kind: 'judgement'; readonly from: Points; readonly to: Points; readonly step: Points | null }
  | { readonly kind: 'mean'; readonly side: 'at-least' | 'below'; readonly of: string; readonly points: Points }
  | { readonly kind: 'adds-up' }
  | { readonly kind: 'figure-is'; readonly name: string; readonly label: string }
  /** Understood, and without effect on the points: how a figure is counted, that a reason is given. */
  | { readonly kind: 'remark' };

type Reader = (clause: Clause, max: Points) => Statement | null;

/** The first that knows the clause decides: the more particular stand before the more general. */
const READERS: readonly Reader[] = [
  readRemark, readFigureLabel, readRatioStatement, readNotApplicable, readZero, readGranted, readJudgement, readSample, readEach, readCap,
  readFormulaStatement, readScored,
];

/** null: not understood, so that nothing may be made of the whole text. */
export function readStatement(clause: Clause, max: Points): Statement | null {
  for (const read of READERS) {
    const statement = read(clause, max);
    if (statement !== null) return statement;
  }
  return null;
}

function readRemark({ folded }: Clause): Statement | null {
  const isRemark =
    /^tru den (?:khi )?het (?:so )?diem(?: cua)?(?: muc| noi dung| tieu chi)?(?: nay)?$/.test(folded) ||
    /^(?!.*\d).*\bkhong tinh(?: vao [a-z])?$/.test(folded) ||
    /^trong do$/.test(folded);
  return isRemark ? { kind: 'remark' } : null;
}

function readFigureLabel({ text, folded }: Clause): Statement | null {
  const match = /^(?:trong do,?:?\s*)?([a-z])\s*(?:la|:|=)\s*(?=\p{L}{2})/u.exec(folded);
  const name = match?.[1];
  if (match === null || name === undefined || /[/*×]|\d/.test(folded)) return null;
  const label = text.slice(match[0].length).trim();
  return label.length <= 300 ? { kind: 'figure-is', name, label } : null;
}

function readRatioStatement(clause: Clause): Statement | null {
  const quotient = readRatio(clause);
  return quotient === null ? null : { kind: 'ratio-is', quotient };
}

const THIS = String.raw`(?:\s+(?:muc|noi dung|tieu chi|tieu chi thanh phan|chi tieu)(?:\s+nay)?)?`;
const NOT_APPLICABLE = new RegExp(String.raw`^(.+?),?\s+thi\s+(?:muc nay\s+|noi dung nay\s+|tieu chi nay\s+)?khong\s+(?:danh gia|cham diem|tinh diem)(?:[,\s]+(?:va\s+)?(?:cham diem|khong cham diem))?${THIS}$`);

function readNotApplicable({ text, folded }: Clause): Statement | null {
  const match = NOT_APPLICABLE.exec(folded);
  return match === null ? null : { kind: 'not-applicable-if', when: text.slice(0, (match[1] ?? '').length) };
}

const ZERO = /^(.+?),?\s+thi\s+(?:(?:muc|noi dung|tieu chi)\s+(?:nay\s+)?)?(?:duoc\s+|cham\s+|dat\s+)?0\s*diem(?:\s+toan muc)?$/;
const WITHOUT = /^(?:dieu kien:?\s+)(.+?),\s+(?:neu\s+)?thieu thi khong (?:duoc )?tinh diem(?: chuan)?$/;
const WHOLE_ITEM = /^(.+?)\s*:\s*0\s*(?:diem\s+)?toan muc$|^(.+?)\s*:\s*0\s*diem\s+toan muc$/;

function readZero({ text, folded }: Clause): Statement | null {
  const without = WITHOUT.exec(folded);
  if (without !== null) {
    const start = folded.indexOf(without[1] ?? '');
    return { kind: 'zero-without', required: text.slice(start, start + (without[1] ?? '').length) };
  }
  const zero = ZERO.exec(folded) ?? WHOLE_ITEM.exec(folded);
  return zero === null ? null : { kind: 'zero-if', when: text.slice(0, (zero[1] ?? zero[2] ?? '').length) };
}

const GRANTED = new RegExp(String.raw`^(.+?)\s+(?:duong nhien|mac nhien)\s+(?:duoc\s+)?(?:cong|tinh|huong|dat)\s+(diem toi da|${NUMBER})(?:\s*diem)?$`);

function readGranted({ text, folded }: Clause, max: Points): Statement | null {
  const match = GRANTED.exec(folded);
  const points = match === null ? null : readPointsText(match[2] ?? '', max);
  return match === null || points === null ? null : { kind: 'granted-if', when: text.slice(0, (match[1] ?? '').length), points };
}

const JUDGEMENT = new RegExp(
  String.raw`^(?:hoi dong\s+)?(?:xem xet,?\s*)?(?:cham|danh gia|cho diem)(?:\s+diem)?(?:\s+theo muc do)?,?\s+(?:trong khoang\s+)?tu\s+(${NUMBER})\s*(?:diem\s*)?(?:den|-|–)\s*(${NUMBER})(?:\s*diem)?(?:,\s*(?:co\s+)?neu\s+(?:ro\s+)?ly do)?$`,
);

function readJudgement({ folded }: Clause): Statement | null {
  const match = JUDGEMENT.exec(folded);
  const [from, to] = [readNumber(match?.[1]), readNumber(match?.[2])];
  return from === null || to === null || from > to ? null : { kind: 'judgement', from, to, step: null };
}

const SAMPLE = new RegExp(String.raw`^.*\b(?:kiem tra|khao sat|chon)\s+(?:xac suat\s+)?(?:ngau nhien\s+)(\d{1,4})\s+(\p{L}+)[^,;]*,\s*moi\s+\2\s+(.+?)\s*:?\s+(?:duoc\s+)?(${NUMBER})\s*diem$`, 'u');

function readSample({ text, folded }: Clause): Statement | null {
  const match = SAMPLE.exec(folded);
  const points = readNumber(match?.[4]);
  if (match === null || points === null) return null;
  const start = folded.indexOf(', moi ') + ', moi '.length;
  const what = text.slice(start, start + (match[2] ?? '').length + 1 + (match[3] ?? '').length);
  return { kind: 'sample', size: Number(match[1]), what, points };
}

const EACH = new RegExp(String.raw`^(?:cu\s+)?(?:moi|01|1)\s+(.+?)\s*(?::|\sduoc(?:\scong)?\s|=|\sthi\s)\s*(?:duoc\s+)?(?:cong\s+)?(${NUMBER})\s*(?:diem)?$`);
const EACH_TAKES = new RegExp(
  String.raw`^(?:cu\s+)?moi\s+(.+?)\s*(?::\s*|,?\s+thi\s+|,?\s+bi\s+|,?\s+)tru\s+(${NUMBER})\s*(?:diem)?(?:[,(]\s*tru den (?:khi )?het (?:so )?diem(?: cua)?(?: muc| noi dung| tieu chi)?(?: nay)?\)?)?$`,
);

function readEach({ text, folded }: Clause): Statement | null {
  const takes = EACH_TAKES.exec(folded);
  const match = takes ?? (folded.startsWith('moi') || folded.startsWith('cu ') ? EACH.exec(folded) : null);
  const points = readNumber(match?.[2]);
  const what = match?.[1];
  if (match === null || what === undefined || points === null) return null;
  const start = folded.indexOf(what);
  const words = text.slice(start, start + what.length);
  return { kind: takes === null ? 'each' : 'each-takes', what: words, points };
}

const CAP = new RegExp(String.raw`^(?:nhung\s+)?(?:toi da|khong qua|khong vuot qua|tong (?:so )?diem khong qua)\s+(${NUMBER})\s*(?:diem)?$`);
const CAP_IF = new RegExp(String.raw`^(.+?)\s*(?::|,?\s+thi(?:\s+chi\s+duoc|\s+duoc|\s+cham)?)\s*toi da\s+(${NUMBER})\s*(?:diem)?$`);
const CAP_WHEN = new RegExp(String.raw`^(?:duoc\s+|cham\s+)?toi da\s+(${NUMBER})\s*(?:diem)?\s*,?\s+(?:neu|khi|doi voi)\s+(.+)$`);

function readCap({ text, folded }: Clause): Statement | null {
  const bare = readNumber(CAP.exec(folded)?.[1]);
  if (bare !== null) return { kind: 'cap', points: bare };
  const when = CAP_WHEN.exec(folded);
  const capped = readNumber(when?.[1]);
  if (when !== null && capped !== null) return { kind: 'cap-if', when: text.slice(text.length - (when[2] ?? '').length), points: capped };
  const before = CAP_IF.exec(folded);
  const points = readNumber(before?.[2]);
  return before === null || points === null ? null : { kind: 'cap-if', when: text.slice(0, (before[1] ?? '').length), points };
}

function readFormulaStatement(clause: Clause, max: Points): Statement | null {
  const formula = readFormula(clause, max);
  return formula === null ? null : { kind: 'formula', formula };
}

/** Words, a colon, and what they lead to. */
function readScored({ text, folded }: Clause, max: Points): Statement | null {
  const colon = folded.lastIndexOf(':');
  if (colon <= 0) return null;
  const label = text.slice(0, colon).trim();
  const value = toClause(text.slice(colon + 1).trim());
  const range = readBand(toClause(label).folded);
  const formula = readFormula(value, max);
  if (formula !== null) return range === null ? null : { kind: 'band', range, score: formula, label };
  const points = readPointsText(value.folded, max);
  if (points === null) return readTaken({ label, value: value.folded, max });
  const mean = readMean(toClause(label).folded);
  if (mean !== null) return { kind: 'mean', side: mean, of: label, points };
  if (range !== null) return { kind: 'band', range, score: points, label };
  return label.length <= 1000 ? { kind: 'option', label, points, isShare: value.folded.includes('%') || /toi da|chuan/.test(value.folded) } : null;
}

/** `vi phạm nhẹ: trừ 50%`: a state of its own that leads to what is left of the maximum. */
function readTaken({ label, value, max }: { readonly label: string; readonly value: string; readonly max: Points }): Statement | null {
  const percent = new RegExp(String.raw`^tru\s+(${NUMBER})\s*%(?:\s+(?:so\s+)?diem(?: toi da| chuan)?)?$`).exec(value)?.[1];
  const rest = percent === undefined ? null : 100 - Number(percent.replace(',', '.'));
  const points = rest === null || rest < 0 || !Number.isInteger(rest) ? null : takeShare(max, String(rest));
  return points === null ? null : { kind: 'option', label, points, isShare: true };
}

function readMean(folded: string): 'at-least' | 'below' | null {
  if (!/\b(?:binh quan|trung binh)\b/.test(folded)) return null;
  if (/^(?:(?:bang|tu)\s+)?(?:hoac\s+)?(?:tren|cao hon|lon hon|bang)(?:\s+hoac\s+(?:tren|cao hon|lon hon|bang))?\s+(?:muc\s+)?(?:binh quan|trung binh)\b/.test(folded)) return /\bbang\b/.test(folded) ? 'at-least' : null;
  return /^(?:duoi|thap hon|nho hon)\s+(?:muc\s+)?(?:binh quan|trung binh)\b/.test(folded) ? 'below' : null;
}
