import type { ContentProblem, JsonExpectation, JsonKind, TextForm } from '#shared/problem/content-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);
const points = (value: number): string => showPoints(value, EN_NUMBERS);

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: 'a value',
  key: 'a member name in double quotes',
  colon: 'a colon',
  'comma-or-end': 'a comma or a closing bracket',
  digit: 'a digit',
  escape: 'a valid escape after the backslash',
  'closing-quote': 'the closing double quote of a string',
  'escaped-control': 'the control character written as \\uXXXX',
  'end-of-file': 'the end of the file',
};

const kinds: Readonly<Record<JsonKind, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
};

const forms: Readonly<Record<TextForm, string>> = {
  sha256: 'a SHA-256 of 64 lower-case hexadecimal digits',
  thumbprint: 'a key thumbprint of 43 base64url characters',
  id: 'an id of at most 64 letters, digits, hyphens, underscores or dots that starts with a letter or digit',
  'criterion-code': 'a criterion code such as 3.2.1 or II.4',
  'calendar-day': 'a day that exists, written YEAR-MONTH-DAY (2025-11-21)',
  instant: 'a moment in UTC, written 2025-11-21T02:41:07.000Z',
  decimal: 'a decimal with a dot, at most 15 digits before and 6 after it',
  base64url: 'data in base64url',
  'public-key': 'an Ed25519 public key of 32 bytes in canonical base64url that is not one of the weak keys',
  'not-blank': 'text that is not blank',
  nfc: 'text in composed form (Unicode NFC)',
  'no-control-characters': 'text without control characters',
};

const place = (problem: { readonly line: number; readonly column: number }): string =>
  `Line ${number(problem.line)}, column ${number(problem.column)}`;

function range(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `from ${number(min)} to ${number(max)}`;
  if (min !== null) return `at least ${number(min)}`;
  return max === null ? 'within bounds' : `at most ${number(max)}`;
}

export const enContentProblems: WordsFor<ContentProblem> = {
  'json-too-long': (p) => `The file has ${formatBytes(p.found, EN_NUMBERS)}; at most ${formatBytes(p.max, EN_NUMBERS)} are accepted. Check that it is the right file.`,
  'json-byte-order-mark': () => 'The file starts with a byte order mark; UTF-8 without one is expected. Save it as UTF-8 without BOM.',
  'json-not-utf8': (p) => `Byte ${number(p.offset + 1)} is not valid UTF-8. Save the file as UTF-8, or ask for it again if it was damaged on the way.`,
  'json-syntax': (p) => `${place(p)}: expected ${expectations[p.expected]}, found ${p.found === '' ? 'the end of the file' : p.found}. The file may be cut short or edited by hand; export it again from where it came.`,
  'json-duplicate-key': (p) => `${place(p)}: the member ${p.key} stands twice; each may stand once. Remove one of them.`,
  'json-too-deep': (p) => `${place(p)}: data nested more than ${number(p.max)} levels deep. No program of the appraisal writes such a file.`,
  'json-lone-surrogate': (p) => `${place(p)}: half of a Unicode character stands alone and cannot be kept as text. Type this text again.`,
  'json-number-too-large': (p) => `${place(p)}: the number is too large to be held. Correct it.`,
  'json-not-canonical': (p) => `The file is not in canonical form (RFC 8785): it differs from character ${number(p.offset + 1)} on. Another program has rewritten it; use the original file.`,

  'format-unknown': (p) => `The kind of file is not recognised: the member “format” ${p.found === '' ? 'is missing' : `is ${p.found}`}. Choose a package, kit, bundle, criteria set, round or join request.`,
  'json-member-missing': (p) => `The member ${p.member} is missing. Add it.`,
  'json-member-unknown': (p) => `The member ${p.member} is not part of the format. It may be misspelt; correct or remove it.`,
  'value-kind': (p) => `Expected ${kinds[p.expected]}, found ${p.found}. Correct the value.`,
  'value-not-allowed': (p) => `Expected ${p.allowed.join(' or ')}, found ${p.found}. Correct the value.`,
  'value-form': (p) => `Expected ${forms[p.form]}, found ${p.found}. Correct the value.`,
  'number-out-of-range': (p) => `The number must be ${range(p.min, p.max)}; found ${p.found}. Correct it.`,
  'text-too-long': (p) => `The text has ${number(p.found)} characters; at most ${number(p.max)} are accepted. Shorten it.`,
  'list-too-long': (p) => `The list has ${number(p.found)} items; at most ${number(p.max)} are accepted. Remove some.`,
  'list-too-short': (p) => `The list has ${number(p.found)} items; at least ${number(p.min)} are needed. Add the missing ones.`,
  'more-problems': (p) => `${number(p.count)} more problems are not listed. Correct those above and check again.`,

  'criterion-repeated': (p) => `The code ${p.code} already stands at ${p.first}; a code is used once. Change one of the two.`,
  'criterion-parent-missing': (p) => `Criterion ${p.code} belongs to ${p.parent}, but the set has no ${p.parent}. Add it or correct the code.`,
  'criterion-parent-after-child': (p) => `Criterion ${p.code} stands before ${p.parent}, to which it belongs. Put ${p.parent} first.`,
  'criterion-leaf-without-scorer': (p) => `Criterion ${p.code} has nothing below it, so it must say who scores it (appraisal, survey, SIPAS or computed); it says nothing. Add it.`,
  'criterion-inner-with-scorer': (p) => `Criterion ${p.code} is the sum of those below it, yet it names “${p.found}” as its source of score. Leave the source empty here.`,
  'criterion-max-negative': (p) => `The maximum of ${p.code} is ${points(p.found)}; it must not be negative. Correct it.`,
  'criterion-step-not-positive': (p) => `The step of ${p.code} is ${points(p.found)}; it must be above 0. Correct it, or leave it empty when the decision names none.`,
  'criterion-sum-differs': (p) => `The maximum of ${p.code} is printed as ${points(p.expected)}, but those below it add up to ${points(p.found)}. The printed number is kept; compare it with the decision.`,

  'entry-repeated': (p) => `Criterion ${p.code} is already self-scored at ${p.first}; each has one self-score. The unit must remove one and hand in again.`,
  'figure-repeated': (p) => `The figure “${p.name}” is declared twice. Keep one of the two.`,
  'evidence-repeated': (p) => `The evidence “${p.file}” is already listed at ${p.first} (upper and lower case count as the same). Rename one file or remove the second line.`,
  'evidence-path-unsafe': (p) => `The path “${p.file}” does not stay within the evidence folder. Use names without backslash, colon, “..” or empty parts.`,
  'pages-reversed': (p) => `The first page, ${number(p.from)}, is after the last, ${number(p.to)}. Put them in order.`,
  'citation-file-unlisted': (p) => `The file “${p.file}” is cited but not in the list of evidence. Ask for it, or score by the rule for missing evidence.`,
  'citation-beyond-pages': (p) => `Pages up to ${number(p.to)} of “${p.file}” are cited, but the unit says that it has ${number(p.pages)}. Check the pages.`,
  'evidence-uncited': (p) => `The evidence “${p.file}” was handed in but no criterion cites it. The unit may have forgotten the citation; take a look.`,

  'unit-repeated': (p) => `The unit id ${p.unit} already stands at ${p.first}; each unit has its own. Change one of the two.`,
  'member-repeated': (p) => `The member id ${p.member} already stands at ${p.first}; each member has their own. Change one of the two.`,
  'member-key-repeated': (p) => `The key of member ${p.member} is also the key at ${p.first}; each person has their own. Ask one of the two for a new join request.`,
  'assigned-unit-unknown': (p) => `The assignment names unit ${p.unit}, which the round does not have. Correct the assignment or add the unit.`,
  'assignment-repeated': (p) => `The assignment names ${p.item} twice. Remove one.`,
  'scorecard-repeated': (p) => `Unit ${p.unit} already has a scorecard at ${p.first}; a bundle holds one per unit. Export the bundle again.`,
  'cell-repeated': (p) => `Criterion ${p.code} is already scored at ${p.first} of the same scorecard. Export the bundle again.`,
  'kit-file-repeated': (p) => `The file “${p.file}” is already listed at ${p.first}. Ask the secretariat to issue the kit again.`,
  'kit-package-repeated': (p) => `Revision ${number(p.revision)} of the package of unit ${p.unit} is already listed at ${p.first}. Ask the secretariat to issue the kit again.`,
  'kit-file-unsafe': (p) => `The name “${p.file}” does not stay within the folder of packages. Ask the secretariat to issue the kit again.`,
};
