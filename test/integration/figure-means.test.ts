import { describe, expect, test } from 'vitest';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { fromExactText, type Fraction } from '#shared/kernel/fraction.ts';
import { ok } from '#shared/kernel/result.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { getCell } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { digestOf, manifestOf } from '#test/support/small-round.ts';
import { expectOk, makeWorkspace } from '#test/support/temp-workspace.ts';

/** A city's index against the mean of the group, and of all units. */
const comparing = (among: 'group' | 'round') => ({ kind: 'compare-with-mean', figure: 'par', mean: { kind: among }, atLeast: { kind: 'points', points: 10_000 }, below: { kind: 'points', points: 0 } });
const node = (code: string, parent: string | null, more: object = {}) => ({ code, parent, title: code, titleEn: '', max: 10_000, scoredBy: 'appraisal', rule: '', evidenceHint: '', step: null, figures: [{ name: 'par', label: 'PAR INDEX' }], ...more });
const SET: CriteriaSet = criteriaSetSchema.parse({
  format: 'btd/criteria-set', version: 2, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: true,
  nodes: [node('1', null, { scoredBy: null, max: 30_000, figures: [] }), node('1.1', '1', { scoring: comparing('group') }), node('1.2', '1', { scoring: comparing('round') }), node('1.3', '1')],
});
const UNITS = ['sở-1', 'sở-2', 'sở-3', 'xã-1'].map((name) => ({ id: name.replace('sở', 'so').replace('xã', 'xa'), name, group: name.startsWith('sở') ? 'Sở' : 'Xã' }));

async function makeRound(exemptions: readonly object[] = []): Promise<WorkspaceContext> {
  const context = await makeWorkspace('member');
  const { store, world } = context;
  const round = roundSchema.parse({
    format: 'btd/round', version: 2, id: 'r', title: 'Đợt thử', titleEn: '', year: 2025, deadline: null, criteriaSet: digestOf(canonicalText(SET)), units: UNITS,
    members: [{ id: 'm1', name: 'Hạnh', role: 'member', key: null, assignment: { units: 'all', sectors: 'all' } }], policy: { ...DEFAULT_POLICY, exemptions },
  });
  expectOk(store.transaction((records) => {
    records.insertCriteriaSet({ digest: round.criteriaSet, set: SET, at: world.now() });
    records.replaceRound({ round, at: world.now() });
    records.setMember({ member: 'm1' as MemberId, at: world.now() });
    return ok(null);
  }));
  return context;
}

function declare({ store, world }: WorkspaceContext, unit: string, par: string | null, revision = 1): void {
  const submission = submissionSchema.parse({
    format: 'btd/submission', version: 1, round: 'r', criteriaSet: digestOf(canonicalText(SET)), unit, revision, approvedBy: 'A', approvedOn: '2025-11-20', evidence: [],
    entries: ['1.1', '1.2'].map((code) => ({ code, self: { kind: 'unscored' }, figures: par === null ? [] : [{ name: 'par', value: par }], explanation: '', citations: [] })),
  });
  expectOk(store.transaction((records) => {
    records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, evidence: new Map(), at: world.now() });
    return ok(null);
  }));
}

const cellOf = (context: WorkspaceContext, code: string, unit = 'so-1') => expectOk(getCell(context, { unit: unit as UnitId, code: code as CriterionCode, packageRevision: null }));
const meanOf = (context: WorkspaceContext, code: string, unit = 'so-1'): Fraction | null | undefined => {
  const [mean] = cellOf(context, code, unit).means;
  return mean?.mean == null ? mean?.mean : fromExactText(mean.mean);
};
const thirds = (numerator: bigint): Fraction => ({ numerator, denominator: 3n });

describe('the mean that a cell is compared with', () => {
  test('is not known while one unit of the group has handed in nothing, or has not declared the figure', async () => {
    const context = await makeRound();
    declare(context, 'so-1', '85');
    declare(context, 'so-2', '80.5');
    expect(meanOf(context, '1.1')).toBeNull();
    declare(context, 'so-3', null);
    expect(meanOf(context, '1.1')).toBeNull();
    declare(context, 'so-3', '84.5', 2);
    expect(meanOf(context, '1.1')).toEqual(thirds(250n));
  });

  test('is exact, of the group or of the whole round, and leads the rule to its score', async () => {
    const context = await makeRound();
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
    const context = await makeRound();
    for (const unit of ['so-1', 'so-2', 'so-3']) declare(context, unit, '80');
    expectOk(recordScore(context, { unit: 'so-1' as UnitId, code: '1.1' as CriterionCode, appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [{ name: 'par', value: '20' }] }));
    expect(meanOf(context, '1.1', 'so-2')).toEqual({ numerator: 80n, denominator: 1n });
    expect(cellOf(context, '1.1').figures).toMatchObject([{ declared: '80', corrected: '20' }]);
  });

  test('leaves out the units that the policy exempts from the criterion or from what stands above it', async () => {
    const context = await makeRound([{ unit: 'so-3', code: '1', reason: 'Không có thủ tục' }, { unit: 'xa-1', code: '1.2', reason: 'Không giao' }, { unit: 'so-2', code: '1.3', reason: 'Khác' }]);
    declare(context, 'so-1', '80');
    declare(context, 'so-2', '90');
    expect(meanOf(context, '1.1')).toEqual({ numerator: 85n, denominator: 1n });
    expect(meanOf(context, '1.2')).toEqual({ numerator: 85n, denominator: 1n });
  });

  test('is not asked for by a criterion whose rule compares with none', async () => {
    const context = await makeRound();
    declare(context, 'so-1', '80');
    expect(cellOf(context, '1.3').means).toEqual([]);
  });
});
