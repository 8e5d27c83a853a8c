import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { fromExactText, type Fraction } from '#shared/kernel/fraction.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { getCell } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { declare as handIn, makeComparingRound } from '#test/support/comparing-round.ts';
import { expectOk } from '#test/support/temp-workspace.ts';

const declare = (context: WorkspaceContext, unit: string, par: string | null, revision = 1): void => handIn(context, { unit, par, revision });
const cellOf = (context: WorkspaceContext, code: string, unit = 'so-1') => expectOk(getCell(context, { unit: unit as UnitId, code: code as CriterionCode, packageRevision: null }));
const meanOf = (context: WorkspaceContext, code: string, unit = 'so-1'): Fraction | null | undefined => {
  const [mean] = cellOf(context, code, unit).means;
  return mean?.mean == null ? mean?.mean : fromExactText(mean.mean);
};
const thirds = (numerator: bigint): Fraction => ({ numerator, denominator: 3n });

describe('the mean that a cell is compared with', () => {
  test('is not known while one unit of the group has handed in nothing, or has not declared the figure', async () => {
    const context = await makeComparingRound();
    declare(context, 'so-1', '85');
    declare(context, 'so-2', '80.5');
    expect(meanOf(context, '1.1')).toBeNull();
    declare(context, 'so-3', null);
    expect(meanOf(context, '1.1')).toBeNull();
    declare(context, 'so-3', '84.5', 2);
    expect(meanOf(context, '1.1')).toEqual(thirds(250n));
  });

  test('is exact, of the group or of the whole round, and leads the rule to its score', async () => {
    const context = await makeComparingRound();
    for (const [unit, par] of [['so-1', '83.333333'], ['so-2', '83.333333'], ['so-3', '83.333334'], ['xa-1', '50']] as const) declare(context, unit, par);
    expect(cellOf(context, '1.1').means).toEqual([{ figure: 'par', among: 'group', mean: { numerator: '250', denominator: '3' } }]);
    expect(meanOf(context, '1.2')).toEqual({ numerator: 75n, denominator: 1n });
    expect(meanOf(context, '1.1', 'xa-1')).toEqual({ numerator: 50n, denominator: 1n });
    const score = (unit: string) => {
      const { node: { scoring }, figures, means } = cellOf(context, '1.1', unit);
      if (scoring === undefined) throw new Error('no rule');
      return evaluateRule(scoring, { figures: new Map([['par', figures[0]?.declared ?? '']]), meanOf: () => (means[0]?.mean == null ? null : fromExactText(means[0].mean)) });
    };
    expect(['so-1', 'so-2', 'so-3'].map((unit) => score(unit))).toMatchObject([{ points: 0 }, { points: 0 }, { points: 10_000 }]);
  });

  test('is of what the units declared: a figure that one member corrects changes it for nobody', async () => {
    const context = await makeComparingRound();
    for (const unit of ['so-1', 'so-2', 'so-3']) declare(context, unit, '80');
    expectOk(recordScore(context, { unit: 'so-1' as UnitId, code: '1.1' as CriterionCode, appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [{ name: 'par', value: '20' }] }));
    expect(meanOf(context, '1.1', 'so-2')).toEqual({ numerator: 80n, denominator: 1n });
    expect(cellOf(context, '1.1').figures).toMatchObject([{ declared: '80', corrected: '20' }]);
  });

  test('leaves out the units that the policy exempts from the criterion or from what stands above it', async () => {
    const context = await makeComparingRound({ exemptions: [{ unit: 'so-3', code: '1', reason: 'Không có thủ tục' }, { unit: 'xa-1', code: '1.2', reason: 'Không giao' }, { unit: 'so-2', code: '1.3', reason: 'Khác' }] });
    declare(context, 'so-1', '80');
    declare(context, 'so-2', '90');
    expect(meanOf(context, '1.1')).toEqual({ numerator: 85n, denominator: 1n });
    expect(meanOf(context, '1.2')).toEqual({ numerator: 85n, denominator: 1n });
  });

  test('is not asked for by a criterion whose rule compares with none', async () => {
    const context = await makeComparingRound();
    declare(context, 'so-1', '80');
    expect(cellOf(context, '1.3').means).toEqual([]);
  });
});
