/** What this program writes into cells, and how it finds again what a cell could not hold as it was. */

import { encodeUtf8 } from '../../bundle/utf8.ts';

/** Longest text of a cell; what is longer goes on in the next machine column. */
export const MAX_CELL = 30_000;

/** Characters that spreadsheets drop, change or join with their neighbours. */
const FRAGILE = /[\p{Cc}\p{Cf}\p{M}\p{Cn}\u2028\u2029]/u;
const FRAGILE_IN_JSON = /[\p{Cc}\p{Cf}\p{M}\p{Cn}\u2028\u2029]/gu;

/** Whether a cell gives this text back unchanged, whatever kind of file it is in. */
export const survives = (text: string): boolean =>
  text.length <= MAX_CELL && text.trim() === text && !/\s\s|[\t\r]/.test(text) && !FRAGILE.test(text.replaceAll('\n', '')) && !/_x[0-9a-f]{4}_/i.test(text);

/** The same for eyes: when this differs, a person has changed the cell. What a cell drops is dropped, what it takes for a line end or blank is a blank. */
export const flatten = (text: string): string =>
  text.replaceAll(/\ufeff|(?![\s\u0085])[\p{Cc}\p{Cf}]/gu, '').replaceAll(/[\s\u0085]+/gu, ' ').trim().slice(0, MAX_CELL);

/** A short mark of what a cell shows (FNV-1a): when it differs, a person has changed the cell. It guards against oversight, not against intent. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of encodeUtf8(text.toWellFormed().replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, '').normalize('NFC').slice(0, MAX_CELL))) hash = Math.imul(hash ^ unit, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** JSON in which no character can be lost in a cell: `_x` would begin an escape of XLSX. */
export const toMachineText = (value: unknown): string =>
  JSON.stringify(value).replaceAll('_x', String.raw`\u005fx`).replaceAll(FRAGILE_IN_JSON, escapeUnits);

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
