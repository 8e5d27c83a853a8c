import { z } from 'zod';
import { MAX_POINTS, pointsFromInteger, type Points } from '../kernel/points.ts';
import { toNfc } from '../kernel/text.ts';
import {
  isCalendarDay, isCriterionCode, isInstant, isMemberId, isRoundId, isSha256, isThumbprint, isUnitId,
  type CalendarDay, type CriterionCode, type Instant, type MemberId, type RoundId, type Sha256, type Thumbprint,
  type UnitId,
} from './ids.ts';

/**
 * The pieces from which every file's schema is made. One schema reads the file, gives the type, and is published as
 * JSON Schema in `resources/schemas`. Every object is strict: an unknown key is a fault, so that a misspelt one is seen.
 */
const check = <T extends string>(claim: (text: string) => text is T, name: string): z.ZodType<T, string> =>
  z.string().refine(claim, { error: `expected ${name}` }) as z.ZodType<T, string>;

export const sha256Schema: z.ZodType<Sha256, string> = check(isSha256, 'sha256');
export const thumbprintSchema: z.ZodType<Thumbprint, string> = check(isThumbprint, 'thumbprint');
export const roundIdSchema: z.ZodType<RoundId, string> = check(isRoundId, 'id');
export const unitIdSchema: z.ZodType<UnitId, string> = check(isUnitId, 'id');
export const memberIdSchema: z.ZodType<MemberId, string> = check(isMemberId, 'id');
export const codeSchema: z.ZodType<CriterionCode, string> = check(isCriterionCode, 'criterion-code');
export const daySchema: z.ZodType<CalendarDay, string> = check(isCalendarDay, 'calendar-day');
export const instantSchema: z.ZodType<Instant, string> = check(isInstant, 'instant');

/** Points in files: a whole number of 1/10 000 of a point. */
export const pointsSchema: z.ZodType<Points, number> = z
  .int()
  .min(-MAX_POINTS)
  .max(MAX_POINTS)
  .refine((value) => pointsFromInteger(value) !== null) as unknown as z.ZodType<Points, number>;

/** Free text: NFC, at most `max` UTF-16 units. Control characters other than line ends and tabs are a fault. */
export const textSchema = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- naming control characters is the purpose of this line
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u.test(text), { error: 'expected no control characters' })
    .refine((text) => toNfc(text) === text, { error: 'expected NFC text' });

/** A name that must not be blank. */
export const nameSchema = (max: number): z.ZodType<string, string> =>
  textSchema(max).refine((text) => text.trim() !== '', { error: 'expected a name that is not blank' });

/** A declared figure: an exact decimal with a dot, at most 15 digits before and 6 after it: `86`, `95.5`. */
export const decimalSchema: z.ZodType<string, string> = z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/);
