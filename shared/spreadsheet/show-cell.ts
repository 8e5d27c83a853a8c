import { unreachable } from '../kernel/unreachable.ts';
import type { CellValue } from './workbook.ts';

/** What stands in a cell as one line of text, for eyes and for matching; a number keeps all its digits. */
export function showCell(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll(/\s+/gu, ' ').trim();
    case 'number':
      return value.isPercent ? `${shiftDecimal(value.decimal, 2)}%` : value.decimal;
    case 'boolean':
      return value.isTrue ? 'TRUE' : 'FALSE';
    case 'day':
      return value.day;
    case 'error':
      return value.text;
    default:
      return unreachable(value);
  }
}

/** An exact decimal times ten to the `places`, by moving its point: `0.8441` by 2 is `84.41`. */
export function shiftDecimal(decimal: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) return decimal;
  const decimals = (match[3] ?? '').padEnd(places, '0');
  const whole = `${match[2] ?? ''}${decimals.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(places).replace(/0+$/, '');
  return `${match[1] ?? ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
