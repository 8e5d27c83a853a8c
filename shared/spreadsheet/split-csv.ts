export const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A line of the table; `line` is where it begins in the file, from 1, as an editor counts. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };
export type CsvSplitting = {
  readonly records: readonly CsvRecord[];
  /** The line of a quote that is never closed; null when all are. */
  readonly unclosedLine: number | null;
  /** A bound was reached before the end of the text. */
  readonly isCut: boolean;
};
export type CsvBounds = { readonly maxRecords: number; readonly maxFields: number };

/**
 * Splits by RFC 4180: fields in quotes may hold delimiters, line ends and doubled quotes. As every spreadsheet program
 * does, it takes any line end, a quote within an unquoted field as a quote, and text after a closing quote as more of
 * the field. It stops after `maxRecords` lines or `maxFields` fields, empty ones too: a file of commas alone must not
 * fill memory.
 */
export function splitCsv(text: string, delimiter: Delimiter, { maxRecords, maxFields }: CsvBounds): CsvSplitting {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  let count = 0;
  while (at < text.length && records.length < maxRecords) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      const field = readField(text, at, delimiter);
      if (field.isUnclosed) return { records, unclosedLine: line, isCut: false };
      fields.push(field.value);
      line += field.lines;
      at = field.end;
      count += 1;
      if (text[at] !== delimiter || count >= maxFields) break;
      at += 1;
    }
    records.push({ line: start, fields });
    if (count >= maxFields) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return { records, unclosedLine: null, isCut: at < text.length };
}

type Field = { readonly value: string; readonly end: number; readonly lines: number; readonly isUnclosed: boolean };

function readField(text: string, start: number, delimiter: Delimiter): Field {
  if (text[start] !== '"') {
    const end = findEnd(text, start, delimiter);
    return { value: text.slice(start, end), end, lines: 0, isUnclosed: false };
  }
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close === -1) return { value: '', end: text.length, lines: 0, isUnclosed: true };
    if (text[close + 1] !== '"') break;
    close += 1;
  } while (close < text.length);
  const quoted = text.slice(start + 1, close);
  const end = findEnd(text, close + 1, delimiter);
  return { value: quoted.replaceAll('""', '"') + text.slice(close + 1, end), end, lines: countLineEnds(quoted), isUnclosed: false };
}

function findEnd(text: string, start: number, delimiter: Delimiter): number {
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
    at += 1;
  }
  return at;
}

const countLineEnds = (text: string): number => text.match(/\r\n|\r|\n/gu)?.length ?? 0;
