import { describe, expect, it } from 'vitest';
import type { CellValue } from '#shared/spreadsheet/workbook.ts';
import { readCsv } from '#shared/spreadsheet/read-csv.ts';

function rowsOf(text: string): readonly (readonly [number, readonly (string | null)[]])[] {
  const result = readCsv({ text, file: 'điểm.csv', sheet: 'điểm' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const rows = result.value.sheets[0]?.rows ?? [];
  return rows.map(({ number, cells }) => [number, Array.from({ length: cells.at(-1)?.column ?? 0 }, (_, index) => show(cells.find(({ column }) => column === index + 1)?.value))]);
}

const show = (value: CellValue | undefined): string | null =>
  value === undefined ? null : value.kind === 'number' ? `#${value.decimal}` : value.kind === 'text' ? value.text : value.kind;
const problemsOf = (text: string) => {
  const result = readCsv({ text, file: 'điểm.csv', sheet: 'điểm' });
  return result.ok ? [] : result.error;
};

describe('a CSV', () => {
  it.each([',', ';', '\t'])('divided by %j is read as such, with a title above and a note below', (mark) => {
    const text = [['Bảng điểm'], ['Mã', 'Tên, gọi tắt', 'Điểm'], ['1.1', '"Sở A"', '5'], ['', '', '7'], ['Ghi chú']].map((line) => line.map((field) => (field.includes(',') ? `"${field}"` : field)).join(mark)).join('\r\n');
    expect(rowsOf(text)).toEqual([[1, ['Bảng điểm']], [2, ['Mã', 'Tên, gọi tắt', 'Điểm']], [3, ['#1.1', 'Sở A', '#5']], [4, [null, null, '#7']], [5, ['Ghi chú']]]);
  });

  it('with decimal commas between semicolons is divided by the semicolons', () => {
    expect(rowsOf('a;0,5;0,3\nb;0,1;0,2\n')).toEqual([[1, ['a', '0,5', '0,3']], [2, ['b', '0,1', '0,2']]]);
  });

  it('says its own delimiter, and the line that says it counts', () => {
    expect(rowsOf('sep=;\r\na,b;c\r\n')).toEqual([[2, ['a,b', 'c']]]);
  });

  it('has numbers only where nobody can read another', () => {
    expect(rowsOf('1,-2,0.50,007,1e5,1.,.5,+1,"3,5",95%,1 000,-0\n')[0]?.[1]).toEqual(['#1', '#-2', '#0.50', '007', '1e5', '1.', '.5', '+1', '3,5', '95%', '1 000', '#-0']);
    expect(rowsOf('1.234;1.23;12;-1.234\n')[0]?.[1]).toEqual(['1.234', '#1.23', '#12', '-1.234']);
    expect(rowsOf('1.234,5\n')[0]?.[1]).toEqual(['#1.234', '#5']);
  });

  it('keeps lines, delimiters and doubled quotes within quotes, and counts rows as a spreadsheet shows them', () => {
    expect(rowsOf('a,"b\r\nc, ""d"""\n\n"x"y,z"z\r3,4')).toEqual([[1, ['a', 'b\nc, "d"']], [3, ['xy', 'z"z']], [4, ['#3', '#4']]]);
  });

  it('gives text in NFC without control characters and without the guard against formulas', () => {
    expect(rowsOf("e\u0302\u0301,a\u0000b\u200b,'=1+1,'-0.25,'x,''@a\n")[0]?.[1]).toEqual(['\u1ebf', 'ab\u200b', '=1+1', '-0.25', "'x", "'@a"]);
  });

  it.each([['a,b\n"c,d\ne,f\n', 2], ['"a\nb",c\nd,"e', 3], ['"', 1]])('with a quote that is never closed names its line: %j', (text, line) => {
    expect(problemsOf(text)).toEqual([{ type: 'csv-quote-unclosed', where: `điểm.csv:${line}` }]);
  });

  it('that is larger than a table can be is refused', () => {
    expect(problemsOf(`a,b\n${'x,'.repeat(16_384)}x\n`)).toEqual([{ type: 'spreadsheet-too-large', where: 'điểm.csv:2', measure: 'columns', limit: 16_384 }]);
    expect(problemsOf(`a,${'x'.repeat(32_768)}\n`)).toEqual([{ type: 'spreadsheet-too-large', where: 'điểm!B1', measure: 'cell-characters', limit: 32_767 }]);
    expect(problemsOf('a,b\n'.repeat(125_001))).toEqual([{ type: 'spreadsheet-too-large', where: 'điểm.csv', measure: 'cells', limit: 250_000 }]);
  });
});
