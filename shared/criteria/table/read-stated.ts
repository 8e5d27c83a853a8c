import type { CriteriaSet, CriterionNode } from '../../domain/criteria-set.ts';
import { parsePoints } from '../../kernel/points.ts';

type Stated = NonNullable<CriteriaSet['stated']>;

const COUNTS = {
  sectors: /(?<![\d.,/])(\d{1,3})\s+lĩnh vực/iu,
  criteria: /(?<![\d.,/])(\d{1,3})\s+(?:tiêu chí(?!\s+thành phần)|chỉ số thành phần)/iu,
  subCriteria: /(?<![\d.,/])(\d{1,4})\s+(?:tiêu chí thành phần|tiểu tiêu chí)/iu,
} as const;
const TOTAL = /(?:thang(?: điểm)?|tổng(?: số)? điểm(?: tối đa)?(?: là)?|tối đa(?: là)?)\s*:?\s*(\d{1,4}(?:[.,]\d+)?)(?:\s*điểm)?|(?<![\d.,/])(\d{2,4}(?:[.,]\d+)?)\s*điểm/iu;

/** "8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần; 100 điểm": what the words above a table say of it. */
export function readStated(text: string): Stated {
  const total = TOTAL.exec(text);
  const max = parsePoints(total?.[1] ?? total?.[2] ?? '');
  return { ...(typeof max === 'number' ? { max } : {}), ...readCounts(text, ['sectors', 'criteria', 'subCriteria']) };
}

/** What the title of a line says of the lines below it: "(6 tiêu chí, 14 tiêu chí thành phần)". Only in brackets: a title may count other things. */
export function readStatedBelow(title: string): NonNullable<CriterionNode['stated']> {
  const brackets = /\(([^()]*tiêu chí[^()]*)\)\s*[.:]?$/iu.exec(title)?.[1] ?? '';
  return readCounts(brackets, ['criteria', 'subCriteria']);
}

function readCounts(text: string, keys: readonly (keyof typeof COUNTS)[]): Partial<Record<keyof typeof COUNTS, number>> {
  return Object.fromEntries(keys.flatMap((key) => {
    const count = COUNTS[key].exec(text)?.[1];
    return count === undefined ? [] : [[key, Number(count)]];
  }));
}
