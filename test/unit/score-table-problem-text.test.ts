import { describe, expect, it } from 'vitest';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { viArchiveProblems } from '#renderer/text/vi/archive-problems.ts';
import { viBagProblems } from '#renderer/text/vi/bag-problems.ts';
import { viContentProblems } from '#renderer/text/vi/content-problems.ts';
import { viCriteriaProblems } from '#renderer/text/vi/criteria-problems.ts';
import { viPackageProblems } from '#renderer/text/vi/package-problems.ts';
import { viScoreTableProblems } from '#renderer/text/vi/score-table-problems.ts';
import { viSignatureProblems } from '#renderer/text/vi/signature-problems.ts';
import { viSpreadsheetProblems } from '#renderer/text/vi/spreadsheet-problems.ts';
import { viWorkProblems } from '#renderer/text/vi/work-problems.ts';
import type { Locale } from '#shared/ipc/views.ts';
import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';

/** The facts of one example of each type; the compiler asks for one more when a type is added. */
type Examples = { readonly [T in ScoreTableProblem['type']]: Omit<Extract<ScoreTableProblem, { readonly type: T }>, 'type' | 'where'> };

const EXAMPLES: Examples = {
  'score-table-without-header': {}, 'score-table-sheet-missing': { sheet: 'Quý II' }, 'score-table-without-units': {}, 'score-table-without-values': {},
  'score-table-too-long': { max: 10_000, found: 10_482 }, 'score-table-matches-nothing': { rows: 1482 }, 'score-table-empty': {}, 'score-table-beside': { sheet: 'Quý II', read: 'Quý I' },
  'score-table-known': { file: 'khao-sat.xlsx' }, 'score-column-appraised': { code: '1.6.3' }, 'score-column-unknown': { code: '9.9' }, 'score-column-misplaced': {},
  'score-columns-alike': { columns: ['C', 'AB'] }, 'score-column-fractions': {}, 'score-cell-not-number': { found: 'đạt' }, 'score-cell-not-rank': { found: 'nhất' },
  'score-cell-day': { found: '2018-02-02' }, 'score-cell-error': { found: '#REF!' }, 'score-cell-uncomputed': {}, 'score-table-set-changed': { file: 'khao-sat.xlsx' }, 'score-cell-too-precise': { found: '1,23456' }, 'score-cell-out-of-range': { found: '7,5', max: 20_000 },
  'score-cell-percent-out-of-range': { found: '844,1' }, 'score-cell-formula': { found: '1.5' }, 'score-cell-dash': { found: '–' },
  'policy-unit-unknown': { unit: 'u9' }, 'policy-code-unknown': { code: '9.9' }, 'policy-figure-unknown': { code: '1.1', figure: 'c' }, 'policy-part-absent': { part: 'sipas' },
  'exemption-repeated': { unit: 'u1', code: '1.1' }, 'exemption-within': { unit: 'u1', code: '1.1', within: '1' }, 'grade-band-order': { name: 'Tốt', before: 'Xuất sắc' }, 'grade-band-open': { name: 'Khá' },
  'policy-cap-negative': { extra: 'bonus', found: -10_000 }, 'quorum-impossible': { percent: '150' },
  'tie-not-equal': { units: ['u1', 'u2'] }, 'tie-reason-missing': {}, 'tie-attendance-impossible': { present: 9, members: 7 },
  'tie-quorum-not-met': { present: 3, members: 7, percent: '50', isMoreThan: true }, 'tie-decision-outdated': { units: ['u1', 'u2'] }, 'tie-figure-missing': { unit: 'u1', code: '1.1', figure: 'a', why: 'differs' },
  'published-index-differs': { unit: 'Sở Nội vụ', printed: '84.41', computed: '84.2' }, 'published-rank-differs': { unit: 'Sở Nội vụ', printed: 2, computed: 3 },
  'published-total-differs': { unit: 'Sở Nội vụ', printed: 921_600, sum: 927_900 },
};

const problems = Object.entries(EXAMPLES).map(([type, facts]) => Object.assign({ type, where: 'the/place' }, facts) as ScoreTableProblem);

const sayTotal = (printed: number, locale: Locale) => describeProblem({ type: 'published-total-differs', where: '', unit: 'x', printed, sum: 10_000 }, locale);

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it.each(problems.map((problem) => [problem.type, problem] as const))('%s is a whole sentence', (_type, problem) => {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toMatch(/^[\p{Lu}\p{N}].*[.]$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null|the\/place|\$\{|\s{2}/);
  });

  it('says no two problems alike, and every text that is a fact of one', () => {
    const sentences = problems.map((problem) => describeProblem(problem, locale));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const [index, problem] of problems.entries()) {
      const facts = Object.entries(problem).flatMap(([name, value]) => (['sheet', 'read', 'file', 'code', 'found', 'unit', 'name', 'before', 'within'].includes(name) && typeof value === 'string' ? [value] : []));
      for (const fact of facts) expect(sentences[index], problem.type).toContain(fact);
    }
  });

  it('says by how much a published total is off, with its sign', () => {
    expect(sayTotal(10_100, locale)).toMatch(/\+0[.,]01/);
    expect(sayTotal(3700, locale)).toMatch(/\u22120[.,]63/);
  });

  it('says of points without a known maximum only that they are out of range', () => {
    expect(describeProblem({ type: 'score-cell-out-of-range', where: '', found: '-3', max: null }, locale)).toMatch(/^[^%]*-3[^%]*$/);
  });
});

it('has an example of every type that has words', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(Object.keys(viScoreTableProblems).toSorted());
});

it('no two areas use one type for different problems', () => {
  const areas = [
    viArchiveProblems, viBagProblems, viContentProblems, viCriteriaProblems, viPackageProblems, viScoreTableProblems, viSignatureProblems, viSpreadsheetProblems, viWorkProblems,
  ].flatMap((words) => Object.keys(words));
  expect(areas.filter((type, index) => areas.indexOf(type) !== index)).toEqual([]);
});
