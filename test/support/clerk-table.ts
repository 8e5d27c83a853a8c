import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { TypedCell, TypedSheet } from './workbook-of.ts';

/** A node as the files of real tables have it. */
export type PrintedNode = { readonly code: string; readonly parent: string | null; readonly title_vi: string; readonly max_score: number; readonly rule: string | null; readonly evidence_vi?: string };

/** What stands in the column of numbers: the last part alone, `5.1` where a second Arabic level follows the first. */
function printedNumber({ code, parent }: PrintedNode): string {
  const last = code.split('.').at(-1) ?? '';
  const above = parent?.split('.').at(-1) ?? '';
  return /^\d+$/.test(last) && /^\d+$/.test(above) ? `${above}.${last}` : last;
}

/** The table as a clerk lays it out: furniture above, merged header of two rows, numbered columns, form columns, notes and a signature below. */
export function clerkTable(nodes: readonly PrintedNode[], decision: string, total: number): TypedSheet {
  const above: readonly (readonly TypedCell[])[] = [
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['PHỤ LỤC 01'],
    ['BẢNG TIÊU CHÍ CHẤM ĐIỂM'],
    [`(Kèm theo Quyết định số ${decision} của Ủy ban nhân dân thành phố)`],
    [],
    ['TT', 'Nội dung tiêu chí', 'Điểm', null, 'Cách tính điểm', 'Tài liệu kiểm chứng'],
    [null, null, 'Tối đa', 'Tự chấm'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
  ];
  const rows = nodes.map((node): readonly TypedCell[] => [printedNumber(node), node.title_vi, node.max_score, null, node.rule, node.evidence_vi ?? null]);
  return {
    name: 'PL01',
    rows: [...above, ...rows, [null, 'TỔNG CỘNG', total], ['Ghi chú: Đơn vị tự chấm và chịu trách nhiệm về số liệu.'], [null, null, null, null, 'CHỦ TỊCH']],
    merges: ['A1:C1', 'E1:F1', 'E2:F2', 'A3:F3', 'A4:F4', 'A5:F5', 'A7:A8', 'B7:B8', 'C7:D7', 'E7:E8', 'F7:F8'],
  };
}

/** Code, parent, title, maximum: what makes the tree. */
export const treeOf = (set: CriteriaSet | null): readonly (readonly [string, string | null, string, number])[] => (set?.nodes ?? []).map((node) => [node.code, node.parent, node.title, node.max / 10_000]);
