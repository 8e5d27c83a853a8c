import { DELIMITERS, type Delimiter } from './split-csv.ts';

/** Lines that show how a table is divided; titles above one are few. */
const LOOKED_AT = 200;
/** Characters that are looked at: one long quoted cell must not cost another reading of the whole file. */
const SAMPLE_CHARACTERS = 256 * 1024;

/**
 * The character that divides the most lines into the same number of columns. When two do equally well, a tab or
 * semicolon is meant: `5;0,5;0,3` has as many commas as semicolons because numbers have decimal commas, and whoever
 * divides by commas has no reason to write a semicolon in every line.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = dropQuoted(text.slice(0, SAMPLE_CHARACTERS)).split(/\r\n|\r|\n/u, LOOKED_AT);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, alike: countAlike(lines, delimiter) }));
  const most = Math.max(...counted.map(({ alike }) => alike));
  return most === 0 ? ',' : (counted.find(({ alike }) => alike === most)?.delimiter ?? ',');
}

/** What stands in quotes divides nothing. A quote opens where a field may begin, whichever delimiter it will be. */
const dropQuoted = (sample: string): string => sample.replaceAll(/(^|[,;\t\r\n])"[^"]*(?:""[^"]*)*(?:"|$)/gu, '$1');

/** How many lines have the column count that most of the divided lines have. */
function countAlike(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const columns = line.split(delimiter).length;
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
