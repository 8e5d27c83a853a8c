import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#shared/scoring/rule/evaluation.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { listComparedFigures, listRuleFigures } from '#shared/scoring/rule/list-rule-figures.ts';
import { reachablePoints } from '#shared/scoring/rule/reachable-points.ts';
import { CAP_IF, CHECKLIST, COUNT, DEDUCTION, fraction, GATE, given, JUDGEMENT, MEAN, NOT_APPLICABLE, RATIO, ruleOf, STEPS } from '../support/small-rule.ts';

const result = (evaluation: Evaluation): unknown => {
  switch (evaluation.kind) {
    case 'points':
      return evaluation.points;
    case 'range':
      return { from: evaluation.from, to: evaluation.to, step: evaluation.step };
    case 'not-applicable':
      return 'not-applicable';
    case 'lacking':
      return { lacking: evaluation.figures };
    case 'impossible':
      return evaluation.why.type;
    default:
      return evaluation;
  }
};
const score = (...args: Parameters<typeof evaluateRule>): unknown => result(evaluateRule(...args));

const stepsAt = (b: string, a = '1000') => score(STEPS, given({ a, b }));
const capped = (cap: number, from = 0) => score(ruleOf({ kind: 'cap-if', when: { kind: 'yes', figure: 'x' }, cap, score: { ...JUDGEMENT, from } }), given({ x: '1' }));
const less = (takes: object, from = 10_000) => score(ruleOf({ kind: 'deduction', score: { ...JUDGEMENT, from }, items: [{ figure: 'n', takes }] }), given({ n: '1' }));
const when = (conditions: readonly object[], kind = 'any') => ruleOf({ kind: 'not-applicable-if', when: { kind, conditions }, score: { kind: 'points', points: 1 } });

describe('a score by a rule', () => {
  it('sums the items that are met: all three of Bình Định are 0.75, one is 0.25', () => {
    expect(score(CHECKLIST, given({ sở: '1', huyện: '1', xã: '1' }))).toBe(7500);
    expect(score(CHECKLIST, given({ sở: '1', huyện: '0', xã: '0' }))).toBe(2500);
  });

  it('gives so many points for each, and no more than the cap', () => {
    expect([0, 1, 3, 4, 5, 1000].map((n) => score(COUNT, given({ n: String(n) })))).toEqual([0, 5000, 15_000, 20_000, 20_000, 20_000]);
  });

  it('rounds a ratio once, half up, to 1/10 000: 82 of 86 are 0.9535', () => {
    expect(score(RATIO, given({ a: '86', b: '82' }))).toBe(9535);
    expect(score(RATIO, given({ a: '3', b: '1' }))).toBe(3333);
    expect(score(RATIO, given({ a: '20000', b: '1' }))).toBe(1);
    expect(score(RATIO, given({ a: '20001', b: '1' }))).toBe(0);
  });

  it('gives a ratio no more than full points, and says that it was cut', () => {
    const evaluation = evaluateRule(RATIO, given({ a: '86', b: '90' }));
    expect(evaluation).toMatchObject({ kind: 'points', points: 10_000, working: { kind: 'ratio', isCapped: true } });
    expect(evaluateRule(RATIO, given({ a: '86', b: '86' }))).toMatchObject({ points: 10_000, working: { isCapped: false } });
  });

  it('reads the bands of Cần Thơ with their boundaries as they were entered', () => {
    expect([stepsAt('0'), stepsAt('879.999999'), stepsAt('880'), stepsAt('899.999999'), stepsAt('900'), stepsAt('949.999999'), stepsAt('950'), stepsAt('999.999999'), stepsAt('1000'), stepsAt('1200')]).toEqual([0, 0, 20_000, 20_000, 30_000, 30_000, 40_000, 40_000, 50_000, 50_000]);
  });

  it('decides a band by the exact fraction, never by its rounded percentage', () => {
    expect(score(STEPS, given({ a: '999999999999999', b: '899999999999999' }))).toBe(20_000);
    expect(score(STEPS, given({ a: '999999999999990', b: '899999999999991' }))).toBe(30_000);
  });

  it('gives nothing without the plan, and asks for nothing behind the shut gate', () => {
    expect(score(GATE, given({ plan: '0' }))).toBe(0);
    expect(score(GATE, given({ plan: '1', n: '50' }))).toBe(200_000);
    expect(score(GATE, given({ plan: '1' }))).toEqual({ lacking: ['n'] });
  });

  it('is at most 3.5 of 5 without premises of its own, and less where less was earned', () => {
    expect(score(CAP_IF, given({ own: '1', a: '10', b: '10' }))).toBe(50_000);
    expect(score(CAP_IF, given({ own: '0', a: '10', b: '10' }))).toBe(35_000);
    expect(score(CAP_IF, given({ own: '0', a: '10', b: '5' }))).toBe(25_000);
  });

  it('loses half for a minor violation, all for a serious one, and never falls below zero', () => {
    expect(score(DEDUCTION, given({ minor: '0', serious: '0' }))).toBe(20_000);
    expect(score(DEDUCTION, given({ minor: '1', serious: '0' }))).toBe(10_000);
    expect(score(DEDUCTION, given({ minor: '0', serious: '1' }))).toBe(0);
    expect(score(DEDUCTION, given({ minor: '3', serious: '2' }))).toBe(0);
  });

  it('takes each share of the score before deductions: two times 25 % leave half, not 9/16', () => {
    const rule = ruleOf({ kind: 'deduction', score: { kind: 'points', points: 10_000 }, items: [{ figure: 'n', takes: { kind: 'percent', percent: '25' } }, { figure: 'm', takes: { kind: 'points', points: 1000 } }] });
    expect(score(rule, given({ n: '2', m: '1' }))).toBe(4000);
  });

  it('has 2 points at the mean of the city or above, 0 below, and no answer before the mean is known', () => {
    const mean = { 'par round': fraction(2559, 30) };
    expect(score(MEAN, given({ par: '85.3' }, mean))).toBe(20_000);
    expect(score(MEAN, given({ par: '85.299999' }, mean))).toBe(0);
    expect(score(MEAN, given({ par: '85.3' }, { 'par group': fraction(1) }))).toBe('mean-unknown');
    expect(score(MEAN, given({}))).toBe('mean-unknown');
    expect(score(MEAN, given({}, mean))).toEqual({ lacking: ['par'] });
  });

  it('compares with a mean that is declared as a figure', () => {
    const rule = ruleOf({ ...MEAN, mean: { kind: 'declared', figure: 'city' } });
    expect(score(rule, given({ par: '85.3', city: '85.3' }))).toBe(20_000);
    expect(score(rule, given({ par: '85.3', city: '85.31' }))).toBe(0);
    expect(score(rule, given({}))).toEqual({ lacking: ['par', 'city'] });
  });

  it('does not apply where nothing was assigned, whatever stands behind it', () => {
    expect(score(NOT_APPLICABLE, given({ assigned: '0' }))).toBe('not-applicable');
    expect(score(NOT_APPLICABLE, given({ assigned: '1', result: '1' }))).toBe(10_000);
    expect(score(NOT_APPLICABLE, given({ assigned: '1', result: '2' }))).toBe(0);
  });

  it('stays not applicable through a gate, a cap and a deduction around it', () => {
    const rule = ruleOf({ kind: 'deduction', items: [{ figure: 'n', takes: { kind: 'points', points: 1 } }], score: { kind: 'cap-if', when: { kind: 'yes', figure: 'late' }, cap: 0, score: { ...GATE, score: NOT_APPLICABLE } } });
    expect(score(rule, given({ plan: '1', assigned: '0' }))).toBe('not-applicable');
  });

  it('reads a figure that is declared as a percentage already', () => {
    const rule = ruleOf({ kind: 'steps', of: { kind: 'figure', figure: 'tỷ lệ' }, bands: [{ from: { value: '91.5', isIncluded: true }, to: null, score: { kind: 'points', points: 1 } }] });
    expect(score(rule, given({ 'tỷ lệ': '91.5' }))).toBe(1);
    expect(score(rule, given({ 'tỷ lệ': '91.499999' }))).toBe('no-band');
  });
});

describe('a judgement', () => {
  it('leaves the council its bounds and its step', () => {
    expect(score(JUDGEMENT, given({}))).toEqual({ from: 0, to: 20_000, step: 5000 });
  });

  it('is clipped by a cap, and settled where the cap leaves one score', () => {
    expect(capped(12_000)).toEqual({ from: 0, to: 12_000, step: 5000 });
    expect(capped(5000, 5000)).toBe(5000);
    expect(capped(0)).toBe(0);
  });

  it('is shifted by a deduction; its step shrinks with a share, and goes where it cannot be said', () => {
    expect(less({ kind: 'points', points: 5000 })).toEqual({ from: 5000, to: 15_000, step: 5000 });
    expect(less({ kind: 'points', points: 12_000 })).toEqual({ from: 0, to: 8000, step: null });
    expect(less({ kind: 'points', points: 30_000 })).toBe(0);
    expect(less({ kind: 'percent', percent: '50' })).toEqual({ from: 5000, to: 10_000, step: 2500 });
    expect(less({ kind: 'percent', percent: '33.333333' })).toEqual({ from: 6667, to: 13_333, step: null });
  });

  it('may be what a band leads to', () => {
    const rule = ruleOf({ ...STEPS, bands: [{ from: null, to: null, score: JUDGEMENT }] });
    expect(evaluateRule(rule, given({ a: '2', b: '1' }))).toMatchObject({ kind: 'range', working: { kind: 'steps', next: { kind: 'judgement' } } });
  });
});

describe('figures that lead nowhere', () => {
  it('are named, each once, when nobody has given them', () => {
    expect(score(CHECKLIST, given({ huyện: '1' }))).toEqual({ lacking: ['sở', 'xã'] });
    expect(score(RATIO, given({}))).toEqual({ lacking: ['b', 'a'] });
    expect(score(CAP_IF, given({}))).toEqual({ lacking: ['b', 'a', 'own'] });
    expect(score(ruleOf({ ...RATIO, numerator: 'a' }), given({}))).toEqual({ lacking: ['a'] });
  });

  it.each([
    ['a whole of zero', RATIO, { a: '0', b: '0' }, 'denominator-zero'],
    ['a whole of -0', RATIO, { a: '-0', b: '0' }, 'denominator-zero'],
    ['a part below zero', RATIO, { a: '5', b: '-1' }, 'figure-negative'],
    ['a whole below zero', RATIO, { a: '-5', b: '1' }, 'figure-negative'],
    ['a negative count', COUNT, { n: '-1' }, 'count-not-whole'],
    ['half a time', COUNT, { n: '1.5' }, 'count-not-whole'],
    ['a yes that is 2', CHECKLIST, { sở: '2', huyện: '1', xã: '1' }, 'not-yes-or-no'],
    ['an option 0', NOT_APPLICABLE, { assigned: '1', result: '0' }, 'no-such-option'],
    ['an option behind the last', NOT_APPLICABLE, { assigned: '1', result: '3' }, 'no-such-option'],
    ['an option and a half', NOT_APPLICABLE, { assigned: '1', result: '1.5' }, 'no-such-option'],
    ['a word', COUNT, { n: 'ba' }, 'not-a-number'],
    ['a value in no band', ruleOf({ kind: 'steps', of: { kind: 'figure', figure: 'a' }, bands: [{ from: { value: '88', isIncluded: true }, to: null, score: { kind: 'points', points: 1 } }] }), { a: '87.99' }, 'no-band'],
    ['a value in two bands', ruleOf({ kind: 'steps', of: { kind: 'figure', figure: 'a' }, bands: [{ from: null, to: { value: '90', isIncluded: true }, score: { kind: 'points', points: 1 } }, { from: { value: '90', isIncluded: true }, to: null, score: { kind: 'points', points: 2 } }] }), { a: '90' }, 'several-bands'],
    ['bounds of a judgement in the wrong order', ruleOf({ kind: 'judgement', from: 2, to: 1, step: null }), {}, 'judgement-empty'],
  ])('are refused: %s', (_name, rule, figures, type) => {
    expect(score(rule, given(figures))).toBe(type);
  });

  it('are said to be impossible before others are asked for', () => {
    expect(score(CHECKLIST, given({ xã: '7' }))).toBe('not-yes-or-no');
  });

  it('trouble no condition that is certain without them, in whatever order its parts stand', () => {
    const none = { kind: 'compare', of: { kind: 'figure', figure: 'a' }, is: 'equal', value: '0' };
    const few = { kind: 'compare', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, is: 'below', value: '50' };
    for (const parts of [[none, few], [few, none]]) {
      expect(score(when(parts), given({ a: '0' }))).toBe('not-applicable');
      expect(score(when(parts), given({ a: '0', b: '0' }))).toBe('not-applicable');
      expect(score(when(parts, 'all'), given({ a: '3' }))).toBe(1);
      expect(score(when(parts), given({ a: '3' }))).toEqual({ lacking: ['b'] });
    }
  });
});

describe('what a rule can give', () => {
  it.each([
    ['checklist', CHECKLIST, 0, 7500], ['count', COUNT, 0, 20_000], ['ratio', RATIO, 0, 10_000], ['steps', STEPS, 0, 50_000], ['gate', GATE, 0, 200_000],
    ['cap', CAP_IF, 0, 50_000], ['deduction', DEDUCTION, 0, 20_000], ['mean', MEAN, 0, 20_000], ['choice, not applicable', NOT_APPLICABLE, 0, 10_000], ['judgement', JUDGEMENT, 0, 20_000],
  ])('%s: from its least to its most', (_name, rule, lowest, highest) => {
    expect(reachablePoints(rule)).toEqual({ lowest, highest });
  });

  it('is 1 for the item of Hải Phòng that is printed with a maximum of 2', () => {
    expect(reachablePoints(ruleOf({ ...MEAN, atLeast: { kind: 'points', points: 10_000 } })).highest).toBe(10_000);
  });

  it('follows a table below zero, where a score stops', () => {
    const rule = ruleOf({ kind: 'checklist', items: [{ figure: 'a', points: -2500 }, { figure: 'b', points: 5000 }] });
    expect(reachablePoints(rule)).toEqual({ lowest: -2500, highest: 5000 });
    expect(score(ruleOf({ kind: 'points', points: -1 }), given({}))).toBe(0);
  });
});

describe('the figures of a rule', () => {
  it('are named with what they are taken for, from every part of it', () => {
    const rule = ruleOf({ kind: 'not-applicable-if', when: { kind: 'any', conditions: [{ kind: 'yes', figure: 'y' }, { kind: 'not', condition: { kind: 'compare', of: { kind: 'percent', numerator: 'p', denominator: 'q' }, is: 'above', value: '1' } }] },
      score: { kind: 'deduction', items: [{ figure: 'v', takes: { kind: 'points', points: 1 } }], score: { kind: 'cap-if', when: { kind: 'yes', figure: 'y' }, cap: 1, score: { kind: 'gate', requires: { kind: 'yes', figure: 'v' }, otherwise: 0, score: { ...MEAN, atLeast: STEPS, below: { ...MEAN, mean: { kind: 'declared', figure: 'city' }, below: COUNT } } } } } });
    expect(listRuleFigures(rule).map(({ name, use }) => `${name} ${use}`)).toEqual([
      'y yes-no', 'p number', 'q number', 'v count', 'v yes-no', 'par number', 'b number', 'a number', 'city number', 'n count',
    ]);
    expect(listComparedFigures(rule)).toEqual([{ figure: 'par', among: 'round' }]);
    expect(listRuleFigures(NOT_APPLICABLE)).toEqual([{ name: 'assigned', use: 'yes-no' }, { name: 'result', use: 'pick' }]);
  });
});
