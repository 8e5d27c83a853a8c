import type { Brand } from '../kernel/brand.ts';

/** Lower-case hexadecimal SHA-256 of some bytes, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;
/** A sub-criterion's or other node's code as printed in the decision: `3.2.1`, `II.4`. */
export type CriterionCode = Brand<string, 'CriterionCode'>;
/** A round's, unit's or member's short name in files: letters, digits, `-`, `_`, `.`; at most 64 characters. */
export type RoundId = Brand<string, 'RoundId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type MemberId = Brand<string, 'MemberId'>;
/** RFC 7638 thumbprint of a public key (SHA-256, base64url without padding, 43 characters). */
export type Thumbprint = Brand<string, 'Thumbprint'>;
/** A calendar day, `YYYY-MM-DD`, that exists. */
export type CalendarDay = Brand<string, 'CalendarDay'>;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export type Instant = Brand<string, 'Instant'>;

/** Shared with the schemas, which publish them as patterns. */
export const SHA256_TEXT = /^[0-9a-f]{64}$/;
export const ID_TEXT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
export const CODE_TEXT = /^[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+){0,7}$/u;
/** In UTF-16 units. */
export const MAX_CODE_LENGTH = 32;
export const THUMBPRINT_TEXT = /^[A-Za-z0-9_-]{43}$/;
export const INSTANT_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Any day that no calendar has is beyond the 28th; without one, this alone tells an instant. */
const SURE_INSTANT_TEXT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const isSha256 = (text: string): text is Sha256 => SHA256_TEXT.test(text);
export const isThumbprint = (text: string): text is Thumbprint => THUMBPRINT_TEXT.test(text);
export const isRoundId = (text: string): text is RoundId => ID_TEXT.test(text);
export const isUnitId = (text: string): text is UnitId => ID_TEXT.test(text);
export const isMemberId = (text: string): text is MemberId => ID_TEXT.test(text);
export const isCriterionCode = (text: string): text is CriterionCode => text.length <= MAX_CODE_LENGTH && CODE_TEXT.test(text);
/** A listing asks this of each of 20 000 scores: most of them are told without the calendar. */
export const isInstant = (text: string): text is Instant => SURE_INSTANT_TEXT.test(text) || isInstantByCalendar(text);

const isInstantByCalendar = (text: string): boolean =>
  INSTANT_TEXT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** Refuses days that do not exist: `2025-02-29` is not a day. */
export function isCalendarDay(text: string): text is CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const moment = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return moment.toISOString().startsWith(text);
}
