import type { z } from 'zod';
import { TEXT_FORMS, type ContentProblem, type JsonKind, type TextForm } from '../problem/content-problem.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { MAX_PROBLEMS } from './parse-json.ts';
import { joinPath } from './json-path.ts';
import { showFound } from './show-found.ts';

export type ShapeCheck<T> = {
  /** Plain data, as `parseJson` gives it. */
  readonly value: unknown;
  readonly schema: z.ZodType<T>;
  /** Name of the file, for the `where` of each problem; empty when it needs none. */
  readonly where: string;
};

/** Holds data against a schema. All that does not fit is listed, each with its place; at most 200, then how many more. */
export function checkShape<T>({ value, schema, where }: ShapeCheck<T>): Result<T, readonly ContentProblem[]> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(limitProblems(parsed.error.issues.flatMap((issue) => describeIssue(issue, { where, value, above: [] })), where));
}

/** The first 200 problems and, when there are more, how many. */
export function limitProblems<Own>(problems: readonly Own[], where: string): readonly (Own | ContentProblem)[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  return [...problems.slice(0, MAX_PROBLEMS), { type: 'more-problems', where, count: problems.length - MAX_PROBLEMS }];
}

type Issue = z.core.$ZodIssue;
type Context = {
  readonly where: string;
  /** The whole value, in which an issue's path leads to what was found. */
  readonly value: unknown;
  /** Path of the union in which an issue was found; its own path starts there. */
  readonly above: readonly PropertyKey[];
};

function describeIssue(issue: Issue, context: Context): readonly ContentProblem[] {
  const path = [...context.above, ...issue.path];
  const where = joinPath(context.where, path);
  const value = valueAt(context.value, path);
  if (value === MISSING) return [describeMissing(path, context.where)];
  const found = showFound(value);
  switch (issue.code) {
    case 'invalid_type':
      return [{ type: 'value-kind', where, expected: kindOf(issue.expected), found }];
    case 'invalid_value':
      return [{ type: 'value-not-allowed', where, allowed: issue.values.map(showFound), found }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ type: 'json-member-unknown', where, member: showFound(key) }));
    case 'too_big':
      return [describeTooBig(issue, { where, value })];
    case 'too_small':
      return [describeTooSmall(issue, { where, value })];
    case 'invalid_union':
      return describeUnion(issue, { ...context, above: path });
    case 'invalid_format':
    case 'custom':
      return [{ type: 'value-form', where, form: formOf(issue.message), found }];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      // The schemas use none of these; one that comes to do so must get its sentence first.
      throw new Error(`a schema raised an issue that has no problem: ${issue.code}`);
    default:
      return unreachable(issue);
  }
}

const MISSING = Symbol('missing');

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return MISSING;
    current = Reflect.get(current, step);
  }
  return current;
}

function describeMissing(path: readonly PropertyKey[], file: string): ContentProblem {
  return { type: 'json-member-missing', where: joinPath(file, path.slice(0, -1)), member: showFound(String(path.at(-1) ?? '')) };
}

const KINDS: Readonly<Record<string, JsonKind>> = {
  string: 'string', number: 'number', int: 'integer', boolean: 'boolean', null: 'null', array: 'list', object: 'object',
  record: 'object',
};

function kindOf(expected: string): JsonKind {
  const kind = KINDS[expected];
  if (kind === undefined) throw new Error(`a schema expects a kind that JSON does not have: ${expected}`);
  return kind;
}

type Found = { readonly where: string; readonly value: unknown };

function describeTooBig(issue: z.core.$ZodIssueTooBig, { where, value }: Found): ContentProblem {
  const max = Number(issue.maximum);
  if (typeof value === 'string') return { type: 'text-too-long', where, max, found: value.length };
  if (Array.isArray(value)) return { type: 'list-too-long', where, max, found: value.length };
  return { type: 'number-out-of-range', where, min: null, max, found: showFound(value) };
}

function describeTooSmall(issue: z.core.$ZodIssueTooSmall, { where, value }: Found): ContentProblem {
  const min = Number(issue.minimum);
  if (typeof value === 'string') return { type: 'value-form', where, form: 'not-blank', found: showFound(value) };
  if (Array.isArray(value)) return { type: 'list-too-short', where, min, found: value.length };
  return { type: 'number-out-of-range', where, min, max: null, found: showFound(value) };
}

/** A union without a telling member: the problems of the branch that came nearest. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion, context: Context): readonly ContentProblem[] {
  const where = joinPath(context.where, context.above);
  const found = showFound(valueAt(context.value, context.above));
  if ('options' in issue && Array.isArray(issue.options)) {
    return [{ type: 'value-not-allowed', where, allowed: issue.options.map(showFound), found }];
  }
  const nearest = nearestBranch(issue.errors);
  return nearest.flatMap((inner) => describeIssue(inner, context));
}

/** The branch whose own kind fits (its issues lie within), else the one with the fewest issues. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fits = (branch: readonly Issue[]): boolean =>
    branch.every((issue) => issue.path.length > 0 || (issue.code !== 'invalid_type' && issue.code !== 'invalid_value'));
  return branches.find(fits) ?? branches.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const FORMS: ReadonlySet<string> = new Set(TEXT_FORMS);
const isTextForm = (text: string): text is TextForm => FORMS.has(text);

/** `shared/domain/schema.ts` gives each check of a text the name of its form as message. */
function formOf(message: string): TextForm {
  if (!isTextForm(message)) throw new Error(`a schema checks a form that has no name: ${message}`);
  return message;
}
