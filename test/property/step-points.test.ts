import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import { pointsFromInteger, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { checkScore } from '#shared/scoring/check-score.ts';
import { stepPoints } from '#shared/scoring/step-points.ts';
import { someRule } from '#test/support/random-rules.ts';
import { makeNode } from '#test/support/renderer-cell.ts';
import { CHECKLIST, RATIO, ruleOf } from '#test/support/small-rule.ts';

const toPoints = (value: number): Points => pointsFromInteger(value) ?? ZERO_POINTS;
const nodeOf = (over: Partial<CriterionNode>): CriterionNode => makeNode('1.1', '1', over);

const someMax = fc.oneof(fc.constantFrom(0, 500, 2500, 5000, 7500, 10_000, 12_500, 40_000), fc.integer({ min: 0, max: 60_000 })).map(toPoints);
const someStep = fc.option(fc.oneof(fc.constantFrom(500, 2500, 5000), fc.integer({ min: 200, max: 70_000 })).map(toPoints));
const plainNode = fc.record({ max: someMax, step: someStep }).map(nodeOf);
const someNode = fc.oneof(plainNode, fc.record({ max: someMax, step: someStep, scoring: someRule }).map(nodeOf));
const anyPoints = fc.option(fc.integer({ min: -70_000, max: 140_000 }).map(toPoints));
const someWay = fc.constantFrom(1 as const, -1 as const);

/** From one end to the other, both included. */
function walk(node: CriterionNode, by: 1 | -1): readonly Points[] {
  const walked = [stepPoints(node, null, by)];
  for (let last = walked[0] ?? ZERO_POINTS, next = stepPoints(node, last, by); next !== last; last = next, next = stepPoints(node, last, by)) walked.push(next);
  return walked;
}

describe('a step in the points', () => {
  it('always comes to a score that can stand, wherever it started', () => {
    fc.assert(fc.property(someNode, anyPoints, someWay, (node, points, by) => {
      expect(checkScore(node, { kind: 'scored', points: stepPoints(node, points, by) })).toEqual([]);
    }), { numRuns: 500 });
  });

  it('goes the way that was asked for, and stays only at the bound', () => {
    fc.assert(fc.property(someNode, fc.integer({ min: 0, max: 60_000 }), someWay, (node, start, by) => {
      const points = toPoints(Math.min(start, node.max));
      const stepped = stepPoints(node, points, by);
      const bound = by === 1 ? node.max : 0;
      if (points === bound) expect(stepped).toBe(bound);
      else expect(Math.sign(stepped - points)).toBe(by);
    }), { numRuns: 500 });
  });

  it('passes over no score of the decision’s step', () => {
    fc.assert(fc.property(someMax, someStep.filter((step) => step !== null), anyPoints, someWay, (max, step, start, by) => {
      const stepped = stepPoints(nodeOf({ max, step }), start, by);
      const scores = [...Array.from({ length: Math.floor(max / step) + 1 }, (_, count) => count * step), max];
      const points = start ?? (by === 1 ? -1 : max + 1);
      expect(scores.filter((score) => (by === 1 ? points < score && score < stepped : stepped < score && score < points) && points >= 0 && points <= max)).toEqual([]);
    }));
  });

  it('goes up through the same scores as down, from zero to the maximum', () => {
    fc.assert(fc.property(someNode, (node) => {
      const up = walk(node, 1);
      expect(up.at(0)).toBe(0);
      expect(up.at(-1)).toBe(node.max);
      expect(walk(node, -1)).toEqual(up.toReversed());
    }));
  });
});

/** Judged in halves, where there is a plan in quarters. */
const BY_TWO_STEPS = {
  kind: 'steps', of: { kind: 'figure', figure: 'n' },
  bands: [
    { from: null, to: { value: '1', isIncluded: false }, score: { kind: 'judgement', from: 0, to: 10_000, step: 5000 } },
    { from: { value: '1', isIncluded: true }, to: null, score: { kind: 'judgement', from: 0, to: 10_000, step: 2500 } },
  ],
};

/** So many options, each 250 of 10 000 above the one before; the maximum itself is none of them. */
const ofOptions = (count: number): CriterionNode =>
  nodeOf({ max: toPoints(10_000), scoring: ruleOf({ kind: 'choice', pick: 'm', options: Array.from({ length: count }, (_, index) => ({ label: `Mức ${index}`, points: index * 250 })) }) });

describe('the scores that a step leads through', () => {
  const quarter = toPoints(2500);
  it.each([
    ['of the decision’s step, and the maximum that lies off it', nodeOf({ max: toPoints(7500), step: toPoints(5000) }), [0, 5000, 7500]],
    ['that the rule’s options give, whatever the step', nodeOf({ step: quarter, scoring: ruleOf({ kind: 'choice', pick: 'm', options: [{ label: 'Đủ', points: 10_000 }, { label: 'Chậm', points: 7500 }, { label: 'Không', points: 0 }] }) }), [0, 7500, 10_000]],
    ['that the rule’s options give and that can stand', nodeOf({ step: toPoints(5000), scoring: ruleOf({ kind: 'choice', pick: 'm', options: [{ label: 'Đủ', points: 10_000 }, { label: 'Chậm', points: 7500 }, { label: 'Dở', points: 5000 }] }) }), [0, 5000, 10_000]],
    ['of a checklist’s sums', nodeOf({ max: toPoints(7500), scoring: CHECKLIST }), [0, 2500, 5000, 7500]],
    ['of a tenth, where a ratio leaves every score open and the decision names no step', nodeOf({ max: toPoints(10_000), scoring: RATIO }), [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000]],
    ['of the step in which the council judges', nodeOf({ scoring: ruleOf({ kind: 'judgement', from: 0, to: 10_000, step: 5000 }) }), [0, 5000, 10_000]],
    ['of the finer step, where the council judges by two', nodeOf({ scoring: ruleOf({ kind: 'gate', requires: { kind: 'yes', figure: 'd' }, otherwise: 0, score: BY_TWO_STEPS }) }), [0, 2500, 5000, 7500, 10_000]],
    ['of the step, where the rule gives one score only', nodeOf({ step: toPoints(5000), scoring: ruleOf({ kind: 'points', points: 10_000 }) }), [0, 5000, 10_000]],
    ['of a hundredth of a point for a criterion of a tenth', nodeOf({ max: toPoints(1000) }), [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]],
  ])('are those %s', (_, node, scores) => {
    expect(walk(node, 1)).toEqual(scores);
  });

  it('are all of forty that a rule can give, zero and the maximum among them; of more, the step stands for them', () => {
    expect(walk(ofOptions(39), 1)).toHaveLength(40);
    expect(walk(ofOptions(40), 1)).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000]);
  });

  it('begin at zero going up from an empty field, at the maximum going down', () => {
    const node = nodeOf({ step: quarter });
    expect([stepPoints(node, null, 1), stepPoints(node, null, -1)]).toEqual([0, 10_000]);
  });

  it('are the nearest on the way from a number that lies between two or outside', () => {
    const node = nodeOf({ step: quarter });
    const from = (value: number): readonly number[] => [stepPoints(node, toPoints(value), -1), stepPoints(node, toPoints(value), 1)];
    expect(from(6000)).toEqual([5000, 7500]);
    expect(from(30_000)).toEqual([10_000, 10_000]);
    expect(from(-1)).toEqual([0, 0]);
  });
});
