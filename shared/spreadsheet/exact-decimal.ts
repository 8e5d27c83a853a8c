/** What every spreadsheet program shows and takes: more digits of a cell are the noise of binary arithmetic. */
const SHOWN_DIGITS = 15;

/**
 * The number of a cell as an exact decimal in plain notation, or null when the text is no number that a cell can hold. Files hold up to 17
 * digits (`0.88000000000000012` for what is shown as 0.88, `5.0000000000000003E-2` for 0.05): what stands beyond the 15
 * digits that spreadsheet programs keep of a typed number came out of binary arithmetic and would make 0.88 not equal
 * 0.88. Numbers of 15 digits or fewer, and whole numbers that a double holds exactly, are kept digit by digit.
 */
export function toExactDecimal(text: string): string | null {
  const trimmed = text.trim();
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/u.exec(trimmed);
  if (parts === null || trimmed.length > MAX_LENGTH) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  if (whole === '' && fraction === '') return null;
  const value = Number(trimmed);
  const digits = `${whole}${fraction}`.replace(/^0+/u, '').replace(/0+$/u, '');
  // Larger or smaller than any double: `1e-9999` would be ten thousand noughts in each of many cells.
  if (!Number.isFinite(value) || value === 0 && digits !== '') return null;
  if (digits.length <= SHOWN_DIGITS || Number.isSafeInteger(value) && Number(exponent) === 0 && fraction === '')
    return plainNotation(sign === '-', `${whole}${fraction}`, whole.length + Number(exponent));
  return toExactDecimal(value.toPrecision(SHOWN_DIGITS));
}

/** Longer than any double is written by any program; the bound keeps a wall of digits from becoming work. */
const MAX_LENGTH = 400;

/** `point` is how many of the digits stand before the decimal point; negative when noughts follow it. */
function plainNotation(isNegative: boolean, digits: string, point: number): string {
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
  const fraction = padded.slice(at).replace(/0+$/u, '');
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return isNegative && plain !== '0' ? `-${plain}` : plain;
}
