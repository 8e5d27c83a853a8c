import { describe, expect, test } from 'vitest';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { Points } from '#shared/kernel/points.ts';
import { checkScore } from '#shared/scoring/check-score.ts';
import { smallSet } from '#test/support/small-round.ts';

const leaf = (code: string): CriterionNode => {
  const found = smallSet.nodes.find((node) => node.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });

describe('points for a criterion', () => {
  test('may be anything from zero to the maximum when the decision names no step', () => {
    for (const points of [0, 1, 9535, 10_000]) expect(checkScore(leaf('1.2'), scored(points))).toEqual([]);
  });

  test('may not be below zero or above the maximum', () => {
    expect(checkScore(leaf('1.2'), scored(-1))).toEqual([{ type: 'points-out-of-range', where: '1.2', max: 10_000, found: -1 }]);
    expect(checkScore(leaf('1.2'), scored(10_001))).toEqual([{ type: 'points-out-of-range', where: '1.2', max: 10_000, found: 10_001 }]);
  });

  test('must lie on a step where the decision names one', () => {
    expect(checkScore(leaf('2.1'), scored(7500))).toEqual([]);
    expect(checkScore(leaf('2.1'), scored(7000))).toEqual([{ type: 'points-off-step', where: '2.1', step: 2500, found: 7000 }]);
  });

  test('may be the maximum even where it is no multiple of the step: 0.75 in steps of 0.5', () => {
    expect(checkScore(leaf('1.1'), scored(7500))).toEqual([]);
    expect(checkScore(leaf('1.1'), scored(2500))).toHaveLength(1);
  });

  test('are faulted for everything that is wrong at once', () => {
    expect(checkScore(leaf('1.1'), scored(8000)).map((problem) => problem.type)).toEqual(['points-out-of-range', 'points-off-step']);
  });

  test('are not asked of a cell that is not applicable or not scored yet', () => {
    expect(checkScore(leaf('2.1'), { kind: 'not-applicable' })).toEqual([]);
    expect(checkScore(leaf('2.1'), { kind: 'unscored' })).toEqual([]);
  });
});
