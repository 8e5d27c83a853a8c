import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isCalendarDay, isCriterionCode, isInstant, isRoundId, isSha256, isThumbprint } from '#shared/domain/ids.ts';
import { codeSchema, daySchema, instantSchema, nameSchema, roundIdSchema, sha256Schema, textSchema, thumbprintSchema } from '#shared/domain/schema.ts';
import { SHIPPED_SETS } from '#test/fixtures/criteria-sets/shipped-sets.ts';
import { PUBLISHED_SCHEMAS, writePublishedSchemas } from '#test/support/published-schemas.ts';
import { smallRound, smallSet, smallSubmission } from '#test/support/small-round.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/schemas');

describe('the published JSON Schemas', () => {
  it.each([...writePublishedSchemas()])('%s says what the code says (else run: node test/run/publish-schemas.ts)', (file, text) => {
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text);
  });

  it('are these and no others', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...writePublishedSchemas().keys()].toSorted());
  });

  it('name a kind, a pattern or a bound for every value, and allow no member that is not named', () => {
    for (const [file, text] of writePublishedSchemas()) {
      const bare = listNodes(JSON.parse(text)).filter((node) => Object.keys(node).length === 0);
      const open = listNodes(JSON.parse(text)).filter((node) => node['type'] === 'object' && node['additionalProperties'] !== false);
      expect({ file, bare, open }).toEqual({ file, bare: [], open: [] });
    }
  });

  it.each([['sha256', sha256Schema], ['thumbprint', thumbprintSchema], ['id', roundIdSchema], ['code', codeSchema], ['day', daySchema], ['instant', instantSchema]])(
    'write a branded text (%s) as a string with a pattern',
    (_name, schema) => {
      expect(z.toJSONSchema(schema)).toMatchObject({ type: 'string', pattern: expect.any(String) as string });
    },
  );

  it('are obeyed by real files, and refuse a misspelt member, as a reader of JSON Schema alone sees it', () => {
    const files = { submission: smallSubmission(), round: smallRound, 'criteria-set': smallSet };
    for (const [name, value] of Object.entries(files)) {
      const published = JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')) as JsonSchema;
      expect(fits(published, value), name).toBe(true);
      expect(fits(published, { ...value, extra: 1 }), name).toBe(false);
      expect(fits(published, { ...value, version: 3 }), name).toBe(false);
    }
    expect(Object.keys(PUBLISHED_SCHEMAS)).toEqual(expect.arrayContaining(Object.keys(files)));
  });

  it('reach into rules that nest, as a reader of JSON Schema alone sees it', () => {
    const published = JSON.parse(readFileSync(path.join(folder, 'criteria-set.schema.json'), 'utf8')) as JsonSchema;
    for (const [name, set] of Object.entries(SHIPPED_SETS)) expect(fits(published, set), name).toBe(true);
    const text = JSON.stringify(SHIPPED_SETS['can-tho-157-2025']);
    for (const [right, wrong] of [['"otherwise":', '"otherwize":'], ['"kind":"any"', '"kind":"some"'], ['"isIncluded":true', '"isIncluded":1'], ['"numerator":', '"divided":']] as const) {
      expect(text).toContain(right);
      expect(fits(published, JSON.parse(text.replace(right, wrong))), wrong).toBe(false);
    }
  });
});

describe('the schema of a branded text and its claim agree', () => {
  const texts = ['', 'a', 'A1', '3.2.1', 'II.4', 'x'.repeat(33), 'x'.repeat(65), '-a', 'Xã', 'Xa\u0303', '2025-02-28', '2025-02-29', '2024-02-29', '2025-13-01',
    '0000-01-01', '2025-11-21T02:41:07.000Z', '2025-02-30T00:00:00.000Z', '2025-11-21T24:00:00.000Z', '2025-11-21T02:41:07Z', 'a'.repeat(64), 'A'.repeat(64), 'a'.repeat(43), `${'a'.repeat(64)}\n`];

  it.each([
    ['sha256', sha256Schema, isSha256], ['thumbprint', thumbprintSchema, isThumbprint], ['id', roundIdSchema, isRoundId],
    ['code', codeSchema, isCriterionCode], ['day', daySchema, isCalendarDay], ['instant', instantSchema, isInstant],
  ] as const)('%s', (_name, schema, claim) => {
    for (const text of texts) expect(schema.safeParse(text).success, JSON.stringify(text)).toBe(claim(text));
  });

  it('no day or instant that does not exist is taken', () => {
    expect(texts.filter(isCalendarDay)).toEqual(['2025-02-28', '2024-02-29']);
    expect(texts.filter(isInstant)).toEqual(['2025-11-21T02:41:07.000Z']);
  });
});

describe('text', () => {
  it.each([
    ['nul', 'a\u0000'], ['escape', '\u001b[1m'], ['delete', '\u007f'], ['half a pair', '\ud800'], ['decomposed', 'e\u0302'], ['too long', 'x'.repeat(11)],
  ])('is refused with %s', (_name, text) => {
    expect(textSchema(10).safeParse(text).success).toBe(false);
  });

  it('may hold line ends, tabs, emoji and Vietnamese, and be empty; a name may not be blank', () => {
    for (const text of ['', 'a\n\tb\r', '\ud83d\ude00', '\u1ebf\u0111', '   ']) expect(textSchema(10).safeParse(text).success).toBe(true);
    for (const text of ['', ' \t\n', '\u00a0\u3000']) expect(nameSchema(10).safeParse(text).success).toBe(false);
  });
});

type JsonSchema = {
  readonly type?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly pattern?: string;
  readonly minimum?: number; readonly maximum?: number; readonly minLength?: number; readonly maxLength?: number;
  readonly minItems?: number; readonly maxItems?: number; readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>; readonly required?: readonly string[]; readonly additionalProperties?: boolean;
  readonly anyOf?: readonly JsonSchema[]; readonly oneOf?: readonly JsonSchema[]; readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string; readonly $defs?: Readonly<Record<string, JsonSchema>>;
};
type Definitions = Readonly<Record<string, JsonSchema>>;
const KEYWORDS = new Set(['$schema', '$id', 'title', 'type', 'const', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems',
  'maxItems', 'items', 'properties', 'required', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', '$ref', '$defs']);

/** JSON Schema 2020-12 as far as our files use it, by its specification and without our schemas: patterns are Unicode patterns. */
function fits(schema: JsonSchema, value: unknown, defs = schema.$defs ?? {}): boolean {
  for (const keyword of Object.keys(schema)) if (!KEYWORDS.has(keyword)) throw new Error(`a keyword that this reader does not know: ${keyword}`);
  return hasType(schema.type, value) && fitsText(schema, value) && fitsNumber(schema, value) && fitsList(schema, value, defs) && fitsObject(schema, value, defs) &&
    (!('const' in schema) || schema.const === value) && (schema.enum?.includes(value) ?? true) &&
    (schema.anyOf?.some((part) => fits(part, value, defs)) ?? true) && (schema.allOf?.every((part) => fits(part, value, defs)) ?? true) &&
    (schema.oneOf === undefined || schema.oneOf.filter((part) => fits(part, value, defs)).length === 1) &&
    (schema.$ref === undefined || fits(definitionOf(schema.$ref, defs), value, defs));
}

function definitionOf(reference: string, defs: Definitions): JsonSchema {
  const definition = defs[reference.replace('#/$defs/', '')];
  if (definition === undefined) throw new Error(`a definition that is not there: ${reference}`);
  return definition;
}

function hasType(type: string | undefined, value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}

function fitsText({ pattern, minLength = 0, maxLength = Infinity }: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'string') return true;
  const length = Array.from(value).length;
  return (pattern === undefined || new RegExp(pattern, 'u').test(value)) && length >= minLength && length <= maxLength;
}

const fitsNumber = ({ minimum = -Infinity, maximum = Infinity }: JsonSchema, value: unknown): boolean =>
  typeof value !== 'number' || (value >= minimum && value <= maximum);

const fitsList = ({ items, minItems = 0, maxItems = Infinity }: JsonSchema, value: unknown, defs: Definitions): boolean =>
  !Array.isArray(value) || (value.length >= minItems && value.length <= maxItems && value.every((item) => items === undefined || fits(items, item, defs)));

function fitsObject({ properties = {}, required = [], additionalProperties = true }: JsonSchema, value: unknown, defs: Definitions): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return schema === undefined ? additionalProperties : fits(schema, member, defs);
    });
}

type Node = Record<string, unknown>;
function listNodes(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((member) => listNodes(member));
  return Array.isArray(value) ? inner : [value as Node, ...inner];
}
