import { POINT_SCALE, type Points } from '#shared/kernel/points.ts';

/** Which way numbers and dates are written. Vietnamese: `1.482,5`; English: `1,482.5`. */
export type NumberStyle = { readonly decimal: ',' | '.'; readonly thousands: '.' | ',' };
export const VI_NUMBERS: NumberStyle = { decimal: ',', thousands: '.' };
export const EN_NUMBERS: NumberStyle = { decimal: '.', thousands: ',' };

/** A whole number with thousands marks: `1.482`. */
export function formatInteger(value: number, style: NumberStyle): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, style.thousands);
  return value < 0 ? `\u2212${digits}` : digits;
}

/** Points with at least two decimals and as many more as they have: `0,95`, `1,00`, `0,9535`; a real minus sign. */
export function formatPoints(points: Points, style: NumberStyle): string {
  const magnitude = Math.abs(points);
  const decimals = String(magnitude % POINT_SCALE).padStart(4, '0').replace(/0{1,2}$/, '');
  const text = `${formatInteger(Math.floor(magnitude / POINT_SCALE), style)}${style.decimal}${decimals}`;
  return points < 0 ? `\u2212${text}` : text;
}

/** How many decimals, two at least, it takes to write all of these points exactly: for a column that lines up. */
export const decimalsOf = (all: readonly Points[]): number =>
  all.reduce((most, points) => (Math.abs(points) % 10 !== 0 ? 4 : Math.abs(points) % 100 !== 0 ? Math.max(most, 3) : most), 2);

/** Points with exactly so many decimals as `decimalsOf` found: `6,375` and `6,600` in one column. */
export function formatPointsInColumn(points: Points, decimals: number, style: NumberStyle): string {
  const [whole = '', given = ''] = formatPoints(points, style).split(style.decimal);
  return `${whole}${style.decimal}${given.padEnd(decimals, '0')}`;
}

/** A number that is written out already, as a percentage: `89,64 %`; English sets the sign close. */
export const formatPercent = (number: string, style: NumberStyle): string => `${number}${style.decimal === ',' ? '\u00a0' : ''}%`;

/** A difference with its sign: `+0,05`, `−0,05`, `0,00`. */
export function formatGap(points: Points, style: NumberStyle): string {
  return points > 0 ? `+${formatPoints(points, style)}` : formatPoints(points, style);
}

/** Bytes in the unit that leaves one to three digits before the decimals: `0,8 MB`, `412 MB`. */
export function formatBytes(bytes: number, style: NumberStyle): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = unit === 0 || value >= 10 ? String(Math.round(value)) : value.toFixed(1).replace('.', style.decimal);
  return `${rounded}\u00a0${units[unit] ?? ''}`;
}

/** A calendar day `YYYY-MM-DD` as `21/11/2025`, in both languages: the order of the documents that are read here. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date ?? ''}/${month ?? ''}/${year ?? ''}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as the clock of this machine shows it: `09:41:07`. */
export function formatClock(instant: string): string {
  const moment = new Date(instant);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}

/** A moment by this machine's clock and calendar: `21/11/2025 16:20`. */
export function formatMoment(instant: string): string {
  const moment = new Date(instant);
  return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The day of a moment by this machine's calendar: `21/11/2025`. */
export const formatLocalDay = (instant: string): string => formatMoment(instant).slice(0, 10);

/** A decimal with a dot, as files hold it, with the mark of the language: `95.5` as `95,5`. */
export const formatDecimal = (decimal: string, style: NumberStyle): string => decimal.replace('.', style.decimal).replace(/^-/, '\u2212');

/** A digest or fingerprint in groups of four: `a1b2 c3d4`. */
export const groupInFours = (text: string): string => text.replace(/\s+/g, '').replace(/(.{4})(?=.)/g, '$1 ');
