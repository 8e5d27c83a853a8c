/** How a workbook counts days: from 1900 (with a 29 February 1900 that never was) or from 1904. */
export type DateSystem = '1900' | '1904';

const DAY_MS = 86_400_000;
/** 9999-12-31, the last day that spreadsheet programs know, in the system of 1900. */
const LAST_SERIAL = 2_958_465;
/** The day of 1900 that is a mistake kept for old programs' sake. */
const FALSE_LEAP_DAY = 60;
/** Day 0 of 1904 is day 1462 of 1900. */
const SHIFT_1904 = 1462;

/**
 * The day of a serial number as `YYYY-MM-DD`; its time of day is dropped. null when the number is no day: before the
 * first, after the last, or the 29 February 1900.
 */
export function dayOfSerial(serial: number, system: DateSystem): string | null {
  const whole = Math.floor(serial) + (system === '1904' ? SHIFT_1904 : 0);
  const first = system === '1904' ? SHIFT_1904 : 1;
  if (!Number.isFinite(whole) || whole < first || whole > LAST_SERIAL || whole === FALSE_LEAP_DAY) return null;
  const sinceDayNought = whole < FALSE_LEAP_DAY ? whole + 1 : whole;
  return new Date(Date.UTC(1899, 11, 30) + sinceDayNought * DAY_MS).toISOString().slice(0, 10);
}

/** The day of an ISO 8601 text (`2024-02-29`, `2024-02-29T08:00:00`); null when there is no such day. */
export function dayOfIsoText(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/u.exec(text.trim())?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}
