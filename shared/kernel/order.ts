/**
 * The one comparator for data: by UTF-16 code unit, as RFC 8785 sorts keys. `localeCompare` orders differently from
 * machine to machine and is for eyes only.
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares codes such as `3.2.10` part by part, numbers as numbers and before all else: `3.2.9`, `3.2.10`, `3.2.1a`. */
export function compareCodes(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = compareCodeParts(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareCodeParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  // Numbers among texts have a place of their own: by text `1a` would stand before `2` and behind `10`, and no order would hold.
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return isNumber ? Number(a) - Number(b) || compareText(a, b) : compareText(a, b);
}
