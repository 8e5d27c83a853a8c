import type { Sheet, SheetCell } from './result-sheet.ts';

/**
 * CSV by RFC 4180 with a byte order mark, without which spreadsheets read UTF-8 as another encoding. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function toCsvText(sheet: Sheet): string {
  const lines = [
    ...sheet.title.map((line) => [quoteText(line)]),
    sheet.header.map(quoteText),
    ...sheet.rows.map((row) => row.map(writeCell)),
    ...sheet.footer.map((line) => [quoteText(line)]),
  ];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function writeCell(cell: SheetCell): string {
  if (cell.kind === 'empty') return '';
  return cell.kind === 'number' ? cell.decimal : quoteText(cell.text);
}

function quoteText(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
