import { describe, expect, it } from 'vitest';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import { cellAddress } from '#shared/spreadsheet/cell-address.ts';
import type { Workbook } from '#shared/spreadsheet/workbook.ts';
import { workbookOf, type TypedCell, type TypedSheet } from '#test/support/workbook-of.ts';

/** What spreadsheet programs do to tables that clerks type, and what clerks put beside them. */
const readBook = (workbook: Workbook): CriteriaTableReading => readCriteriaTable({ workbook, columns: null, titles: null });
const read = (...sheets: readonly TypedSheet[]): CriteriaTableReading => readBook(workbookOf(...sheets));
const rowsOf = (...rows: readonly (readonly TypedCell[])[]): TypedSheet => ({ rows: [['STT', 'Tiêu chí', 'Điểm tối đa'], ...rows] });
const said = (problems: CriteriaTableReading['faults']): readonly string[] => problems.map(({ type, where }) => `${where.replace('Phụ lục!', '')} ${type}`);
const tree = ({ set }: CriteriaTableReading): readonly string[] => (set?.nodes ?? []).map(({ code, parent }) => `${code}<${parent ?? '-'}`);

/** The cells at these addresses become formulas that nobody has computed. */
const uncomputed = (workbook: Workbook, ...addresses: readonly string[]): Workbook => ({
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (addresses.includes(cellAddress({ row: row.number, column: cell.column })) ? { ...cell, value: { kind: 'text', text: '' }, isFormula: true } : cell)),
    })),
  })),
});
/** The cells at these addresses become formulas with the values that they have. */
const computed = (workbook: Workbook, ...addresses: readonly string[]): Workbook => ({
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, isFormula: addresses.includes(cellAddress({ row: row.number, column: cell.column })) })) })),
  })),
});
const hide = (workbook: Workbook, ...numbers: readonly number[]): Workbook => ({
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (numbers.includes(row.number) ? { ...row, isHidden: true } : row)) })),
});

const twoMaxima = (communes: number): TypedSheet =>
  ({ rows: [['STT', 'Tiêu chí', 'Điểm tối đa', null], [null, null, 'Cấp sở', 'Cấp xã'], ['1', 'Một', 1, communes]], merges: ['A1:A2', 'B1:B2', 'C1:D1'] });

describe('formulas that nobody has computed', () => {
  const book = workbookOf(rowsOf(['1', 'Một', 3], ['1.1', 'Kế hoạch', 3], [null, 'Tổng cộng', 3]));

  it('are one question, and not so many missing points', () => {
    expect(readBook(uncomputed(book, 'C2', 'C3')).faults).toEqual([{ type: 'table-formula-uncomputed', where: 'Phụ lục!C2', cells: 2 }]);
    expect(said(readBook(uncomputed(book, 'A3')).faults)).toEqual(['A3 table-formula-uncomputed']);
    expect(said(readBook(uncomputed(book, 'B3')).faults)).toEqual(['B3 table-formula-uncomputed']);
  });

  it('in the total are told, and keep nobody from the tree', () => {
    const reading = readBook(uncomputed(book, 'C4'));
    expect([tree(reading), said(reading.warnings)]).toEqual([['1<-', '1.1<1'], ['C4 table-formula-uncomputed', 'Phụ lục table-set-title-missing']]);
  });
});

describe('formulas with results', () => {
  const book = workbookOf(rowsOf(['1', 'Một', 3], ['1.1', 'Kế hoạch', 3], [null, 'Tổng cộng', 3]));

  it('are taken by what was saved with them, and that is said once; a sum below the table needs no word', () => {
    const reading = readBook(computed(book, 'C2', 'C3'));
    expect([tree(reading), reading.warnings.find(({ type }) => type === 'table-formula-taken')]).toEqual([['1<-', '1.1<1'], { type: 'table-formula-taken', where: 'Phụ lục!C2', cells: 2 }]);
    expect(said(readBook(computed(book, 'C4')).warnings)).not.toContain('C4 table-formula-taken');
  });
});

describe('what the spreadsheet made of a number', () => {
  const day = { kind: 'day', day: '2025-02-01' } as const;

  it('a day is asked by its own name, once, and not again for each line below it', () => {
    expect(read(rowsOf(['1', 'Một', 2], [day, 'Hai', 2], ['1.2.1', 'Ba', 1], ['1.2.2', 'Bốn', 1])).faults).toEqual([{ type: 'table-cell-is-day', where: 'Phụ lục!A3', day: '2025-02-01' }]);
    expect(said(read(rowsOf(['1', 'Một', day])).faults)).toEqual(['C2 table-cell-is-day']);
  });

  it('a number above that is missing is asked once', () => {
    expect(said(read(rowsOf(['1', 'Một', 2], ['2.2.1', 'Ba', 1], ['2.2.2', 'Bốn', 1])).faults)).toEqual(['A3 table-parent-missing']);
  });

  it('a tenth that lost its zero is asked where it stands, though no first is there to collide with', () => {
    const reading = read(rowsOf(['1', 'Một', 3], ['1.8', 'Tám', 1], [1.9, 'Chín', 1], [1.1, 'Mười', 1]));
    expect(reading.faults).toEqual([{ type: 'table-code-lost-zero', where: 'Phụ lục!A5', code: '1.1', maybe: '1.10' }]);
  });

  it('a whole number twice has lost no zero', () => {
    expect(said(read(rowsOf(['I', 'Một', 2], [1, 'Hai', 1], [1, 'Ba', 1])).warnings)).not.toContain('A4 table-code-lost-zero');
  });

  it('digits of another keyboard are digits', () => {
    const reading = read(rowsOf(['１', 'Một', '１，５'], ['１．１', 'Hai', '1,5']));
    expect([tree(reading), reading.set?.nodes[0]?.max]).toEqual([['1<-', '1.1<1'], 15_000]);
  });
});

describe('what stands beside and below the table', () => {
  it('a set that calls itself "Bộ chỉ số" keeps its name, though ministries are called "Bộ" too', () => {
    const title = 'BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC SỞ';
    expect(read({ rows: [['BỘ NỘI VỤ'], [title], ['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một', 1]] }).titles.title).toBe(title);
  });

  it('a column "Chỉ số" behind the points is for results, and a signature under it is no level', () => {
    const rows = [['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm đạt được', 'Chỉ số'], ['1', 'Một', 1, '0,5', '50%'], [], [null, 'Nơi nhận: như trên', null, null, 'KT. CHỦ TỊCH']];
    const reading = read({ rows });
    expect([tree(reading), reading.faults, reading.set?.nodes[0]?.title]).toEqual([['1<-'], [], 'Một']);
  });

  it('a second table below the first is left to itself, and told', () => {
    const first = [['1', 'Một', 1], ['2', 'Hai', 1], [null, 'Tổng cộng', 2]] as const;
    const annex = read(rowsOf(...first, ['PHỤ LỤC II'], ['BỘ TIÊU CHÍ CẤP XÃ'], ['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một xã', 9]));
    expect([tree(annex), said(annex.warnings)]).toEqual([['1<-', '2<-'], expect.arrayContaining(['A7 table-second-table'])]);
    const grades = read(rowsOf(...first, ['STT', 'Xếp loại', 'Mức điểm'], ['1', 'Tốt', 'Từ 90 điểm trở lên']));
    expect([tree(grades), said(grades.warnings)]).toEqual([['1<-', '2<-'], expect.arrayContaining(['A5 table-second-table'])]);
  });

  it('the same table goes on after a page with notes', () => {
    expect(tree(read(rowsOf(['1', 'Một', 1], [null, 'Ghi chú: xem trang sau'], ['STT', 'Tiêu chí', 'Điểm tối đa'], ['2', 'Hai', 1])))).toEqual(['1<-', '2<-']);
  });

  it('without the total a second annex is told as well', () => {
    const reading = read(rowsOf(['1', 'Một', 1], ['PHỤ LỤC II'], ['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một xã', 9]));
    expect([tree(reading), said(reading.warnings)]).toEqual([['1<-'], expect.arrayContaining(['A4 table-second-table'])]);
  });

  it('what stands below a line without a number is no part of the line before it', () => {
    const reading = read(rowsOf(['1', 'Một', 1], [null, 'Hai', 2], [null, '- Đạt: 1'], [null, '- Không đạt', 0]));
    expect(said(reading.faults)).toEqual(['A3 table-code-missing']);
    expect(said(reading.warnings).filter((one) => one.includes('rule'))).toEqual([]);
  });
});

describe('what a person does not see, and what they see twice', () => {
  const old = { name: 'Năm trước', rows: [['BỘ TIÊU CHÍ CŨ'], ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'], ['1', 'Cũ', 1]] } as const;

  it('a hidden sheet gives way to one that is shown, however many columns it knows', () => {
    const { sheets } = workbookOf(old, rowsOf(['1', 'Một', 1]));
    const reading = readBook({ sheets: sheets.map((sheet) => (sheet.name === old.name ? { ...sheet, isHidden: true } : sheet)) });
    expect(reading.set?.nodes[0]?.title).toBe('Một');
    expect(reading.warnings).toContainEqual({ type: 'table-sheets-beside', where: 'Phụ lục', others: ['Năm trước'] });
  });

  it('other sheets with a table are told, unless a person chose', () => {
    const workbook = workbookOf(old, rowsOf(['1', 'Một', 1]));
    const found = readBook(workbook);
    expect(said(found.warnings)).toEqual(['Năm trước table-sheets-beside']);
    expect(readCriteriaTable({ workbook, columns: found.columns, titles: null }).warnings).toEqual([]);
  });

  it('hidden rows are read and told', () => {
    const reading = readBook(hide(workbookOf(rowsOf(['1', 'Một', 1], ['2', 'Hai', 1], ['3', 'Ba', 1])), 3, 4));
    expect(tree(reading)).toHaveLength(3);
    expect(reading.warnings).toContainEqual({ type: 'table-rows-hidden', where: 'Phụ lục!A3', lines: 2 });
  });

  it('two columns of maxima that differ are told; that say the same are not', () => {
    expect(read(twoMaxima(2)).warnings).toContainEqual({ type: 'table-max-columns', where: 'Phụ lục!C2', taken: 'C', others: ['D'] });
    expect(said(read(twoMaxima(1)).warnings)).not.toContain('C2 table-max-columns');
  });
});

it('sectors A, B with criteria I, II and sub-criteria 1, 2 are what every office prints', () => {
  const rows = ['A', 'I', '1', '2', 'II', '1', 'B', 'I', '1'].map((number): readonly TypedCell[] => [number, `Mục ${number}`, 1]);
  expect(tree(read(rowsOf(...rows)))).toEqual(['A<-', 'A.I<A', 'A.I.1<A.I', 'A.I.2<A.I', 'A.II<A', 'A.II.1<A.II', 'B<-', 'B.I<B', 'B.I.1<B.I']);
});

describe('where numbers and rules stand', () => {
  const lines = [['1', 'Một', 3], ['1.1', 'Hai', 3], ['1.1.1', 'Ba', 1], ['1.1.2', 'Bốn', 2]] as const;
  const spread = lines.map(([code, title, max]): readonly TypedCell[] => [...[1, 2, 3].map((depth) => (code.split('.').length === depth ? code : null)), title, max]);
  const expected = ['1<-', '1.1<1', '1.1.1<1.1', '1.1.2<1.1'];

  it('each level has a column of numbers of its own', () => {
    expect(tree(read({ rows: [['STT', null, null, 'Tiêu chí', 'Điểm tối đa'], ...spread], merges: ['A1:C1'] }))).toEqual(expected);
    expect(tree(read({ rows: [['LV', 'TC', 'TCTP', 'Nội dung', 'Điểm tối đa'], ...spread] }))).toEqual(expected);
    const repeated = lines.map(([code, title, max]): readonly TypedCell[] => [...[1, 2, 3].map((depth) => code.split('.').slice(0, depth).join('.')).map((text, index, all) => (index > 0 && text === all[index - 1] ? null : text)), title, max]);
    expect(tree(read({ rows: [['LV', 'TC', 'TCTP', 'Nội dung', 'Điểm tối đa'], ...repeated] }))).toEqual(expected);
  });

  it('the code goes before the column that counts the rows', () => {
    const counted = lines.map(([code, title, max], index): readonly TypedCell[] => [index + 1, code, title, max]);
    expect(tree(read({ rows: [['STT', 'Mã tiêu chí', 'Tiêu chí', 'Điểm tối đa'], ...counted] }))).toEqual(expected);
  });

  it('the title says below itself how it is scored', () => {
    const [node] = read(rowsOf(['1', 'Ban hành kế hoạch\n- Ban hành: 1\n- Không ban hành: 0', 1])).set?.nodes ?? [];
    expect(node).toMatchObject({ title: 'Ban hành kế hoạch', rule: '- Ban hành: 1\n- Không ban hành: 0', scoring: { kind: 'choice' } });
    expect(read(rowsOf(['1', 'Ban hành\nkế hoạch', 1])).set?.nodes[0]?.title).toBe('Ban hành kế hoạch');
  });
});
