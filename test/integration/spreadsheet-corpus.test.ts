import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { detectSpreadsheet } from '#electron/spreadsheet/recognise-spreadsheet.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { CellValue, Workbook } from '#shared/spreadsheet/workbook.ts';

const folder = corpusPath('spreadsheets');
const isSpreadsheet = (name: string): boolean => /\.(?:xlsx|xlsm|csv)$/u.test(name);
const files = folder === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSpreadsheet).map((name) => name.replaceAll('\\', '/')).toSorted();
const disk = createRealDisk();
const read = (name: string) => readWorkbook({ disk, path: path.join(folder ?? '', name), name: path.basename(name) });

/** Every file that is refused, and why. All others are read. */
const REFUSED: Readonly<Record<string, readonly [type: string, where: string]>> = {
  // Text was put before the root element on purpose.
  'exceljs/invalid-xml.xlsx': ['spreadsheet-xml-broken', 'xl/worksheets/sheet1.xml'],
  // Two parts, without a list of contents and without a workbook.
  'exceljs/missing-bits.xlsx': ['spreadsheet-unrecognised', 'missing-bits.xlsx'],
  // Names a part for styles that is not in it: what are days and percentages there cannot be known.
  'exceljs/test-issue-771.xlsx': ['spreadsheet-part-missing', 'xl/styles.xml'],
  // One column: no line has a delimiter.
  'exceljs/test-issue-991.csv': ['spreadsheet-unrecognised', 'test-issue-991.csv'],
  'openpyxl/openpyxl/reader/tests/data/null_file.xlsx': ['spreadsheet-unrecognised', 'null_file.xlsx'],
  'openpyxl/openpyxl/tests/data/reader/null_archive.xlsx': ['spreadsheet-unrecognised', 'null_archive.xlsx'],
  // 1 024 sheets.
  'openpyxl/openpyxl/tests/data/reader/bigfoot.xlsx': ['spreadsheet-too-large', 'xl/workbook.xml'],
};

describe.skipIf(folder === null)(corpusTitle('spreadsheets', 'every spreadsheet of the corpus'), () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThanOrEqual(64);
  });

  it.each(files)('%s is read, or refused for the reason that is known', async (name) => {
    const startedAt = performance.now();
    const result = await read(name);
    const outcome = result.ok ? 'read' : result.error.map(({ type, where }) => [type, where]);
    expect(outcome).toEqual(REFUSED[name] === undefined ? 'read' : [REFUSED[name]]);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    if (result.ok) expectOrdered(result.value);
    const kind = await detectSpreadsheet(disk, path.join(folder ?? '', name));
    expect(kind).toBe(REFUSED[name]?.[0] === 'spreadsheet-unrecognised' ? null : 'xlsx');
  });
});

function expectOrdered({ sheets }: Workbook): void {
  for (const { rows } of sheets) {
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (const { cells } of rows) {
      const columns = cells.map(({ column }) => column);
      expect(columns).toEqual([...new Set(columns)].toSorted((a, b) => a - b));
      expect(cells.length).toBeGreaterThan(0);
      for (const { value } of cells) if (value.kind === 'number') expect(value.decimal).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u);
    }
  }
}

/** Cells by their address: text as it is, numbers with what they look like. */
async function cellsOf(name: string, sheet = 0): Promise<ReadonlyMap<string, string>> {
  const result = await read(name);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const cells = (result.value.sheets[sheet]?.rows ?? []).flatMap(({ number, cells: found }) => found.map((cell) => [`${columnLetters(cell.column)}${number}`, cell] as const));
  return new Map(cells.map(([address, { value, isFormula }]) => [address, `${isFormula ? '=' : ''}${showValue(value)}`]));
}

function showValue(value: CellValue): string {
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text;
    case 'number':
      return value.isPercent ? `${value.decimal} (%)` : value.decimal;
    case 'boolean':
      return String(value.isTrue);
    case 'day':
      return value.day;
    default:
      return unreachable(value);
  }
}

describe.skipIf(folder === null)(corpusTitle('spreadsheets', 'what stands in them'), () => {
  it('Vietnamese forms keep their titles, their notes and their merged headers', async () => {
    const cells = await cellsOf('vi-government-report-templates/203.xlsx');
    expect(cells.get('V1')).toBe('Phụ lục 02: Biểu 03/GDNN-CS');
    expect(cells.get('A10')).toBe('KẾT QUẢ THỰC HIỆN HỖ TRỢ ĐÀO TẠO NGHỀ CHO LAO ĐỘNG NÔNG THÔN');
    for (const text of cells.values()) expect(text).toBe(text.normalize('NFC'));
    const result = await read('vi-government-report-templates/203.xlsx');
    expect(result.ok && result.value.sheets[0]?.merges.length).toBe(26);
    expect(result.ok && result.value.sheets[0]?.merges).toContainEqual({ from: { row: 16, column: 18 }, to: { row: 17, column: 18 } });
  });

  it('numbers, percentages, days, truth and formulas are what was typed', async () => {
    const numbers = await cellsOf('openpyxl/openpyxl/tests/data/genuine/empty.xlsx', 1);
    expect([numbers.get('D1'), numbers.get('K5'), numbers.get('K10'), numbers.get('G9'), numbers.get('G10'), numbers.get('AA1')]).toEqual(['1', '0.05 (%)', '0.1 (%)', 'true', 'false', '100']);
    expect([...(await cellsOf('openpyxl/openpyxl/tests/data/genuine/empty.xlsx', 2))]).toEqual([['D2', '=5']]);
    expect((await cellsOf('openpyxl/openpyxl/tests/data/genuine/empty.xlsx', 3)).get('A1')).toBe('1973-05-20');
    const guessed = await cellsOf('openpyxl/openpyxl/tests/data/genuine/guess_types.xlsx');
    expect([guessed.get('A1'), guessed.get('C1'), guessed.get('D1'), guessed.get('E1'), guessed.get('B2'), guessed.get('D2')]).toEqual(['3.14', '3/14/15', '0.15 (%)', '=0.15 (%)', '3.14 (%)', '3E5']);
    const formulas = await cellsOf('openpyxl/openpyxl/tests/data/reader/formulae.xlsx');
    expect([formulas.get('A4'), formulas.get('B7'), formulas.get('A2')]).toEqual(['=24690', '=#VALUE!', '12345']);
  });

  it('days are counted from 1900 or from 1904, as the workbook says', async () => {
    for (const system of ['1900', '1904']) expect((await cellsOf(`openpyxl/openpyxl/reader/tests/data/date_${system}.xlsx`)).get('A1')).toBe('2011-10-31');
    expect((await cellsOf('exceljs/1904.xlsx')).get('B4')).toBe('1904-01-01');
    expect((await cellsOf('exceljs/gold.xlsx')).get('B4')).toBe('2016-05-17');
  });

  it('text that looks like an escape is left as it was meant', async () => {
    expect([...(await cellsOf('exceljs/shared_string_with_escape.xlsx'))]).toEqual([['A1', '_x000D_']]);
  });

  it('workbooks with macros give their cells alone, and hidden sheets are read', async () => {
    expect((await cellsOf('openpyxl/openpyxl/tests/data/reader/vba+comments.xlsm')).size).toBe(9);
    expect((await cellsOf('exceljs/hidden-test/google-sheets.xlsx')).size).toBe(5);
  });
});
