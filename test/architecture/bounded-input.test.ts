import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { INPUT_SCHEMAS } from '#electron/ipc/input-schemas.ts';

type Json = { readonly [key: string]: unknown };

/** Places below a JSON Schema where something may be as long as a sender likes. */
function listUnbounded(schema: unknown, at: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, maxLength, pattern, enum: words, const: word, format, maxItems, properties, items, prefixItems, anyOf, oneOf, allOf, additionalProperties, propertyNames, $defs } = schema as Json;
  const isOpenText = type === 'string' && maxLength === undefined && words === undefined && word === undefined && (typeof pattern === 'string' ? fitsAnyLength(pattern) : format === undefined);
  const isOpenList = type === 'array' && prefixItems === undefined && maxItems === undefined;
  const isOpenObject = type === 'object' && additionalProperties !== false && properties === undefined && propertyNames === undefined;
  return [
    ...(isOpenText ? [`${at}: text`] : []),
    ...(isOpenList ? [`${at}: list`] : []),
    ...(isOpenObject ? [`${at}: object`] : []),
    ...Object.entries((properties ?? {}) as Json).flatMap(([key, inner]) => listUnbounded(inner, `${at}.${key}`)),
    ...Object.entries(($defs ?? {}) as Json).flatMap(([key, inner]) => listUnbounded(inner, `${at}#${key}`)),
    ...listUnbounded(items, `${at}[]`),
    ...listUnbounded(additionalProperties, `${at}{}`),
    ...[prefixItems, anyOf, oneOf, allOf].flatMap((inner) => (Array.isArray(inner) ? inner : [])).flatMap((inner: unknown) => listUnbounded(inner, at)),
  ];
}

/** A pattern ends what it names: none of these is ever an id, a digest or a moment. */
const fitsAnyLength = (pattern: string): boolean => ['a', '1', 'A', 'a.', '1-'].some((piece) => new RegExp(pattern, 'u').test(piece.repeat(50_000)));

describe('what the page may send', () => {
  it.each(Object.entries(INPUT_SCHEMAS))('to %s has an end, whatever is in it', (method, schema) => {
    expect(listUnbounded(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), method)).toEqual([]);
  });

  it('to keep of the panes has an end too', () => {
    expect([keepPanes(20), keepPanes(10_000)]).toEqual([true, false]);
  });
});

const keepPanes = (count: number): boolean => INPUT_SCHEMAS.setPreferences.safeParse({ panes: Object.fromEntries(Array.from({ length: count }, (_, at) => [`pane-${String(at)}`, 1])) }).success;
