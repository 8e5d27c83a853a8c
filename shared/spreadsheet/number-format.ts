/** What a number format makes of a number for whoever looks at the cell. */
export type NumberLook = 'plain' | 'percent' | 'day';

/**
 * The formats that a file names by number alone (ECMA-376, 18.8.30): 9 and 10 are percentages, 14 to 17 and 22 have a
 * day; 27 to 36 and 50 to 58 are the days of East Asian editions. Times without a day are plain numbers here.
 */
export function lookOfBuiltInFormat(id: number): NumberLook {
  if (id === 9 || id === 10) return 'percent';
  const isDay = id >= 14 && id <= 17 || id === 22 || id >= 27 && id <= 31 || id === 36 || id >= 50 && id <= 54 || id === 57 || id === 58;
  return isDay ? 'day' : 'plain';
}

/** The look of a format's own code, by its first section (for positive numbers): `0.00%`, `dd/mm/yyyy`, `"ngày" d`. */
export function lookOfFormatCode(code: string): NumberLook {
  const bare = stripLiterals(code).split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  if (/general|standard/iu.test(bare)) return 'plain';
  const letters = bare.toLowerCase();
  // A minute is an `m` beside hours or seconds; any other `m` is a month.
  const hasDay = /[yd]/u.test(letters) || letters.includes('m') && !/[hs]/u.test(letters);
  return hasDay ? 'day' : 'plain';
}

/** Longer codes are no format that a person made; the rest of one is not looked at. */
const MAX_CODE = 1024;

/** Quoted text, escaped characters, padding, and what stands in brackets (colours, conditions, locales, elapsed time). */
const stripLiterals = (code: string): string =>
  code.slice(0, MAX_CODE).replaceAll(/"[^"]*"?|\\.|_.|\*./gu, '').replaceAll(/\[(?:h+|m+|s+)\]/giu, 'h').replaceAll(/\[[^\]]*\]?/gu, '');
