import { describe, expect, it } from 'vitest';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Rule } from '#shared/domain/rule.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import { checkSelfScore, type SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import { CAP_IF, CHECKLIST, COUNT, DEDUCTION, fraction, GATE, given, JUDGEMENT, MEAN, NOT_APPLICABLE, RATIO, ruleOf, STEPS } from '../support/small-rule.ts';
import { smallSet } from '../support/small-round.ts';

const nodeOf = (rule: Rule | null): CriterionNode => {
  const [node] = smallSet.nodes;
  if (node === undefined) throw new Error('no node');
  return rule === null ? node : { ...node, scoring: rule };
};
const scored = (points: number): SelfScore => ({ kind: 'scored', points: points as Extract<SelfScore, { kind: 'scored' }>['points'] });
const CLAIMED_NA: SelfScore = { kind: 'not-applicable', reason: 'Không được giao' };

const check = (rule: Rule | null, self: SelfScore | number, figures: Readonly<Record<string, string>> = {}, means = {}): SelfScoreCheck =>
  checkSelfScore({ node: nodeOf(rule), self: typeof self === 'number' ? scored(self) : self, inputs: given(figures, means) });
const kind = (...args: Parameters<typeof check>): string => check(...args).kind;

describe('a self-score', () => {
  it('follows from the unit’s own figures, or differs from what they come to', () => {
    expect(check(RATIO, 9535, { a: '86', b: '82' })).toMatchObject({ kind: 'follows', expected: { kind: 'points', points: 9535 } });
    expect(check(RATIO, 10_000, { a: '86', b: '82' })).toMatchObject({ kind: 'differs', expected: { kind: 'points', points: 9535, working: { kind: 'ratio' } } });
    expect(kind(CHECKLIST, 7500, { sở: '1', huyện: '1', xã: '0' })).toBe('differs');
  });

  it('may lie anywhere in a judgement, on its steps', () => {
    expect([0, 5000, 20_000].map((points) => kind(JUDGEMENT, points))).toEqual(['follows', 'follows', 'follows']);
    expect([2500, 20_001, -5000].map((points) => kind(JUDGEMENT, points))).toEqual(['differs', 'differs', 'differs']);
    expect(kind(ruleOf({ ...JUDGEMENT, step: null }), 2501)).toBe('follows');
    expect(kind(ruleOf({ ...JUDGEMENT, to: 12_000 }), 12_000)).toBe('follows');
  });

  it('and "not applicable" stand against each other', () => {
    expect(kind(NOT_APPLICABLE, CLAIMED_NA, { assigned: '0' })).toBe('follows');
    expect(kind(NOT_APPLICABLE, 0, { assigned: '0' })).toBe('differs');
    expect(kind(NOT_APPLICABLE, CLAIMED_NA, { assigned: '1', result: '1' })).toBe('differs');
    expect(kind(NOT_APPLICABLE, CLAIMED_NA)).toBe('cannot-tell');
  });

  it('cannot be told without a rule, without a score, or with figures that cannot be', () => {
    expect(check(null, 1)).toEqual({ kind: 'cannot-tell', because: { kind: 'no-rule' } });
    expect(check(RATIO, { kind: 'unscored' })).toEqual({ kind: 'cannot-tell', because: { kind: 'unscored' } });
    expect(check(RATIO, 1, { a: '0', b: '0' })).toMatchObject({ kind: 'cannot-tell', because: { kind: 'impossible' } });
    expect(kind(RATIO, 10_001, { a: '0', b: '0' })).toBe('cannot-tell');
    expect(check(MEAN, 20_000, { par: '1' })).toMatchObject({ kind: 'cannot-tell', because: { why: { type: 'mean-unknown' } } });
    expect(kind(MEAN, 10_000, { par: '1' })).toBe('differs');
  });
});

const told = (rule: Rule, figures: Readonly<Record<string, string>>, ...points: readonly number[]) => points.map((each) => kind(rule, each, figures));

describe('a self-score whose figures are lacking', () => {
  it('differs where it is no option of a choice', () => {
    expect(told(NOT_APPLICABLE, { assigned: '1' }, 10_000, 0, 5000)).toEqual(['cannot-tell', 'cannot-tell', 'differs']);
  });

  it('differs where it is no sum of items, those that are declared taken as they are', () => {
    expect(told(CHECKLIST, {}, 0, 2500, 5000, 7500, 1000, 10_000)).toEqual(['cannot-tell', 'cannot-tell', 'cannot-tell', 'cannot-tell', 'differs', 'differs']);
    expect(told(CHECKLIST, { sở: '1', huyện: '0' }, 0, 2500, 5000, 7500)).toEqual(['differs', 'cannot-tell', 'cannot-tell', 'differs']);
  });

  it('differs where no number of times leads to it', () => {
    expect(told(COUNT, {}, 0, 5000, 20_000, 2500, 25_000)).toEqual(['cannot-tell', 'cannot-tell', 'cannot-tell', 'differs', 'differs']);
    expect(told(ruleOf({ kind: 'count', figure: 'n', each: 3000, cap: 10_000 }), {}, 9000, 10_000, 9500)).toEqual(['cannot-tell', 'cannot-tell', 'differs']);
  });

  it('differs above what can be reached, and between the bands', () => {
    expect(told(RATIO, { a: '86' }, 9999, 10_001)).toEqual(['cannot-tell', 'differs']);
    expect(told(STEPS, {}, 30_000, 25_000)).toEqual(['cannot-tell', 'differs']);
    expect(told(ruleOf({ ...GATE, otherwise: 1 }), {}, 1, 4000, 2000, 200_001)).toEqual(['cannot-tell', 'cannot-tell', 'differs', 'differs']);
    expect(told(GATE, { plan: '1' }, 4000, 2000)).toEqual(['cannot-tell', 'differs']);
    expect(told(CAP_IF, { own: '0' }, 35_000, 35_001)).toEqual(['cannot-tell', 'differs']);
    expect(told(CAP_IF, { a: '1', b: '1' }, 35_000, 50_000, 40_000)).toEqual(['cannot-tell', 'cannot-tell', 'differs']);
    expect(told(DEDUCTION, { minor: '0' }, 20_000, 20_001)).toEqual(['cannot-tell', 'differs']);
    expect(told(ruleOf({ ...DEDUCTION, score: CHECKLIST }), { minor: '1', serious: '0' }, 3750, 7500)).toEqual(['cannot-tell', 'differs']);
  });

  it('differs where the mean is known and neither side of it leads there', () => {
    const mean = { 'par round': fraction(80) };
    expect(kind(MEAN, 20_000, {}, mean)).toBe('cannot-tell');
    expect(kind(MEAN, 10_000, {}, mean)).toBe('differs');
    const nested = ruleOf({ ...MEAN, atLeast: COUNT });
    expect(kind(nested, 0, { par: '80' }, mean)).toBe('cannot-tell');
    expect(kind(nested, 2500, { par: '80' }, mean)).toBe('differs');
  });

  it('is never blamed for lists that are too long to follow', () => {
    const long = ruleOf({ kind: 'checklist', items: Array.from({ length: 20 }, (_item, index) => ({ figure: `i${index}`, points: 2 ** index })) });
    expect(told(long, {}, 12_345, 2 ** 20)).toEqual(['cannot-tell', 'differs']);
    expect(told(ruleOf({ kind: 'count', figure: 'n', each: 2, cap: 100_000_000 }), {}, 3)).toEqual(['cannot-tell']);
    expect(told(ruleOf({ kind: 'count', figure: 'n', each: 0, cap: 10 }), {}, 0, 1)).toEqual(['cannot-tell', 'differs']);
  });
});

/** A span as a number where it is one score, else `from-to`. */
const possible = (rule: Rule, self: number, figures: Readonly<Record<string, string>> = {}) => {
  const found = check(rule, self, figures);
  return found.kind === 'differs' && found.expected.kind === 'possible' ? { ...found.expected, spans: found.expected.spans.map(({ from, to }) => (from === to ? from : `${from}-${to}`)) } : found;
};

describe('what a self-score could be while figures are lacking', () => {
  it('is named, each score once and rising, and whether it may not apply', () => {
    expect(possible(NOT_APPLICABLE, 5000)).toEqual({ kind: 'possible', spans: [0, 10_000], isAll: true, mayNotApply: true });
    expect(possible(CHECKLIST, 1000)).toEqual({ kind: 'possible', spans: [0, 2500, 5000, 7500], isAll: true, mayNotApply: false });
    expect(possible(ruleOf({ ...STEPS, bands: [{ from: null, to: null, score: RATIO }] }), 20_000)).toMatchObject({ spans: ['0-10000'] });
  });

  it('is named by the nearest scores where there are many', () => {
    expect(possible(ruleOf({ ...COUNT, each: 1000 }), 5500)).toEqual({ kind: 'possible', spans: [3000, 4000, 5000, 6000, 7000, 8000], isAll: false, mayNotApply: false });
    expect(possible(ruleOf({ ...COUNT, each: 1000 }), 30_000)).toMatchObject({ spans: [15_000, 16_000, 17_000, 18_000, 19_000, 20_000], isAll: false });
  });
});
