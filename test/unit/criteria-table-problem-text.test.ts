import { describe, expect, it } from 'vitest';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { viCriteriaProblems } from '#renderer/text/vi/criteria-problems.ts';
import type { CriteriaProblem } from '#shared/problem/criteria-problem.ts';

type Own = Extract<CriteriaProblem, { readonly type: `table-${string}` }>;
/** The facts of one example of each type; the compiler asks for one more when a type is added. */
type Examples = { readonly [T in Own['type']]: Omit<Extract<Own, { readonly type: T }>, 'type' | 'where'> };

const EXAMPLES: Examples = {
  'table-header-missing': {}, 'table-sheet-missing': {}, 'table-title-column-missing': {}, 'table-max-column-missing': {}, 'table-empty': {},
  'table-code-missing': { title: 'Tuyên truyền' }, 'table-code-unreadable': { found: 'x y' }, 'table-parent-missing': { code: '2.3', parent: '2' },
  'table-numbering-ambiguous': { found: 'i', readings: ['lower-roman', 'lower-letter'] }, 'table-title-missing': { code: '1.2' }, 'table-max-missing': { code: '1.2' },
  'table-max-unreadable': { code: '1.2', found: 'một điểm' }, 'table-machine-unreadable': { code: '1.2' }, 'table-figures-unreadable': { code: '1.2' },
  'table-scorer-unknown': { code: '1.2', found: 'Ai đó', known: ['appraisal', 'survey'] }, 'table-set-title-missing': { taken: 'Sheet1' },
  'table-lines-left-out': { text: 'Ghi chú', lines: 3 }, 'table-scale-rows': { code: '1.2', lines: 3 }, 'table-total-twice': { first: 1_000_000, found: 995_000 },
  'table-scorer-unsure': { code: '1.2', found: 'điều tra' }, 'table-scorer-unread': { code: '1.2', found: 'Bộ phận Z', taken: 'appraisal' }, 'table-figures-unread': { code: '1.2' },
  'table-cell-is-day': { day: '2025-02-01' }, 'table-formula-uncomputed': { cells: 3 }, 'table-formula-taken': { cells: 3 }, 'table-rule-text-changed': { code: '1.2', machine: 'J12' },
  'table-sheets-beside': { others: ['PL2', 'PL3'] }, 'table-max-columns': { taken: 'C', others: ['D'] }, 'table-second-table': {}, 'table-rows-hidden': { lines: 2 },
  'table-facts-differ': { found: 'Tên mới', taken: 'Tên cũ' },
  'table-extra-unsure': { code: '9', title: 'Điểm thưởng, điểm phạt' }, 'table-code-lost-zero': { code: '1.1', maybe: '1.10' },
};
const problems = Object.entries(EXAMPLES).map(([type, facts]) => Object.assign({ type, where: 'the/place' }, facts) as Own);

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it.each(problems.map((problem) => [problem.type, problem] as const))('%s is a whole sentence that says its facts', (_type, problem) => {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toMatch(/^[\p{Lu}\p{N}“].*[.]$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null|the\/place|\$\{|\s{2}|appraisal|lower-/);
    for (const name of ['code', 'found', 'title', 'text', 'parent', 'maybe', 'taken'] as const) {
      const fact: unknown = Reflect.get(problem, name);
      if (typeof fact === 'string' && fact !== 'appraisal') expect(sentence).toContain(fact);
    }
  });

  it('says no two alike', () => {
    expect(new Set(problems.map((problem) => describeProblem(problem, locale))).size).toBe(problems.length);
  });
});

it('has an example of every type that has words', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(Object.keys(viCriteriaProblems).filter((type) => type.startsWith('table-')).toSorted());
});

it('writes points as the language does', () => {
  expect(describeProblem({ type: 'table-total-twice', where: '', first: 1_000_000, found: 995_000 }, 'vi')).toContain('100,00 và 99,50');
});
