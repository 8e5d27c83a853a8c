import { describe, expect, it } from 'vitest';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { viSpreadsheetProblems } from '#renderer/text/vi/spreadsheet-problems.ts';
import { SPREADSHEET_MEASURES, type SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';

/** The facts of one example of each type; the compiler asks for one more when a type is added. */
type Examples = { readonly [T in SpreadsheetProblem['type']]: Omit<Extract<SpreadsheetProblem, { readonly type: T }>, 'type' | 'where'> };

const EXAMPLES: Examples = {
  'spreadsheet-unrecognised': {}, 'spreadsheet-other-format': { found: 'xls' }, 'spreadsheet-encrypted': {},
  'spreadsheet-too-large': { measure: 'cells', limit: 250_000 }, 'spreadsheet-part-missing': {}, 'spreadsheet-part-unexpected': { expected: 'worksheet', found: 'html' },
  'spreadsheet-part-encoding': {}, 'spreadsheet-xml-broken': { line: 12, column: 1482 }, 'spreadsheet-xml-doctype': { line: 2 }, 'spreadsheet-without-sheets': {},
  'spreadsheet-sheet-repeated': {}, 'spreadsheet-address-invalid': { found: 'ZZZZ1' }, 'spreadsheet-cell-repeated': {},
  'spreadsheet-value-malformed': { kind: 'number', found: '1,5' }, 'spreadsheet-shared-text-missing': { index: 1481, count: 12 },
  'csv-not-unicode': {}, 'csv-quote-unclosed': {},
};

const problems = Object.entries(EXAMPLES).map(([type, facts]) => Object.assign({ type, where: 'the/place' }, facts) as SpreadsheetProblem);

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it.each(problems.map((problem) => [problem.type, problem] as const))('%s is a whole sentence', (_type, problem) => {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toMatch(/^[\p{Lu}\p{N}].*[.]$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null|the\/place|\$\{|\s{2}/);
  });

  it('says no two problems alike, and each bound in its own words', () => {
    const bounds = SPREADSHEET_MEASURES.map((measure): SpreadsheetProblem => ({ type: 'spreadsheet-too-large', where: '', measure, limit: 2_097_152 }));
    const sentences = [...problems, ...bounds].map((problem) => describeProblem(problem, locale));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences.slice(problems.length)) expect(sentence).toMatch(/2[.,]097[.,]152|2[.,]1\sMB/u);
  });
});

it('has an example of every type that has words', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(Object.keys(viSpreadsheetProblems).toSorted());
});

it('tells a clerk what to do about an old file', () => {
  expect(describeProblem({ type: 'spreadsheet-other-format', where: '', found: 'xls' }, 'vi')).toMatch(/Excel đời cũ \(\.xls\).*\.xlsx/u);
  expect(describeProblem({ type: 'csv-not-unicode', where: '' }, 'vi')).toContain('CSV UTF-8');
});
