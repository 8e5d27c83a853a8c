import { describe, expect, it } from 'vitest';
import { decideScorer, type ScorerTexts } from '#shared/criteria/table/decide-scorer.ts';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import { survives, toMachineText } from '#shared/criteria/table/own-text.ts';
import { readPointsCell } from '#shared/criteria/table/read-points-cell.ts';
import type { CellValue } from '#shared/spreadsheet/workbook.ts';
import { workbookOf, type TypedCell } from '#test/support/workbook-of.ts';

const place = { row: 1, column: 1 };
const number = (decimal: string, isPercent = false): number | null => readPointsCell({ value: { kind: 'number', decimal, isPercent }, text: decimal, place });
const text = (words: string): number | null => readPointsCell({ value: { kind: 'text', text: words }, text: words, place });
const read = (...rows: readonly (readonly TypedCell[])[]): CriteriaTableReading => readCriteriaTable({ workbook: workbookOf({ rows }), columns: null, titles: null });

describe('points in a cell', () => {
  it.each([['0,25', 2500], ['0.25', 2500], ['10 điểm', 100_000], ['tối đa 5', 50_000], ['Tối đa: 2,5 điểm', 25_000], ['(5)', 50_000], ['2.5đ', 25_000], ['0', 0], ['-2', -20_000]])('%j as words', (words, found) => {
    expect(text(words)).toBe(found);
  });

  it.each([['2-5'], ['một điểm'], ['5 hoặc 6'], ['10%'], ['1.234,5'], ['0,00001'], ['x']])('%j are no points', (words) => {
    expect(text(words)).toBeNull();
  });

  it('numbers are taken exactly, without the dust of binary fractions, which nobody sees', () => {
    expect([number('0.125'), number('1.25'), number('100')]).toEqual([1250, 12_500, 1_000_000]);
    expect(number('0.30000000000000004')).toBe(3000);
    expect(number('0.99999999999999998')).toBe(10_000);
    expect([number('0.12345'), number('0.2', true)]).toEqual([null, null]);
    expect(readPointsCell({ value: { kind: 'error', text: '#REF!' } satisfies CellValue, text: '#REF!', place })).toBeNull();
  });
});

const decide = (given: Partial<ScorerTexts>): string => {
  const { scoredBy, unsure, isUnknown } = decideScorer({ column: '', isMarkColumn: false, title: '', above: [], rule: '', evidenceHint: '', ...given });
  return `${scoredBy}${unsure === null ? '' : ' ?'}${isUnknown ? ' unknown' : ''}`;
};

describe('who scores', () => {
  it.each([
    [{}, 'appraisal'],
    [{ column: 'Điều tra XHH' }, 'survey'], [{ column: 'ĐTXHH' }, 'survey'], [{ column: 'SIPAS' }, 'sipas'], [{ column: 'Hội đồng thẩm định' }, 'appraisal'], [{ column: 'Số liệu thống kê' }, 'computed'],
    [{ column: 'x', isMarkColumn: true }, 'survey'], [{ column: '', isMarkColumn: true }, 'appraisal'], [{ column: 'Thẩm định và ĐTXHH' }, 'appraisal unknown'],
    [{ title: 'Chất lượng (ĐT XHH)' }, 'survey'], [{ above: ['Chất lượng qua điều tra xã hội học'] }, 'survey'], [{ above: ['Chỉ số hài lòng (SIPAS)'] }, 'sipas'],
    [{ rule: 'Điểm theo kết quả điều tra xã hội học của năm' }, 'survey'], [{ rule: 'lấy từ kết quả đo lường sự hài lòng (SIPAS) của năm' }, 'sipas'],
    [{ evidenceHint: 'Số liệu thống kê chính thức. Đơn vị không tự chấm.' }, 'computed'],
    [{ title: 'Tổ chức điều tra xã hội học đúng kế hoạch' }, 'appraisal ?'], [{ title: 'Tác động đến phát triển kinh tế - xã hội' }, 'appraisal'],
  ])('%j', (given, expected) => {
    expect(decide(given)).toBe(expected);
  });

  it('a mark in a column that bears the name of the survey', () => {
    const reading = read(['STT', 'Tiêu chí', 'Điểm tối đa', 'Điều tra XHH'], ['1', 'Một', 1, 'x'], ['2', 'Hai', 1]);
    expect(reading.set?.nodes.map((node) => node.scoredBy)).toEqual(['survey', 'appraisal']);
  });
});

describe('the total below a table', () => {
  const rows = [['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một', 100], ['2', 'Điểm cộng', 5]] as const;

  it('that counts bonus too is true, and is not the base maximum', () => {
    expect(read(...rows, [null, 'Tổng cộng', 105])).toMatchObject({ set: { nodes: [{}, { extra: 'bonus' }] }, warnings: [{ type: 'table-set-title-missing' }] });
    expect(read(...rows, [null, 'Tổng cộng', 105]).set?.stated).toBeUndefined();
  });

  it('that is neither is compared, and never repaired', () => {
    const reading = read(...rows, [null, 'TỔNG ĐIỂM', 104], [null, 'Tổng cộng', 103]);
    expect(reading.set?.stated).toEqual({ max: 1_040_000 });
    expect(reading.warnings.map((warning) => `${warning.where} ${warning.type}`)).toEqual(expect.arrayContaining(['Phụ lục!C4 stated-max-differs', 'Phụ lục!C5 table-total-twice']));
  });

  it('of a part is left out', () => {
    expect(read(rows[0], rows[1], [null, 'Cộng lĩnh vực 1', 100], rows[2]).set?.nodes).toHaveLength(2);
  });
});

it('Roman sectors with criteria 1.1, 1.2 keep the numbers that are printed', () => {
  const reading = read(['STT', 'Tiêu chí', 'Điểm tối đa'], ['I', 'Một', 2], ['1.1', 'Một một', 2], ['1.1.1', 'Một một một', 2], ['II', 'Hai', 1], ['2.1', 'Hai một', 1]);
  expect(reading.set?.nodes.map(({ code, parent }) => `${code}<${parent ?? '-'}`)).toEqual(['I<-', '1.1<I', '1.1.1<1.1', 'II<-', '2.1<II']);
});

it('a column that only counts rows gives way to the numbers in the titles', () => {
  const reading = read(['TT', 'Nội dung', 'Điểm'], [1, 'I. Một', 2], [2, '1. Một một', 1], [3, '2. Một hai', 1], [4, 'II. Hai', 1]);
  expect(reading.set?.nodes.map(({ code }) => code)).toEqual(['I', 'I.1', 'I.2', 'II']);
});

it('lettered words below a number are a part of its title, and a sector in capitals without a number is asked for', () => {
  const rows = [['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một gồm', 2], [null, 'a) có kế hoạch;'], [null, 'b) có báo cáo']] as const;
  expect(read(...rows).set?.nodes.map(({ title }) => title)).toEqual(['Một gồm a) có kế hoạch; b) có báo cáo']);
  expect(read(...rows, [null, 'PHẦN HAI'], ['2', 'Hai', 1]).faults).toEqual([{ type: 'table-code-missing', where: 'Phụ lục!A5', title: 'PHẦN HAI' }]);
});

it('a sheet that is not the table is passed over, and what the titles of lines count is compared', () => {
  const reading = readCriteriaTable({
    columns: null, titles: null,
    workbook: workbookOf({ name: 'Bìa', rows: [['Tiêu chí'], ['Xin chào']] }, { name: 'Bảng', rows: [['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một (2 tiêu chí, 3 tiêu chí thành phần)', 1], ['1.1', 'Một một', 1]] }),
  });
  expect(reading.columns?.sheet).toBe('Bảng');
  expect(reading.set?.nodes[0]?.stated).toEqual({ criteria: 2, subCriteria: 3 });
  expect(reading.warnings.map((warning) => warning.type)).toContain('stated-count-differs');
});

it('the first line of a table is no part of its header, whatever its words', () => {
  expect(read(['TT', 'Nội dung', 'Điểm'], ['I', 'Tiêu chí chung', 2], ['1', 'Một', 2]).set?.nodes.map(({ code }) => code)).toEqual(['I', 'I.1']);
});

it('while a line is missing from the tree nothing is said of sums', () => {
  const rows = [['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'], ['1', 'Một', 5], ['1.1', 'Một một', 2]] as const;
  expect(read(...rows).warnings.map(({ type }) => type)).toContain('criterion-sum-differs');
  const reading = read(...rows, [null, 'Một hai', 3]);
  expect([reading.faults.map(({ type }) => type), reading.warnings.map(({ type }) => type)]).toEqual([['table-code-missing'], ['table-set-title-missing']]);
});

it('nothing that a spreadsheet reads as an escape is left in a cell for the machine', () => {
  expect([survives('a_x0041_'), survives('a x'), survives(' a')]).toEqual([false, true, false]);
  expect(toMachineText({ a: '_x0041_\u2028' })).toBe(String.raw`{"a":"\u005fx0041_\u2028"}`);
});
