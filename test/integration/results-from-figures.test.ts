import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import { scorecardsFileSchema } from '#shared/domain/scorecard.ts';
import { ok } from '#shared/kernel/result.ts';
import { scoreTableContentSchema } from '#shared/score-table/score-table.ts';
import { describeExplanation } from '#electron/cli/describe-results.ts';
import { wordsOf } from '#electron/cli/words.ts';
import { explainUnit } from '#electron/services/explain-unit/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { someStatement } from '#test/support/small-bundle.ts';
import { addPackage, digestOf, smallRound, smallSubmission } from '#test/support/small-round.ts';
import { sketchSet } from '#test/support/small-scores.ts';
import { expectOk, makeWorkspace } from '#test/support/temp-workspace.ts';

const A = 'so-noi-vu' as UnitId;
const B = 'xa-an-hoa' as UnitId;
const code = (text: string): CriterionCode => text as CriterionCode;

/** A round of its own set and units, both in one group, with what each declares. */
async function makeRound({ nodes, policy = {}, declared }: { readonly nodes: Parameters<typeof sketchSet>[0]; readonly policy?: Partial<Policy>; readonly declared: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> }): Promise<WorkspaceContext> {
  const set = sketchSet(nodes);
  const digest = digestOf(canonicalText(set));
  const context = await makeWorkspace('secretary');
  const { store, world } = context;
  const units = smallRound.units.map((unit) => ({ ...unit, group: '' }));
  expectOk(store.transaction((records) => {
    records.insertCriteriaSet({ digest, set, at: world.now() });
    records.replaceRound({ round: { ...smallRound, version: 2, criteriaSet: digest, units, policy: { ...DEFAULT_POLICY, ...policy } }, at: world.now() });
    return ok(null);
  }));
  for (const [unit, entries] of Object.entries(declared)) declareFigures(context, unit, entries, 1);
  return context;
}

function declareFigures(context: WorkspaceContext, unit: string, entries: Readonly<Record<string, Readonly<Record<string, string>>>>, revision: number): void {
  addPackage(context, {
    ...smallSubmission(revision, unit),
    entries: Object.entries(entries).map(([of, figures]) => ({ code: code(of), self: { kind: 'unscored' }, figures: Object.entries(figures).map(([name, given]) => ({ name, value: given })), explanation: '', citations: [] })),
  });
}

/** What one member signed of one cell of each unit. */
function sign(context: WorkspaceContext, member: string, cells: Readonly<Record<string, object>>): void {
  const round = expectOk(context.store.read((records) => ok(records.findRound())));
  const content = scorecardsFileSchema.parse({
    format: 'btd/scorecards', version: 1, round: 'thu-2025', criteriaSet: round?.criteriaSet, member, revision: 1,
    scorecards: Object.entries(cells).map(([unit, cell]) => ({ unit, package: digestOf(unit), packageRevision: 1, cells: [{ code: '1.1', appraisal: { kind: 'scored', points: 5000 }, reason: '', question: null, figures: [], ...cell }] })),
  });
  expectOk(context.store.transaction((records) => {
    records.insertMergedBundle({ statement: { ...someStatement(1), manifest: digestOf(member) }, content, signedBytes: canonicalBytes(content), jws: '{}', at: context.world.now() });
    return ok(null);
  }));
}

describe('a computed criterion whose rule gives more than its printed maximum', () => {
  it('is missing for that unit: which of the two is wrong only the decision can say', async () => {
    const context = await makeWorkspace('secretary');
    const rule = { kind: 'count', figure: 'a', each: 5000, cap: 20_000 } as const;
    const sketch = sketchSet([{ code: '1', max: 10_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'computed', figures: ['a'] }]);
    const set = criteriaSetSchema.parse({ ...sketch, nodes: sketch.nodes.map((node) => (node.code === '1.1' ? { ...node, scoring: rule } : node)) });
    const digest = digestOf(canonicalText(set));
    expectOk(context.store.transaction((records) => {
      records.insertCriteriaSet({ digest, set, at: context.world.now() });
      records.replaceRound({ round: { ...smallRound, criteriaSet: digest }, at: context.world.now() });
      return ok(null);
    }));
    declareFigures(context, A, { '1.1': { a: '2' } }, 1);
    declareFigures(context, B, { '1.1': { a: '3' } }, 1);
    expect(expectOk(getResults(context)).rows.map(({ indexPercent, missing }) => [indexPercent, missing])).toEqual([['100.00', 0], [null, 1]]);
  });
});

const places = (context: WorkspaceContext) => expectOk(getResults(context)).rows.map(({ rank }) => rank);
const corrected = (given: string) => ({ figures: [{ name: 'a', value: given }] });

describe('a tie that a declared figure breaks', () => {
  const nodes = [{ code: '1', max: 10_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'appraisal', figures: ['a'] }] as const;
  const policy: Partial<Policy> = { tieBreak: [{ kind: 'figure', code: code('1.1'), numerator: 'a', denominator: null }] };
  const declared = { [A]: { '1.1': { a: '5' } }, [B]: { '1.1': { a: '6' } } };

  it('goes by what every member accepted: corrected, or left as it was declared', async () => {
    const context = await makeRound({ nodes, policy, declared });
    sign(context, 'm1', { [A]: {}, [B]: corrected('6') });
    expect(places(context)).toEqual([2, 1]);
    sign(context, 'm2', { [A]: corrected('5'), [B]: corrected('6.0') });
    expect(places(context)).toEqual([2, 1]);
    expect(expectOk(getResults(context)).notices).toEqual([]);
  });

  it('goes by no figure on which members differ, one of whom left it as it was; that is reported', async () => {
    const context = await makeRound({ nodes, policy, declared });
    sign(context, 'm1', { [A]: {}, [B]: {} });
    sign(context, 'm2', { [A]: corrected('5'), [B]: corrected('7') });
    expect(places(context)).toEqual([1, 2]);
    expect(expectOk(getResults(context)).notices).toEqual([{ type: 'tie-figure-missing', where: '', unit: 'Xã An Hòa', code: '1.1', figure: 'a', why: 'differs' }]);
  });

  it('reports a figure that nobody declared, and one of a criterion from which its unit is exempt', async () => {
    const second = [...nodes, { code: '1.2', parent: '1', max: 10_000, by: 'appraisal', figures: ['a'] }] as const;
    const chain: Policy['tieBreak'] = [{ kind: 'figure', code: code('1.2'), numerator: 'a', denominator: null }];
    const context = await makeRound({ nodes: second, policy: { tieBreak: chain, exemptions: [{ unit: A, code: code('1.2'), reason: '-' }] }, declared: { [A]: { '1.2': { a: '9' } }, [B]: {} } });
    sign(context, 'm1', { [A]: {}, [B]: {} });
    const { notices } = expectOk(getResults(context));
    expect(notices.map((notice) => [notice.type, 'why' in notice ? notice.why : null, 'unit' in notice ? notice.unit : null])).toEqual(expect.arrayContaining([['tie-figure-missing', 'not-applicable', 'Sở Nội vụ'], ['tie-figure-missing', 'none', 'Xã An Hòa']]));
  });

  it('is another fact in the digest when the figure changes the places', async () => {
    const context = await makeRound({ nodes, policy, declared });
    sign(context, 'm1', { [A]: {}, [B]: {} });
    const before = expectOk(getResults(context));
    declareFigures(context, A, { '1.1': { a: '7' } }, 2);
    const after = expectOk(getResults(context));
    expect([before, after].map(({ rows }) => rows.map(({ rank }) => rank))).toEqual([[2, 1], [1, 2]]);
    expect(after.digest).not.toBe(before.digest);
  });
});

const value = (column: number, given: object) => ({ column, text: '', value: given });

describe('a gathered node', () => {
  it('is explained as the line has it: gathered at the node and above, as given below', async () => {
    const nodes = [{ code: '1', max: 30_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'survey' }, { code: '1.2', parent: '1', max: 20_000, gather: 20_000 }, { code: '1.2.1', parent: '1.2', max: 10_000, by: 'survey' }, { code: '1.2.2', parent: '1.2', max: 10_000, by: 'survey' }] as const;
    const context = await makeRound({ nodes, policy: { exemptions: [{ unit: A, code: code('1.2.2'), reason: '-' }] }, declared: {} });
    const round = expectOk(context.store.read((records) => ok(records.findRound())));
    const content = scoreTableContentSchema.parse({
      kind: 'survey', criteriaSet: round?.criteriaSet, sheet: 'XHH', unmatched: [],
      columns: ['1.1', '1.2.1'].map((of, at) => ({ column: at + 2, heading: of, meaning: { kind: 'leaf', code: of, isPercent: false } })),
      rows: [A, B].map((unit, at) => ({ row: at + 5, text: unit, unit, matchedBy: 'code', values: [value(2, { kind: 'points', points: 4000 }), value(3, { kind: 'points', points: 7000 })] })),
    });
    expectOk(context.store.transaction((records) => ok(records.insertScoreTable({ file: 'khao-sat.xlsx', sha256: digestOf('x'), content, at: context.world.now() }))));
    const explain = (unit: UnitId) => expectOk(explainUnit(context, unit));
    const sumsOf = (unit: UnitId) => explain(unit).nodes.map((node) => [node.code, node.points, node.applicableMax, node.gatheredTo]);
    expect(sumsOf(A)).toEqual([['1', 18_000, 30_000, null], ['1.1', 4000, 10_000, null], ['1.2', 14_000, 20_000, 20_000], ['1.2.1', 7000, 10_000, null], ['1.2.2', 0, 0, null]]);
    expect(explain(A).row.sectors).toMatchObject([{ points: 18_000, applicableMax: 30_000 }]);
    const session = { locale: 'vi', words: wordsOf('vi') } as const;
    expect(describeExplanation(session, expectOk(getResults(context)), explain(A))).toContain('  1.2. Tiêu chí 1.2: 1,40/2,00 (có mục không áp dụng, các mục còn lại quy về 2,00)');
    expect(sumsOf(B).map(([, points, , gatheredTo]) => [points, gatheredTo])).toEqual([[11_000, null], [4000, null], [7000, null], [7000, null], [0, null]]);
  });
});
