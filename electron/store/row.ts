import type { z } from 'zod';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import { pointsFromInteger, type Points } from '#shared/kernel/points.ts';
import type { Row } from './database.ts';

/**
 * Columns of a row as types. What was written was checked before, and the schema checks it again; a column that is not
 * what it must be is a bug or a file that was altered by hand, so it throws.
 */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpected(column, value);
  return value;
}

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unexpected(column, value);
  return value;
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw unexpected(column, value);
  return value;
}

/** A text that its own claim recognises: `brandOf(row, 'unit', isUnitId)`. */
export function brandOf<T extends string>(row: Row, column: string, claim: (text: string) => text is T): T {
  const value = textOf(row, column);
  if (!claim(value)) throw unexpected(column, value);
  return value;
}

/** null stands for null; what that means is said beside the column. */
export function optionalOf<T>(row: Row, column: string, read: (row: Row, column: string) => T): T | null {
  return row[column] === null ? null : read(row, column);
}

export function pointsOf(row: Row, column: string): Points {
  const points = pointsFromInteger(integerOf(row, column));
  if (points === null) throw unexpected(column, row[column]);
  return points;
}

/** A column of JSON, parsed by the schema that it was written under. */
export function jsonOf<T>(row: Row, column: string, schema: z.ZodType<T>): T {
  const value: unknown = JSON.parse(textOf(row, column));
  return schema.parse(value);
}

/** One of a fixed list of words. */
export function wordOf<T extends string>(row: Row, column: string, words: readonly T[]): T {
  const value = textOf(row, column);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw unexpected(column, value);
  return word;
}

/** The columns `kind` and `points`. */
export function appraisalOf(row: Row): Appraisal {
  const kind = wordOf(row, 'kind', ['scored', 'not-applicable', 'unscored']);
  return kind === 'scored' ? { kind, points: pointsOf(row, 'points') } : { kind };
}

function unexpected(column: string, value: unknown): Error {
  return new Error(`column ${column} holds ${JSON.stringify(value)}`);
}
