import { describe, expect, it } from 'vitest';
import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import { toExactDecimal } from '#shared/spreadsheet/exact-decimal.ts';
import { lookOfBuiltInFormat, lookOfFormatCode } from '#shared/spreadsheet/number-format.ts';
import { parseAddress, parseRange } from '#shared/spreadsheet/parse-address.ts';
import { dayOfIsoText, dayOfSerial } from '#shared/spreadsheet/serial-day.ts';
import { toSheetNames } from '#shared/spreadsheet/sheet-names.ts';

describe('the number of a cell', () => {
  it.each([
    ['0.88000000000000012', '0.88'], ['5.0000000000000003E-2', '0.05'], ['0.28999999999999998', '0.29'], ['1.1000000000000001', '1.1'], ['99.990000000000009', '99.99'],
    ['5', '5'], ['-0.25', '-0.25'], ['0.10', '0.1'], ['1E3', '1000'], ['1.5e-7', '0.00000015'], ['12345.678', '12345.678'], ['0', '0'], ['-0', '0'], ['+7', '7'],
    ['007', '7'], ['.5', '0.5'], ['5.', '5'], [' 12 ', '12'], ['0.000', '0'], ['1e21', '1000000000000000000000'], ['9007199254740991', '9007199254740991'],
    ['0.333333333333333', '0.333333333333333'], ['0.33333333333333331', '0.333333333333333'], ['123456789012.345', '123456789012.345'], ['0.00000000000000000012', '0.00000000000000000012'],
  ])('%s is %s', (text, decimal) => {
    expect(toExactDecimal(text)).toBe(decimal);
  });

  it.each(['', '.', '-', 'e5', '1,5', '1e', 'NaN', 'Infinity', '0x10', '1e999', '--1', '1 2', '9'.repeat(401)])('%j is none', (text) => {
    expect(toExactDecimal(text)).toBe(null);
  });
});

describe('a number format', () => {
  it.each([
    ['General', 'plain'], ['0.00', 'plain'], ['#,##0', 'plain'], ['0%', 'percent'], ['0.00%;[Red]-0.00%', 'percent'], ['0"%"', 'plain'], ['0\\%', 'plain'],
    ['dd/mm/yyyy', 'day'], ['[$-42A]dd mmmm yyyy', 'day'], ['"ngày "d" tháng "m', 'day'], ['mmm', 'day'], ['h:mm', 'plain'], ['[h]:mm:ss', 'plain'], ['mm:ss', 'plain'],
    ['yyyy-mm-dd hh:mm', 'day'], ['0.0 "điểm"', 'plain'], ['[Red]0', 'plain'], ['_(* #,##0_)', 'plain'], ['0E+00', 'plain'], ['@', 'plain'], ['', 'plain'],
  ])('%s is %s', (code, look) => {
    expect(lookOfFormatCode(code)).toBe(look);
  });

  it('that a file names by number alone is known', () => {
    expect([0, 2, 9, 10, 11, 14, 17, 18, 22, 36, 45, 49, 57, 164].map(lookOfBuiltInFormat)).toEqual(
      ['plain', 'plain', 'percent', 'percent', 'plain', 'day', 'day', 'plain', 'day', 'day', 'plain', 'plain', 'day', 'plain'],
    );
  });
});

describe('a serial number', () => {
  it.each([[1, '1900-01-01'], [59, '1900-02-28'], [60, null], [61, '1900-03-01'], [45_351, '2024-02-29'], [45_351.99, '2024-02-29'], [2_958_465, '9999-12-31'], [2_958_466, null], [0, null], [0.5, null], [-1, null], [Number.NaN, null]])('%d since 1900 is %s', (serial, day) => {
    expect(dayOfSerial(serial, '1900')).toBe(day);
  });

  it.each([[0, '1904-01-01'], [39_385, '2011-10-31'], [-1, null]])('%d since 1904 is %s', (serial, day) => {
    expect(dayOfSerial(serial, '1904')).toBe(day);
  });

  it.each([['2024-02-29', '2024-02-29'], ['2024-02-29T08:00:00.000Z', '2024-02-29'], ['2023-02-29', null], ['2024-13-01', null], ['29/02/2024', null], ['', null]])('ISO text %j is %s', (text, day) => {
    expect(dayOfIsoText(text)).toBe(day);
  });
});

describe('an address', () => {
  it('is a cell of a sheet or nothing', () => {
    expect(['A1', 'b12', '$AA$7', 'XFD1048576'].map(parseAddress)).toEqual([{ row: 1, column: 1 }, { row: 12, column: 2 }, { row: 7, column: 27 }, { row: 1_048_576, column: 16_384 }]);
    for (const text of ['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', 'A1 ', 'Ă1']) expect(parseAddress(text)).toBe(null);
    expect(parseRange('B2:C3')).toEqual({ from: { row: 2, column: 2 }, to: { row: 3, column: 3 } });
    expect(parseRange('B2')).toEqual({ from: { row: 2, column: 2 }, to: { row: 2, column: 2 } });
    expect(parseRange('C3:B2')).toBe(null);
  });
});

describe('text of a cell', () => {
  it('is NFC, with one kind of line end and nothing that cannot be seen to control it', () => {
    expect(toCellText('e\u0302\u0301\r\na\rb\u2028c\u0085d\u0000\u001b\u007f\t\ufeff\ud800')).toBe('\u1ebf\na\nb\nc\nd\t\ufffd');
  });
});

describe('names of tabs', () => {
  it('are what a spreadsheet program takes, each once', () => {
    expect(toSheetNames(['Bộ tiêu chí', 'a/b\\c?d*e[f]:g', '', "'Điểm'", 'History', 'ĐIỂM', 'điểm'])).toEqual(['Bộ tiêu chí', 'a b c d e f  g', 'Sheet', 'Điểm', 'History_', 'ĐIỂM (2)', 'điểm (3)']);
    const long = toSheetNames(['x'.repeat(40), 'X'.repeat(40), `${'x'.repeat(30)}\ud83d\ude00`]);
    expect(long).toEqual(['x'.repeat(31), `${'X'.repeat(27)} (2)`, 'x'.repeat(30)]);
  });
});
