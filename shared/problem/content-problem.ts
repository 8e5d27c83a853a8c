/**
 * What can be wrong with the text or the meaning of one JSON file. `where` is the file and the place in it:
 * `data/submission.json: entries[3].self.points`. `found` is shortened and has its control characters escaped.
 */
type Content<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** Line and column from 1; the column counts UTF-16 units. */
type Place = { readonly line: number; readonly column: number };

/** What a reader of JSON waits for at some place. */
export type JsonExpectation =
  | 'value' | 'key' | 'colon' | 'comma-or-end' | 'digit' | 'escape' | 'closing-quote' | 'escaped-control' | 'end-of-file';

export type JsonKind = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'list' | 'object';

/** The forms that a text may have to take. */
export const TEXT_FORMS = [
  'sha256', 'thumbprint', 'id', 'criterion-code', 'calendar-day', 'instant', 'decimal', 'base64url', 'public-key',
  'not-blank', 'nfc', 'no-control-characters',
] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** The text itself: bytes and JSON. */
type JsonTextProblem =
  /** `max` and `found` in bytes. */
  | Content<'json-too-long', { readonly max: number; readonly found: number }>
  | Content<'json-byte-order-mark'>
  /** `offset` in bytes from 0, of the first byte that is not UTF-8. */
  | Content<'json-not-utf8', { readonly offset: number }>
  | Content<'json-syntax', Place & { readonly expected: JsonExpectation; readonly found: string }>
  /** JSON.parse would silently keep the last of them. */
  | Content<'json-duplicate-key', Place & { readonly key: string }>
  | Content<'json-too-deep', Place & { readonly max: number }>
  /** Half of a surrogate pair: no UTF-8 can hold it. */
  | Content<'json-lone-surrogate', Place>
  /** A number beyond what a double can hold. */
  | Content<'json-number-too-large', Place>
  /** Correct JSON, but not in the one form of RFC 8785: first difference, `offset` in UTF-16 units from 0. */
  | Content<'json-not-canonical', { readonly offset: number }>;

/** The shape: what the schema asks for. */
type ShapeProblem =
  | Content<'format-unknown', { readonly found: string }>
  | Content<'json-member-missing', { readonly member: string }>
  | Content<'json-member-unknown', { readonly member: string }>
  | Content<'value-kind', { readonly expected: JsonKind; readonly found: string }>
  | Content<'value-not-allowed', { readonly allowed: readonly string[]; readonly found: string }>
  | Content<'value-form', { readonly form: TextForm; readonly found: string }>
  /** null where there is no bound on that side. */
  | Content<'number-out-of-range', { readonly min: number | null; readonly max: number | null; readonly found: string }>
  /** Lengths in UTF-16 units. */
  | Content<'text-too-long', { readonly max: number; readonly found: number }>
  | Content<'list-too-long', { readonly max: number; readonly found: number }>
  | Content<'list-too-short', { readonly min: number; readonly found: number }>
  /** Stands last when not all are listed: how many more there are. */
  | Content<'more-problems', { readonly count: number }>;

/** The meaning of a criteria set. Sums that differ are a warning: printed sums are reported, never repaired. */
type CriteriaSetProblem =
  | Content<'criterion-repeated', { readonly code: string; readonly first: string }>
  | Content<'criterion-parent-missing', { readonly code: string; readonly parent: string }>
  | Content<'criterion-parent-after-child', { readonly code: string; readonly parent: string }>
  | Content<'criterion-leaf-without-scorer', { readonly code: string }>
  | Content<'criterion-inner-with-scorer', { readonly code: string; readonly found: string }>
  /** In 1/10 000 of a point. */
  | Content<'criterion-max-negative', { readonly code: string; readonly found: number }>
  | Content<'criterion-step-not-positive', { readonly code: string; readonly found: number }>
  /** Warning. `expected` is the node's maximum, `found` the sum of its children's; in 1/10 000 of a point. */
  | Content<'criterion-sum-differs', { readonly code: string; readonly expected: number; readonly found: number }>;

/** The meaning of a submission. */
type SubmissionProblem =
  | Content<'entry-repeated', { readonly code: string; readonly first: string }>
  | Content<'figure-repeated', { readonly name: string }>
  | Content<'evidence-repeated', { readonly file: string; readonly first: string }>
  /** Absolute, with `..`, a backslash or an empty part. */
  | Content<'evidence-path-unsafe', { readonly file: string }>
  | Content<'pages-reversed', { readonly from: number; readonly to: number }>
  /** Warning. */
  | Content<'citation-file-unlisted', { readonly file: string }>
  /** Warning. `pages` as the unit counts them. */
  | Content<'citation-beyond-pages', { readonly file: string; readonly to: number; readonly pages: number }>
  /** Warning. */
  | Content<'evidence-uncited', { readonly file: string }>;

/** The meaning of a round, of scorecards and of a kit. */
type CouncilProblem =
  | Content<'unit-repeated', { readonly unit: string; readonly first: string }>
  | Content<'member-repeated', { readonly member: string; readonly first: string }>
  | Content<'member-key-repeated', { readonly member: string; readonly first: string }>
  | Content<'assigned-unit-unknown', { readonly unit: string }>
  | Content<'assignment-repeated', { readonly item: string }>
  | Content<'scorecard-repeated', { readonly unit: string; readonly first: string }>
  | Content<'cell-repeated', { readonly code: string; readonly first: string }>
  | Content<'kit-file-repeated', { readonly file: string; readonly first: string }>
  | Content<'kit-package-repeated', { readonly unit: string; readonly revision: number; readonly first: string }>
  | Content<'kit-file-unsafe', { readonly file: string }>;

export type ContentProblem = JsonTextProblem | ShapeProblem | CriteriaSetProblem | SubmissionProblem | CouncilProblem;
