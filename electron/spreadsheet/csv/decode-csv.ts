import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';

/**
 * The text of a CSV: UTF-8, or UTF-16 with its mark (Excel's "Unicode text"). Nothing else is guessed at: in the old
 * Vietnamese encodings every second letter would silently become another.
 */
export function decodeCsv(bytes: Uint8Array, name: string): Result<string, readonly SpreadsheetProblem[]> {
  try {
    return ok(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch (error) {
    // The only error that a strict decoder throws: the bytes are not text in its encoding.
    if (error instanceof TypeError) return err([{ type: 'csv-not-unicode', where: name }]);
    throw error;
  }
}

/** Old encodings have letters where Unicode has these. */
const HIGH_CONTROLS = /[\u0080-\u009f]/gu;

/** The beginning of a file as text, in whatever encoding; null when it is no text at all. */
export function decodeCsvSample(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return /(?![\t\n\v\f\r])\p{Cc}/u.test(text.replaceAll(HIGH_CONTROLS, '')) ? null : text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
