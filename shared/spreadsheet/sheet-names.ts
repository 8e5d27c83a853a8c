/** What Excel allows a tab. */
const MAX_UNITS = 31;

/**
 * Names for the tabs of one workbook: without the characters that no tab may have, at most 31 units long, never empty,
 * never alike but for case (a spreadsheet program would call the whole file damaged).
 */
export function toSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = toPlainName(name);
    let unique = plain;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${cut(plain, MAX_UNITS - String(count).length - 3)} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function toPlainName(name: string): string {
  const allowed = name.normalize('NFC').replaceAll(/[\\/*?:[\]\p{Cc}\u2028\u2029]/gu, ' ').toWellFormed();
  const trimmed = cut(allowed.trim().replace(/^'+/u, ''), MAX_UNITS).replace(/'+$/u, '').trim();
  // `History` is a name that Excel keeps for itself.
  return trimmed === '' ? 'Sheet' : trimmed.toLowerCase() === 'history' ? `${trimmed}_` : trimmed;
}

/** Never between the halves of one character. */
const cut = (text: string, units: number): string => text.slice(0, units).replace(/[\ud800-\udbff]$/u, '').trimEnd();
