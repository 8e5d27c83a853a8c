import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { guardText, isGuarded, unguardText } from '#shared/spreadsheet/formula-guard.ts';
import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import { toExactDecimal } from '#shared/spreadsheet/exact-decimal.ts';
import { readCsv } from '#shared/spreadsheet/read-csv.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import type { Sheet, SheetCell } from '#shared/spreadsheet/sheet.ts';
import type { Worksheet } from '#shared/spreadsheet/workbook.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';

const nasty = fc.constantFrom('=1+1', "'=1", "''@x", '-5', '+84', '\tx', '\r=1', '＝1', ' =1', 'sep=;', 'a;b', 'a,b', '"', '""x', '_x000D_', '_x005F_x0041_', 'constructor', '__proto__', 'toString', '\ufffd', '\ud83f\udffe\u0061', ' a ', '<b>&amp;', ']]>', '1.10', '007', '0', '');
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: fc.constantFrom("'", '=', '-', ';', ',', '"', '\n', '\r', '\t', 'a', 'ế', ' '), maxLength: 8 }), nasty);
const decimal = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat(6)).map(([digits, places]) => toExactDecimal(`${digits}e-${places}`) ?? '0');
const cell: fc.Arbitrary<SheetCell> = fc.oneof(
  text.map((value): SheetCell => ({ kind: 'text', text: value })),
  decimal.map((value): SheetCell => ({ kind: 'number', decimal: value })),
  fc.constant<SheetCell>({ kind: 'empty' }),
);
const sheet: fc.Arbitrary<Sheet> = fc.record({
  title: fc.array(text, { maxLength: 2 }),
  header: fc.array(text, { maxLength: 4 }),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
  footer: fc.array(text, { maxLength: 1 }),
});

const asText = (value: string): SheetCell => ({ kind: 'text', text: value });
const withoutKind = (cells: readonly string[]): readonly string[] => cells.map((shown) => shown.replace(/^(\d+:\d+) (?:text|number) /u, '$1 '));

/** Every cell of a sheet that holds something, by its place: text as the program keeps text. */
function cellsOf({ title, header, rows, footer }: Sheet): readonly string[] {
  const lines = [...title.map((line) => [asText(line)]), header.map(asText), ...rows, ...footer.map((line) => [asText(line)])];
  return lines.flatMap((line, row) => line.flatMap((found, column) => showCell(found).map((value) => `${row + 1}:${column + 1} ${value}`)));
}

function showCell(found: SheetCell): readonly string[] {
  if (found.kind === 'empty' || found.kind === 'text' && toCellText(found.text) === '') return [];
  return [found.kind === 'number' ? `number ${found.decimal}` : `text ${toCellText(found.text)}`];
}

const readCells = ({ rows }: Worksheet): readonly string[] =>
  rows.flatMap(({ number, cells }) => cells.map(({ column, value }) => `${number}:${column} ${value.kind} ${value.kind === 'number' ? value.decimal : value.kind === 'text' ? value.text : ''}`));

describe('what is written', () => {
  test('as XLSX is read again cell by cell, in every sheet, and nothing of it is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const bytes = await writeXlsx(sheets.map((found, index) => ({ name: `Bảng ${index}`, sheet: found })));
        const result = await readWorkbook({ disk: createMemoryDisk(bytes), path: '/a', name: 'a.xlsx' });
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        expect(result.value.sheets.map(({ name }) => name)).toEqual(sheets.map((_, index) => `Bảng ${index}`));
        expect(result.value.sheets.map(readCells)).toEqual(sheets.map(cellsOf));
        expect(result.value.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).some(({ isFormula }) => isFormula)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('as CSV is read again cell by cell; text that is a plain number comes back as that number', () => {
    fc.assert(
      fc.property(sheet, (found) => {
        const result = readCsv({ text: toCsvText(found), file: 'a.csv', sheet: 'a' });
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        expect(result.value.sheets.map(readCells).map(withoutKind)).toEqual([withoutKind(cellsOf(found))]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the guard against formulas', () => {
  test('is taken off again from any text, and what bears it is nothing that runs', () => {
    fc.assert(
      fc.property(text, (found) => {
        expect(unguardText(guardText(found))).toBe(found);
        if (guardText(found) !== found) expect(isGuarded(guardText(found))).toBe(true);
        expect(guardText(found)).not.toMatch(/^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
