import { z } from 'zod';
import { MAX_POINTS, type Points } from '../kernel/points.ts';
import { toNfc } from '../kernel/text.ts';
import type { TextForm } from '../problem/content-problem.ts';
import {
  CODE_TEXT, ID_TEXT, INSTANT_TEXT, MAX_CODE_LENGTH, SHA256_TEXT, THUMBPRINT_TEXT, isCalendarDay, isInstant,
  type CalendarDay, type CriterionCode, type Instant, type MemberId, type RoundId, type Sha256, type Thumbprint,
  type UnitId,
} from './ids.ts';

/**
 * The pieces from which every file's schema is made. One schema reads the file, gives the type, and is published as
 * JSON Schema in `resources/schemas`: hence a pattern wherever one can say it, and a further claim only where none can.
 * Every object is strict: an unknown key is a fault, so that a misspelt one is seen. The message of each check is the
 * name of the form (`TextForm`); the sentence is found by it.
 */
const form = (name: TextForm): { readonly error: TextForm } => ({ error: name });

export const sha256Schema = z.string().regex(SHA256_TEXT, form('sha256')) as unknown as z.ZodType<Sha256, string>;
export const thumbprintSchema = z.string().regex(THUMBPRINT_TEXT, form('thumbprint')) as unknown as z.ZodType<Thumbprint, string>;
export const roundIdSchema = z.string().regex(ID_TEXT, form('id')) as unknown as z.ZodType<RoundId, string>;
export const unitIdSchema = z.string().regex(ID_TEXT, form('id')) as unknown as z.ZodType<UnitId, string>;
export const memberIdSchema = z.string().regex(ID_TEXT, form('id')) as unknown as z.ZodType<MemberId, string>;
export const codeSchema = z
  .string()
  .max(MAX_CODE_LENGTH)
  .regex(CODE_TEXT, form('criterion-code')) as unknown as z.ZodType<CriterionCode, string>;
/** The pattern knows months and days, the claim knows which days exist. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { ...form('calendar-day'), abort: true })
  .refine(isCalendarDay, form('calendar-day')) as unknown as z.ZodType<CalendarDay, string>;
export const instantSchema = z
  .string()
  .regex(INSTANT_TEXT, { ...form('instant'), abort: true })
  .refine(isInstant, form('instant')) as unknown as z.ZodType<Instant, string>;

/** Points in files: a whole number of 1/10 000 of a point. */
export const pointsSchema = z.int().min(-MAX_POINTS).max(MAX_POINTS) as unknown as z.ZodType<Points, number>;

/** Every character but controls; line ends and tabs are allowed. */
// eslint-disable-next-line no-control-regex -- naming control characters is the purpose of this line
const NO_CONTROLS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u;

const plainText = (max: number): z.ZodString => z.string().max(max).regex(NO_CONTROLS, form('no-control-characters'));
/** Halves of surrogate pairs are left to this claim: many readers of patterns cannot name them. */
const isPlain = (text: string): boolean => text.isWellFormed();
const isNfc = (text: string): boolean => toNfc(text) === text;

/** Free text: NFC, at most `max` UTF-16 units. Control characters other than line ends and tabs are a fault. */
export const textSchema = (max: number): z.ZodType<string, string> => plainText(max).refine(isPlain, form('no-control-characters')).refine(isNfc, form('nfc'));

/** A name that must not be blank. */
export const nameSchema = (max: number): z.ZodType<string, string> =>
  plainText(max)
    .regex(/\S/, form('not-blank'))
    .refine(isPlain, form('no-control-characters'))
    .refine(isNfc, form('nfc'));

/** A declared figure: an exact decimal with a dot, at most 15 digits before and 6 after it: `86`, `95.5`. */
export const decimalSchema: z.ZodType<string, string> = z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/, form('decimal'));
