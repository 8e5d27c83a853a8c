import { guardText } from './formula-guard.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * CSV by RFC 4180 with a byte order mark, without which spreadsheets read UTF-8 as another encoding. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which our own reader takes off again.
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

/** Every delimiter that a reader may look for is quoted, not only ours: so none but ours is found. */
function quoteText(value: string): string {
  const safe = guardText(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
