import { describe, expect, it } from 'vitest';
import { describeProblem } from '#renderer/text/problem-text.ts';
import type { CriteriaProblem } from '#shared/problem/criteria-problem.ts';

const incl = (value: string): { readonly value: string; readonly isIncluded: boolean } => ({ value, isIncluded: true });
const excl = (value: string): { readonly value: string; readonly isIncluded: boolean } => ({ value, isIncluded: false });
const range = { code: '5.2', from: incl('90'), to: incl('90'), isPercent: true };

/** One of each that the checker of a criteria set can find. */
const PROBLEMS: readonly CriteriaProblem[] = [
  { type: 'rule-on-inner-node', where: '', code: '5' }, { type: 'extra-below-sector', where: '', code: '5.1', extra: 'penalty' },
  { type: 'figure-undeclared', where: '', code: '5', name: 'sohs' }, { type: 'stated-max-differs', where: '', expected: 1_000_000, found: 995_500 },
  { type: 'stated-count-differs', where: '', code: '', level: 'subCriteria', expected: 88, found: 87 }, { type: 'stated-counts-disagree', where: '', level: 'criteria', expected: 38, found: 39 },
  { type: 'gather-differs', where: '', code: 'II.5', max: 200_000, found: 100_000 }, { type: 'gather-on-leaf', where: '', code: '5' },
  { type: 'code-not-under-parent', where: '', code: '6.1', parent: '5' }, { type: 'code-skipped', where: '', code: '1.3', expected: '1.2' },
  { type: 'code-out-of-order', where: '', code: '1.2', before: '1.3' }, { type: 'step-uneven', where: '', code: '1', step: 5000, max: 7500 },
  { type: 'rule-below-maximum', where: '', code: '1', max: 20_000, reachable: 10_000 }, { type: 'rule-above-maximum', where: '', code: '1', max: 20_000, reachable: 25_000 },
  { type: 'rule-below-zero', where: '', code: '1', reachable: -5000 }, { type: 'rule-without-use', where: '', code: '1', scoredBy: 'sipas' },
  { type: 'rule-off-step', where: '', code: '1', step: 2500, found: 3000 }, { type: 'rule-bands-overlap', where: '', ...range }, { type: 'rule-bands-gap', where: '', ...range },
  { type: 'rule-band-empty', where: '', ...range }, { type: 'rule-text-bands-overlap', where: '', ...range },
  { type: 'rule-text-differs', where: '', code: '1', byText: 20_000, byRule: 10_000 },
  { type: 'judgement-reversed', where: '', code: '1', from: 10_000, to: 0 }, { type: 'judgement-step-uneven', where: '', code: '1', step: 3000, range: 10_000 },
  { type: 'choice-option-repeated', where: '', code: '1', label: 'Có' }, { type: 'ratio-of-itself', where: '', code: '1', name: 'sohs' },
  { type: 'mean-of-itself', where: '', code: '1', name: 'sohs' }, { type: 'rule-figure-twice', where: '', code: '1', name: 'sohs' },
  { type: 'deduction-share-odd', where: '', code: '1', percent: '150.5' }, { type: 'figure-unused', where: '', code: '1', name: 'sohs' },
  { type: 'figure-kind-differs', where: '', code: '1', name: 'sohs', expected: 'count', found: 'pick' },
];

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it.each(PROBLEMS.map((problem) => [problem.type, problem] as const))('%s is a whole sentence that names its place', (_type, problem) => {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toMatch(/^[\p{Lu}\p{N}].*[.]$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null|\$\{|\s{2}/);
    if ('code' in problem && problem.code !== '') expect(sentence).toContain(problem.code);
    if ('name' in problem) expect(sentence).toContain(problem.name);
  });

  it('no two are said alike', () => {
    expect(new Set(PROBLEMS.map((problem) => describeProblem(problem, locale))).size).toBe(PROBLEMS.length);
  });
});

it.each([
  [incl('90'), incl('90'), '90%', '90%'],
  [incl('89.5'), excl('95'), 'từ 89,5% đến dưới 95%', 'from 89.5% to below 95%'],
  [excl('80'), incl('90'), 'trên 80% đến 90%', 'above 80% to 90%'],
  [incl('95'), null, 'từ 95% trở lên', 'from 95% on'],
  [excl('100'), null, 'trên 100%', 'above 100%'],
  [null, excl('70'), 'dưới 70%', 'below 70%'],
  [null, incl('70'), 'không quá 70%', 'up to 70%'],
  [null, null, 'mọi giá trị', 'every value'],
])('a band is said as decisions word it: %j to %j', (from, to, vi, en) => {
  const problem: CriteriaProblem = { type: 'rule-bands-gap', where: '', code: '5.2', from, to, isPercent: true };
  expect(describeProblem(problem, 'vi')).toContain(`${vi} không thuộc`);
  expect(describeProblem(problem, 'en')).toContain(`contains ${en}.`);
});
