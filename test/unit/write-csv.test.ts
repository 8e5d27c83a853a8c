import { describe, expect, it } from 'vitest';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import type { Sheet } from '#shared/spreadsheet/sheet.ts';

const sheetOf = (text: string): Sheet => ({ title: [], header: [text], rows: [[{ kind: 'text', text }, { kind: 'number', decimal: '-0.25' }, { kind: 'empty' }]], footer: [] });

describe('a table as CSV', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\tx', '\r=1', '\n=1', ' =1+1', '\u200b@x', '\uff1d1', "'=1"])('gives %j to a spreadsheet as text that it does not run', (text) => {
    for (const line of toCsvText(sheetOf(text)).slice(1).split(/\r\n/u).filter((found) => found !== '')) expect(line).toMatch(/^"?'/);
  });

  it('leaves numbers as they are, a minus before them too, and nothing where nothing is', () => {
    expect(toCsvText(sheetOf('Sở Nội vụ'))).toBe('\ufeffSở Nội vụ\r\nSở Nội vụ,-0.25,\r\n');
  });

  it('guards with one apostrophe more than the text had', () => {
    expect(toCsvText(sheetOf("'=1")).split('\r\n')[1]).toBe("''=1,-0.25,");
    expect(toCsvText(sheetOf("'tháng")).split('\r\n')[1]).toBe("'tháng,-0.25,");
  });

  it('quotes every mark that may divide columns, so that no reader finds another than ours', () => {
    expect(toCsvText(sheetOf('a;b')).split('\r\n')[1]).toBe('"a;b",-0.25,');
  });

  it('quotes what would break a line or a column', () => {
    expect(toCsvText(sheetOf('Sở "A", B'))).toContain('"Sở ""A"", B",-0.25,');
  });
});
