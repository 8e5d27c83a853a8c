import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, policySchema } from '#shared/domain/policy.ts';
import { scorecardsFileSchema } from '#shared/domain/scorecard.ts';
import type { ResultTable } from '#shared/ipc/result-views.ts';
import { ok } from '#shared/kernel/result.ts';
import { scoreTableContentSchema } from '#shared/score-table/score-table.ts';
import { changePolicy } from '#electron/services/change-policy/index.ts';
import { explainUnit } from '#electron/services/explain-unit/index.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { someStatement } from '#test/support/small-bundle.ts';
import { addPackage, digestOf, smallRound, smallSet, smallSubmission } from '#test/support/small-round.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { expectOk, makeTempFolder, makeWorkspace } from '#test/support/temp-workspace.ts';

const [A, B] = ['so-noi-vu', 'xa-an-hoa'] as const;
const FIGURES = [{ name: 'a', label: 'Số nhiệm vụ' }, { name: 'b', label: 'Số hoàn thành' }];

/** The small set with other members for some of its nodes. */
const setWith = (changes: Readonly<Record<string, object>>): CriteriaSet => criteriaSetSchema.parse({ ...smallSet, version: 2, nodes: smallSet.nodes.map((node) => ({ ...node, ...changes[node.code] })) });

/** The secretariat of a round in which both units are ranked together. */
async function openRound(set: CriteriaSet): Promise<WorkspaceContext> {
  const context = await makeWorkspace('secretary');
  standOn(context, set);
  return context;
}

function standOn({ store, world }: WorkspaceContext, set: CriteriaSet): void {
  const digest = digestOf(canonicalText(set));
  expectOk(store.transaction((records) => {
    if (!records.hasCriteriaSet(digest)) records.insertCriteriaSet({ digest, set, at: world.now() });
    records.replaceRound({ round: { ...smallRound, criteriaSet: digest, units: smallRound.units.map((unit) => ({ ...unit, group: '' })) }, at: world.now() });
    return ok(null);
  }));
}

function declare(context: WorkspaceContext, unit: string, code: string, figures: Readonly<Record<string, string>>): void {
  const submission = smallSubmission(1, unit);
  const given = Object.entries(figures).map(([name, value]) => ({ name, value }));
  const entry = { code: code as never, self: { kind: 'unscored' as const }, figures: given, explanation: '', citations: [] };
  addPackage(context, { ...submission, entries: [...submission.entries.filter((one) => one.code !== code), entry] });
}

type Given = { readonly kind: 'points'; readonly points: number } | { readonly kind: 'not-applicable' };
function keepSurvey({ store, world }: WorkspaceContext, set: CriteriaSet, values: Readonly<Record<string, Given>>): void {
  const content = scoreTableContentSchema.parse({
    kind: 'survey', criteriaSet: digestOf(canonicalText(set)), sheet: 'XHH', unmatched: [], columns: [{ column: 2, heading: '1.3', meaning: { kind: 'leaf', code: '1.3', isPercent: false } }],
    rows: Object.entries(values).map(([unit, value], at) => ({ row: at + 2, text: unit, unit, matchedBy: 'code', values: [{ column: 2, text: '', value }] })),
  });
  expectOk(store.transaction((records) => ok(records.insertScoreTable({ file: 'xhh.xlsx', sha256: digestOf(JSON.stringify(content)), content, at: world.now() }))));
}

/** A merged bundle in which a member scores 1.2 of Sở Nội vụ and puts figures of it right. */
function mergeScore({ store, world }: WorkspaceContext, set: CriteriaSet, member: string, figures: Readonly<Record<string, string>>): void {
  const statement = { ...someStatement(1), manifest: digestOf(`${member} ${JSON.stringify(figures)}`) };
  const cell = { code: '1.2', appraisal: { kind: 'scored', points: 10_000 }, reason: '', question: null, figures: Object.entries(figures).map(([name, value]) => ({ name, value })) };
  const content = scorecardsFileSchema.parse({
    format: 'btd/scorecards', version: 1, round: smallRound.id, criteriaSet: digestOf(canonicalText(set)), member, revision: 1,
    scorecards: [{ unit: A, package: digestOf('gói'), packageRevision: 1, cells: [cell] }],
  });
  expectOk(store.transaction((records) => ok(records.insertMergedBundle({ statement, content, signedBytes: canonicalBytes(content), jws: '{}', at: world.now() }))));
}

const table = (context: WorkspaceContext): ResultTable => expectOk(getResults(context));
const ranks = (context: WorkspaceContext) => table(context).rows.map(({ rank, tieBrokenBy }) => [rank, tieBrokenBy]);
const standings = (context: WorkspaceContext, code: string): readonly unknown[] =>
  [A, B].map((unit) => expectOk(explainUnit(context, unit as UnitId)).nodes.find((node) => node.code === code)?.leaf?.standing);
const journalOf = ({ store }: WorkspaceContext): number => expectOk(store.read((records) => ok(records.readJournalSeq())));
const TWO: Given = { kind: 'points', points: 20_000 };

describe('a tie that a declared figure breaks', () => {
  const set = setWith({});
  const tieBreak = [{ kind: 'figure', code: '1.2', numerator: 'b', denominator: 'a' }];
  const open = async (): Promise<WorkspaceContext> => {
    const context = await openRound(set);
    declare(context, A, '1.2', { a: '86', b: '82' });
    declare(context, B, '1.2', { a: '86', b: '83' });
    expectOk(changePolicy(context, policySchema.parse({ ...DEFAULT_POLICY, tieBreak })));
    keepSurvey(context, set, { [A]: TWO, [B]: TWO });
    return context;
  };

  it('goes by what the units declared', async () => {
    expect(ranks(await open())).toEqual([[2, 0], [1, 0]]);
  });

  it('goes by what a member corrected it to, once the score is merged', async () => {
    const context = await open();
    // Full points of what is appraised: the index of both stays 100 %.
    mergeScore(context, set, 'm1', { b: '84' });
    expect(table(context).rows.map(({ indexPercent }) => indexPercent)).toEqual(['100.00', '100.00']);
    expect(ranks(context)).toEqual([[1, 0], [2, 0]]);
  });

  it('stands behind when two members correct it to different values, and is not chosen among them', async () => {
    const context = await open();
    mergeScore(context, set, 'm1', { b: '84' });
    mergeScore(context, set, 'm2', { b: '85' });
    expect(ranks(context)).toEqual([[2, 0], [1, 0]]);
  });
});

describe('a leaf that no member appraises', () => {
  const ratio = { kind: 'ratio', numerator: 'b', denominator: 'a', full: 5000 };

  it('is missing while its rule leaves points to a judgement: the most or the least is never taken', async () => {
    const context = await openRound(setWith({ 2.3: { scoring: { kind: 'judgement', from: 0, to: 5000, step: null } } }));
    declare(context, A, '2.3', {});
    expect(standings(context, '2.3')).toEqual(['missing', 'missing']);
  });

  it('is computed by its rule only where the set says that it is computed: a survey is not replaced by a formula', async () => {
    const context = await openRound(setWith({ 1.3: { figures: FIGURES, scoring: ratio }, 2.3: { figures: FIGURES, scoring: ratio } }));
    declare(context, A, '1.3', { a: '86', b: '82' });
    declare(context, B, '2.3', { a: '86', b: '82' });
    expect(standings(context, '1.3')).toEqual(['missing', 'missing']);
    expect(standings(context, '2.3')).toEqual(['missing', 'settled']);
  });

  it('is compared with the mean once every unit has declared the figure', async () => {
    const compare = { kind: 'compare-with-mean', figure: 'a', mean: { kind: 'group' }, atLeast: { kind: 'points', points: 5000 }, below: { kind: 'points', points: 0 } };
    const context = await openRound(setWith({ 2.3: { figures: FIGURES, scoring: compare } }));
    declare(context, A, '2.3', { a: '80' });
    expect(standings(context, '2.3')).toEqual(['missing', 'missing']);
    declare(context, B, '2.3', { a: '90' });
    expect(table(context).rows.map((row) => row.parts.find(({ part }) => part === 'computed')?.points)).toEqual([0, 5000]);
  });

  it('that a survey table calls not applicable is out of the maximum, and not open', async () => {
    const set = setWith({});
    const context = await openRound(set);
    keepSurvey(context, set, { [A]: { kind: 'not-applicable' }, [B]: TWO });
    expect(standings(context, '1.3')).toEqual(['not-applicable', 'settled']);
    expect(table(context).rows.map((row) => row.parts.find(({ part }) => part === 'survey'))).toMatchObject([{ applicableMax: 0, missing: 0 }, { applicableMax: 20_000, missing: 0 }]);
  });
});

describe('the digest of the results', () => {
  it('names the criteria set, down to the words of a rule that changes no number', async () => {
    const context = await openRound(setWith({}));
    const before = table(context);
    standOn(context, setWith({ 2.2: { rule: 'Chấm theo mức độ.' } }));
    const after = table(context);
    expect(after.rows).toEqual(before.rows);
    expect(after.digest).not.toBe(before.digest);
    standOn(context, setWith({}));
    expect(table(context).digest).toBe(before.digest);
  });

  it('names what the year before printed', async () => {
    const set = setWith({});
    const context = await openRound(set);
    const before = table(context).digest;
    const content = scoreTableContentSchema.parse({
      kind: 'previous-results', criteriaSet: digestOf(canonicalText(set)), sheet: 'KQ', unmatched: [], columns: [{ column: 2, heading: '', meaning: { kind: 'index' } }],
      rows: [{ row: 2, text: A, unit: A, matchedBy: 'code', values: [{ column: 2, text: '', value: { kind: 'percent', percent: '82.47' } }] }],
    });
    expectOk(context.store.transaction((records) => ok(records.insertScoreTable({ file: 'kq.xlsx', sha256: digestOf('kq'), content, at: context.world.now() }))));
    expect(table(context).digest).not.toBe(before);
  });
});

describe('the journal', () => {
  it('has a line for every change of the policy, and none for one that was refused', async () => {
    const context = await openRound(setWith({}));
    const before = journalOf(context);
    expectOk(changePolicy(context, DEFAULT_POLICY));
    expectOk(changePolicy(context, { ...DEFAULT_POLICY, notApplicable: 'reduced' }));
    expect(journalOf(context)).toBe(before + 2);
    expect(changePolicy(context, policySchema.parse({ ...DEFAULT_POLICY, tieBreak: [{ kind: 'points', code: '9' }] })).ok).toBe(false);
    expect(journalOf(context)).toBe(before + 2);
  });
});

const rowBefore = ([unit, percent, rank]: readonly [string, string, number], at: number): object =>
  ({ row: at + 2, text: unit, unit, matchedBy: 'code', values: [{ column: 2, text: '', value: { kind: 'percent', percent } }, { column: 3, text: '', value: { kind: 'rank', rank } }] });

const lineOf = (text: string, name: string): string => text.split('\n').find((line) => line.includes(name)) ?? '';

it('the change against the year before has its sign on the command line and in the table that goes out', async () => {
  const set = setWith({});
  const context = await openRound(set);
  keepSurvey(context, set, { [A]: { kind: 'points', points: 16_000 }, [B]: { kind: 'points', points: 18_000 } });
  const content = scoreTableContentSchema.parse({
    kind: 'previous-results', criteriaSet: digestOf(canonicalText(set)), sheet: 'KQ', unmatched: [], columns: [{ column: 2, heading: '', meaning: { kind: 'index' } }, { column: 3, heading: '', meaning: { kind: 'rank' } }],
    rows: ([[A, '82.47', 1], [B, '85.5', 3]] as const).map(rowBefore),
  });
  expectOk(context.store.transaction((records) => ok(records.insertScoreTable({ file: 'kq.xlsx', sha256: digestOf('kq'), content, at: context.world.now() }))));
  closeWorkspace(context);
  const folder = await makeTempFolder();
  const run = await runBtd({ folder }, 'results', '--workspace', context.layout.root, '--csv', 'kq.csv');
  expect(run.exit, run.stderr).toBe(0);
  expect(lineOf(run.stdout, 'Sở Nội vụ')).toContain('−2,47 / −1');
  expect(lineOf(run.stdout, 'Xã An Hòa')).toContain('+4,50 / +2');
  const csv = readFileSync(path.join(folder, 'kq.csv'), 'utf8');
  expect(lineOf(csv, 'Sở Nội vụ')).toContain(',80.00,-2.47,-1,');
  expect(lineOf(csv, 'Xã An Hòa')).toContain(',90.00,4.50,2,');
  // The best first, which is not the order of the round.
  for (const text of [run.stdout, csv]) expect(text.indexOf('Xã An Hòa')).toBeLessThan(text.indexOf('Sở Nội vụ'));
});
