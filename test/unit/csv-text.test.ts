import { describe, expect, it } from 'vitest';
import { toCsvText } from '#shared/report/csv-text.ts';
import type { Sheet } from '#shared/report/result-sheet.ts';

const sheetOf = (text: string): Sheet => ({ title: [], header: [text], rows: [[{ kind: 'text', text }, { kind: 'number', decimal: '-0.25' }, { kind: 'empty' }]], footer: [] });

describe('a table as CSV', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\tx', '\r=1'])('gives %j to a spreadsheet as text that it does not run', (text) => {
    for (const line of toCsvText(sheetOf(text)).slice(1).split('\r\n').filter((found) => found !== '')) expect(line).toMatch(/^"?'/);
  });

  it('leaves numbers as they are, a minus before them too, and nothing where nothing is', () => {
    expect(toCsvText(sheetOf('Sở Nội vụ'))).toBe('\ufeffSở Nội vụ\r\nSở Nội vụ,-0.25,\r\n');
  });

  it('quotes what would break a line or a column', () => {
    expect(toCsvText(sheetOf('Sở "A", B'))).toContain('"Sở ""A"", B",-0.25,');
  });
});
