import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import { ruleSchema, type Rule } from '#shared/domain/rule.ts';
import { compareFractions, makeFraction, parseFraction } from '#shared/kernel/fraction.ts';
import { pointsFromInteger, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { checkSelfScore } from '#shared/scoring/check-self-score.ts';
import { evaluateRule, type RuleInputs } from '#shared/scoring/rule/evaluate-rule.ts';
import type { Evaluation } from '#shared/scoring/rule/evaluation.ts';
import { listRuleFigures } from '#shared/scoring/rule/list-rule-figures.ts';
import { reachablePoints } from '#shared/scoring/rule/reachable-points.ts';
import { sayRule } from '#renderer/text/say-rule.ts';
import { sayEvaluation } from '#renderer/text/say-working.ts';
import { smallSet } from '../support/small-round.ts';
import { cutBands, NAMES, plainRule, someCondition, someCuts, someFigures, someMeans, somePoints, someRule } from '../support/random-rules.ts';
import { askOracle, type OracleAnswer } from '../support/rule-oracle.ts';

const RUNS = { numRuns: 1000 };
type Means = Readonly<Record<string, readonly [bigint, bigint]>>;

const inputsOf = (figures: Readonly<Record<string, string>>, means: Means = {}): RuleInputs => ({
  figures: new Map(Object.entries(figures)),
  meanOf: (figure, among) => {
    const mean = means[`${figure} ${among}`];
    return mean === undefined ? null : makeFraction(mean[0], mean[1]);
  },
});

const asOracle = (evaluation: Evaluation): OracleAnswer => {
  if (evaluation.kind === 'points') return { kind: 'score', from: evaluation.points, to: evaluation.points };
  if (evaluation.kind === 'range') return { kind: 'score', from: evaluation.from, to: evaluation.to };
  return evaluation.kind === 'lacking' ? { kind: 'lacking', figures: evaluation.figures.toSorted() } : { kind: evaluation.kind };
};

const pointsOf = (evaluation: Evaluation): Points => {
  if (evaluation.kind !== 'points') throw new Error(JSON.stringify(evaluation));
  return evaluation.points;
};
const nodeWith = (scoring: Rule): CriterionNode => {
  const [node] = smallSet.nodes;
  if (node === undefined) throw new Error('no node');
  return { ...node, scoring };
};

describe('any rule over any figures', () => {
  it('comes to what the naive arithmetic of the oracle comes to', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      const answer = askOracle(rule, { figures, means });
      seen.set(answer.kind, (seen.get(answer.kind) ?? 0) + 1);
      expect(asOracle(evaluateRule(rule, inputsOf(figures, means)))).toEqual(answer);
    }), { numRuns: 5000 });
    for (const kind of ['score', 'not-applicable', 'lacking', 'impossible']) expect(seen.get(kind) ?? 0).toBeGreaterThan(100);
  });

  it('stays between zero and what the rule can reach at most', () => {
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      const evaluation = asOracle(evaluateRule(rule, inputsOf(figures, means)));
      if (evaluation.kind !== 'score') return;
      const { lowest, highest } = reachablePoints(rule);
      expect(lowest).toBeLessThanOrEqual(highest);
      expect(evaluation.from).toBeGreaterThanOrEqual(Math.max(0, Math.min(lowest, highest)));
      expect(evaluation.from).toBeLessThanOrEqual(evaluation.to);
      expect(evaluation.to).toBeLessThanOrEqual(Math.max(0, highest));
    }), RUNS);
  });

  it('asks only for figures that it names, and hears no others', () => {
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      const names = new Set(listRuleFigures(rule).map(({ name }) => name));
      const evaluation = evaluateRule(rule, inputsOf(figures, means));
      if (evaluation.kind === 'lacking') expect(evaluation.figures.filter((figure) => !names.has(figure) || figure in figures)).toEqual([]);
      expect(evaluateRule(rule, inputsOf(Object.fromEntries(Object.entries(figures).filter(([name]) => names.has(name))), means))).toEqual(evaluation);
    }), RUNS);
  });

  it('is a rule of the file, and its working is plain data that files keep', () => {
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      expect(ruleSchema.parse(structuredClone(rule))).toEqual(rule);
      const evaluation = evaluateRule(rule, inputsOf(figures, means));
      expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    }), RUNS);
  });

  it('can be said in both languages, with its working', () => {
    const labels = NAMES.map((name) => ({ name, label: `số liệu ${name}` }));
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      for (const locale of ['vi', 'en'] as const) {
        const lines = [...sayEvaluation(evaluateRule(rule, inputsOf(figures, means)), labels, locale), ...sayRule(rule, labels, locale).map(({ text }) => text)];
        for (const line of lines) {
          expect(line).not.toMatch(/undefined|NaN|\[object|^\s*$/u);
          expect(line).toBe(line.normalize('NFC'));
        }
      }
    }), RUNS);
  });

  it('does not apply when its condition holds, whatever is wrong behind it', () => {
    fc.assert(fc.property(someCondition, someRule, someFigures, (when, score, figures) => {
      const inputs = inputsOf(figures);
      const asked = evaluateRule({ kind: 'gate', requires: when, otherwise: ZERO_POINTS, score: { kind: 'judgement', from: ZERO_POINTS, to: ZERO_POINTS, step: null } }, inputs);
      const isMet = asked.kind === 'points' && asked.working.kind === 'gate' && asked.working.judged.isMet;
      const evaluation = evaluateRule({ kind: 'not-applicable-if', when, score }, inputs);
      if (isMet) expect(evaluation.kind).toBe('not-applicable');
    }), RUNS);
  });
});

describe('figures that are missing', () => {
  it('never make a self-score differ that follows once they are there', () => {
    fc.assert(fc.property(someRule, someFigures, someMeans, fc.subarray([...NAMES]), (rule, figures, means, kept) => {
      const whole = evaluateRule(rule, inputsOf(figures, means));
      if (whole.kind !== 'points' && whole.kind !== 'range' && whole.kind !== 'not-applicable') return;
      const known = Object.fromEntries(Object.entries(figures).filter(([name]) => kept.some((each) => each === name)));
      const selfs = whole.kind === 'points' ? [whole.points] : whole.kind === 'range' ? [whole.from, whole.to] : [];
      for (const points of selfs) {
        expect(checkSelfScore({ node: nodeWith(rule), self: { kind: 'scored', points }, inputs: inputsOf(figures, means) }).kind).toBe('follows');
        expect(checkSelfScore({ node: nodeWith(rule), self: { kind: 'scored', points }, inputs: inputsOf(known, means) }).kind).not.toBe('differs');
      }
      if (selfs.length === 0) expect(checkSelfScore({ node: nodeWith(rule), self: { kind: 'not-applicable', reason: '.' }, inputs: inputsOf(known, means) }).kind).not.toBe('differs');
    }), RUNS);
  });
});

describe('a judgement within another rule', () => {
  it('gives every step of the council a step of its own', () => {
    const deductions = fc.array(fc.record({ figure: fc.constant('n'), takes: fc.oneof(fc.record({ kind: fc.constant('points' as const), points: somePoints }), fc.record({ kind: fc.constant('percent' as const), percent: fc.constantFrom('50', '25', '10', '33.333333') })) }), { minLength: 1, maxLength: 2 });
    const wrap = fc.oneof(
      somePoints.map((cap) => (score: Rule): Rule => ({ kind: 'cap-if', when: { kind: 'yes', figure: 'n' }, cap, score })),
      deductions.map((items) => (score: Rule): Rule => ({ kind: 'deduction', items, score })),
    );
    const step = fc.constantFrom(500, 2500, 5000, 3333).map((value) => pointsFromInteger(value) ?? ZERO_POINTS);
    fc.assert(fc.property(fc.array(wrap, { maxLength: 3 }), somePoints, fc.integer({ min: 0, max: 6 }), step, (wraps, from, steps, each) => {
      const within = (score: Rule): Evaluation => evaluateRule(wraps.reduce((inner, around) => around(inner), score), inputsOf({ n: '1' }));
      const at = (count: number): Points => pointsFromInteger(from + count * each) ?? ZERO_POINTS;
      const judged = within({ kind: 'judgement', from, to: at(steps), step: each });
      for (let count = 0; count <= steps; count += 1) {
        const reached = pointsOf(within({ kind: 'points', points: at(count) }));
        if (judged.kind === 'points') expect(reached).toBe(judged.points);
        if (judged.kind !== 'range') continue;
        expect(reached).toBeGreaterThanOrEqual(judged.from);
        expect(reached).toBeLessThanOrEqual(judged.to);
        if (judged.step !== null && reached !== judged.to) expect((reached - judged.from) % judged.step).toBe(0);
      }
    }), RUNS);
  });
});

const rises = (rule: Rule, wraps: readonly ((score: Rule) => Rule)[], pairs: readonly (readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>])[]): void => {
  const wrapped = wraps.reduce((inner, around) => around(inner), rule);
  for (const [worse, better] of pairs) {
    const scores = [worse, better].map((figures) => pointsOf(evaluateRule(wrapped, inputsOf({ late: '1', never: '0', ...figures }))));
    expect(scores[0]).toBeLessThanOrEqual(scores[1] ?? -1);
  }
};

describe('a better figure never scores less', () => {
  const count = fc.integer({ min: 0, max: 400 });
  /** Around any rule: a cap, a deduction, a gate, none of which looks at the better figure. */
  const wrap = fc.array(fc.oneof(
    somePoints.map((cap) => (score: Rule): Rule => ({ kind: 'cap-if', when: { kind: 'yes', figure: 'late' }, cap, score })),
    somePoints.map((points) => (score: Rule): Rule => ({ kind: 'deduction', items: [{ figure: 'late', takes: { kind: 'points', points } }, { figure: 'late', takes: { kind: 'percent', percent: '30' } }], score })),
    somePoints.map((otherwise) => (score: Rule): Rule => ({ kind: 'gate', requires: { kind: 'not', condition: { kind: 'yes', figure: 'never' } }, otherwise, score })),
  ), { maxLength: 3 });

  it('by a ratio: more done of as many, as many done of fewer', () => {
    fc.assert(fc.property(wrap, somePoints, count, count, fc.integer({ min: 1, max: 400 }), (...[wraps, full, b, more, a]) => {
      rises({ kind: 'ratio', numerator: 'b', denominator: 'a', full }, wraps, [[{ b: String(b), a: String(a) }, { b: String(b + more), a: String(a) }], [{ b: String(b), a: String(a + more) }, { b: String(b), a: String(a) }]]);
    }), RUNS);
  });

  it('by a count, and by steps whose bands rise', () => {
    fc.assert(fc.property(wrap, somePoints, somePoints, count, count, (...[wraps, each, cap, n, more]) => {
      rises({ kind: 'count', figure: 'n', each, cap }, wraps, [[{ n: String(n) }, { n: String(n + more) }]]);
    }), RUNS);
    fc.assert(fc.property(wrap, someCuts, fc.array(somePoints, { minLength: 5, maxLength: 5 }), count, count, fc.integer({ min: 1, max: 400 }), (...[wraps, cuts, points, b, more, a]) => {
      const bands = cutBands(cuts, points.toSorted((x, y) => x - y).map((each): Rule => ({ kind: 'points', points: each })));
      rises({ kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, bands }, wraps, [[{ b: String(b), a: String(a) }, { b: String(b + more), a: String(a) }]]);
      rises({ kind: 'steps', of: { kind: 'figure', figure: 'b' }, bands }, wraps, [[{ b: String(b) }, { b: String(b + more) }]]);
    }), RUNS);
  });

  it('by a checklist, and against a mean', () => {
    fc.assert(fc.property(wrap, fc.array(fc.tuple(somePoints, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 6 }), (wraps, items) => {
      const rule: Rule = { kind: 'checklist', items: items.map(([points], index) => ({ figure: `i${index}`, points })) };
      const met = (isMet: (item: (typeof items)[number]) => boolean) => Object.fromEntries(items.map((item, index) => [`i${index}`, isMet(item) ? '1' : '0']));
      rises(rule, wraps, [[met(([, first]) => first), met(([, first, second]) => first || second)]]);
    }), RUNS);
    fc.assert(fc.property(wrap, somePoints, somePoints, count, count, count, (...[wraps, one, two, mean, value, more]) => {
      const [below, atLeast] = [one, two].toSorted((x, y) => x - y).map((points): Rule => ({ kind: 'points', points }));
      if (below === undefined || atLeast === undefined) return;
      rises({ kind: 'compare-with-mean', figure: 'v', mean: { kind: 'declared', figure: 'm' }, atLeast, below }, wraps, [[{ v: String(value), m: String(mean) }, { v: String(value + more), m: String(mean) }]]);
    }), RUNS);
  });
});

/** The same rule with its lists in the other order. */
const turnAround = (rule: Rule): Rule => {
  if (rule.kind === 'checklist') return { ...rule, items: rule.items.toReversed() };
  if (rule.kind === 'steps') return { ...rule, bands: rule.bands.map((band) => ({ ...band, score: turnAround(band.score) })).toReversed() };
  if (rule.kind === 'deduction') return { ...rule, items: rule.items.toReversed(), score: turnAround(rule.score) };
  if (rule.kind !== 'gate') return rule;
  const { requires } = rule;
  return { ...rule, requires: requires.kind === 'all' || requires.kind === 'any' ? { ...requires, conditions: requires.conditions.toReversed() } : requires, score: turnAround(rule.score) };
};

describe('the order in which the parts of a rule stand', () => {
  it('changes no score: items of a checklist, bands, deductions, conditions', () => {
    fc.assert(fc.property(someRule, someFigures, someMeans, (rule, figures, means) => {
      expect(asOracle(evaluateRule(turnAround(rule), inputsOf(figures, means)))).toEqual(asOracle(evaluateRule(rule, inputsOf(figures, means))));
    }), RUNS);
  });
});

describe('a plain rule', () => {
  it('never divides by zero: no figure of it makes it throw', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('0', '-0', '0.000000', '-1', '999999999999999', '1e9', 'NaN'));
    fc.assert(fc.property(plainRule, fc.dictionary(fc.constantFrom(...NAMES), text, { noNullPrototype: true }), (rule, figures) => {
      const evaluation = evaluateRule(rule, inputsOf(figures));
      if (evaluation.kind === 'impossible' && evaluation.why.type === 'not-a-number') expect(parseFraction(evaluation.why.value)).toBeNull();
      if (rule.kind === 'ratio' && evaluation.kind === 'points') expect(compareFractions(parseFraction(figures[rule.denominator] ?? '') ?? makeFraction(0), makeFraction(0))).toBe(1);
    }), RUNS);
  });
});
