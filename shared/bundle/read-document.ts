import type { z } from 'zod';
import type { ContentProblem } from '../problem/content-problem.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkShape } from './check-shape.ts';
import { parseCanonicalJson, parseJson } from './parse-json.ts';
import { showFound } from './show-found.ts';

export type DocumentReading<T> = {
  readonly bytes: Uint8Array;
  readonly schema: z.ZodType<T>;
  /** Name of the file, for the `where` of each problem; empty when it needs none. */
  readonly where: string;
  readonly maxBytes?: number;
  /** Refuse bytes that are not the canonical form of what they say; for what is signed. */
  readonly isCanonical?: boolean;
};

/** Bytes from outside to a value of ours: strict JSON, then the schema. Every fault that can be seen is listed. */
export function readDocument<T>({ bytes, schema, where, isCanonical = false, ...limits }: DocumentReading<T>): Result<T, readonly ContentProblem[]> {
  const json = (isCanonical ? parseCanonicalJson : parseJson)({ bytes, where, ...limits });
  return json.ok ? checkShape({ value: json.value, schema, where }) : json;
}

/** Every JSON file that this program reads names its kind in the member `format`. */
export const DOCUMENT_FORMATS = [
  'btd/submission', 'btd/round', 'btd/criteria-set', 'btd/kit', 'btd/scorecards', 'btd/join-request', 'btd/identity',
] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Which kind of file a value claims to be. It may still not fit the schema of that kind. */
export function recogniseDocument(value: unknown, where: string): Result<DocumentFormat, readonly ContentProblem[]> {
  const claimed = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  const format = DOCUMENT_FORMATS.find((known) => known === claimed);
  if (format !== undefined) return ok(format);
  return err([{ type: 'format-unknown', where, found: claimed === undefined ? '' : showFound(claimed) }]);
}
