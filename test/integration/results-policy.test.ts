import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import { viResultSheet } from '#renderer/text/vi/result-sheet.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok } from '#shared/kernel/result.ts';
import { toResultSheet } from '#shared/report/result-sheet.ts';
import { scoreTableContentSchema } from '#shared/score-table/score-table.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { changePolicy } from '#electron/services/change-policy/index.ts';
import { explainUnit } from '#electron/services/explain-unit/index.ts';
import { exportResults } from '#electron/services/export-results/index.ts';
import { receiveDocument } from '#electron/services/receive-document/index.ts';
import { recordTieDecision } from '#electron/services/record-tie-decision/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addPackage, digestOf, fillRound, smallRound, smallSet, smallSetDigest, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeTempFolder, makeWorkspace } from '#test/support/temp-workspace.ts';
import { makeCouncil, makeCouncilKeys, inWorkspace, openInspector } from '#test/support/small-council.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';

const A = 'so-noi-vu' as UnitId;
const B = 'xa-an-hoa' as UnitId;
const code = (text: string): CriterionCode => text as CriterionCode;

async function makeSecretariat(): Promise<WorkspaceContext> {
  const context = await makeWorkspace('secretary');
  fillRound(context);
  return context;
}

/** Survey points of 1.3 and the computed 2.3, as a table of two units; `before` adds what the year before printed. */
function keepTable(context: WorkspaceContext, values: Readonly<Record<string, readonly [number, number]>>, criteriaSet: Sha256 = smallSetDigest): void {
  const content = scoreTableContentSchema.parse({
    kind: 'survey', criteriaSet, sheet: 'XHH', unmatched: [],
    columns: [{ column: 2, heading: '1.3', meaning: { kind: 'leaf', code: '1.3', isPercent: false } }, { column: 3, heading: '2.3', meaning: { kind: 'leaf', code: '2.3', isPercent: false } }],
    rows: Object.entries(values).map(([unit, row], at) => ({ row: at + 5, text: unit, unit, matchedBy: 'code', values: row.map((points, column) => ({ column: column + 2, text: String(points), value: { kind: 'points', points } })) })),
  });
  keep(context, content);
}

const value = (column: number, given: object) => ({ column, text: '', value: given });

function keepBefore(context: WorkspaceContext): void {
  keep(context, scoreTableContentSchema.parse({
    kind: 'previous-results', criteriaSet: smallSetDigest, sheet: 'Kết quả', unmatched: [],
    columns: [['index'], ['rank'], ['total'], ['part', 'appraisal'], ['part', 'survey']].map(([kind, part], at) => ({ column: at + 2, heading: '', meaning: part === undefined ? { kind } : { kind, part } })),
    rows: [{ row: 7, text: A, unit: A, matchedBy: 'code', values: [value(2, { kind: 'percent', percent: '82.47' }), value(3, { kind: 'rank', rank: 2 }), value(4, { kind: 'points', points: 868_900 }), value(5, { kind: 'points', points: 570_400 }), value(6, { kind: 'points', points: 308_500 })] }],
  }));
}

function keep({ store, world }: WorkspaceContext, content: Parameters<Parameters<Parameters<WorkspaceContext['store']['transaction']>[0]>[0]['insertScoreTable']>[0]['content']): void {
  expectOk(store.transaction((records) => {
    records.insertScoreTable({ file: 'khao-sat.xlsx', sha256: digestOf(JSON.stringify(content)), content, at: world.now() });
    return ok(null);
  }));
}

const withPolicy = (change: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...change });

describe('results of a round', () => {
  it('take survey and computed scores from the tables that came in, and say where each comes from', async () => {
    const context = await makeSecretariat();
    const before = expectOk(getResults(context));
    keepTable(context, { [A]: [15_000, 5000], [B]: [20_000, 0] });
    const table = expectOk(getResults(context));
    expect(table.rows.map(({ unit, base, indexPercent, rank }) => [unit, base.points, base.applicableMax, indexPercent, rank])).toEqual([[A, 20_000, 25_000, '80.00', 1], [B, 20_000, 25_000, '80.00', 1]]);
    expect(table.parts.map(({ part }) => part)).toEqual(['appraisal', 'survey', 'computed']);
    expect(table.digest).not.toBe(before.digest);
    const { nodes } = expectOk(explainUnit(context, A));
    expect(nodes.find((node) => node.code === '1.3')).toMatchObject({ points: 15_000, leaf: { standing: 'settled', source: 'khao-sat.xlsx: XHH!5', scoredBy: 'survey' } });
    expect(nodes.find((node) => node.code === '1.1')).toMatchObject({ points: 0, applicableMax: 0, leaf: { standing: 'missing', self: { kind: 'scored', points: 5000 } } });
    expect(nodes.find((node) => node.code === '1')).toMatchObject({ points: 15_000, applicableMax: 20_000, leaf: null });
    expect(expectErr(explainUnit(context, 'khong-co' as UnitId))).toMatchObject([{ type: 'unit-unknown' }]);
  });

  it('take nothing from a table that was read under another criteria set', async () => {
    const context = await makeSecretariat();
    keepTable(context, { [A]: [15_000, 5000] }, digestOf('khác'));
    expect(expectOk(getResults(context)).rows[0]).toMatchObject({ base: { points: 0, applicableMax: 0 }, index: null });
  });

  it('compare with the year before, and report a printed total that its own parts contradict', async () => {
    const context = await makeSecretariat();
    keepTable(context, { [A]: [15_000, 5000] });
    keepBefore(context);
    const table = expectOk(getResults(context));
    expect(table.rows.map((row) => row.change)).toEqual([{ indexPercent: '-2.47', places: 1 }, null]);
    expect(table.notices).toEqual([{ type: 'published-total-differs', where: 'khao-sat.xlsx: Kết quả!7', unit: 'Sở Nội vụ', printed: 868_900, sum: 878_900 }]);
  });
});

describe('a computed criterion with a rule', () => {
  it('is computed from what the unit declared, until a table gives it; what its rule leaves open is missing', async () => {
    const rule = { kind: 'ratio', numerator: 'b', denominator: 'a', full: 5000 } as const;
    const set = criteriaSetSchema.parse({ ...smallSet, version: 2, nodes: smallSet.nodes.map((node) => (node.code === '2.3' ? { ...node, figures: [{ name: 'a', label: 'a' }, { name: 'b', label: 'b' }], scoring: rule } : node)) });
    const digest = digestOf(canonicalText(set));
    const context = await makeWorkspace('secretary');
    const { store, world } = context;
    expectOk(store.transaction((records) => {
      records.insertCriteriaSet({ digest, set, at: world.now() });
      records.replaceRound({ round: { ...smallRound, criteriaSet: digest }, at: world.now() });
      return ok(null);
    }));
    const declare = (revision: number, figures: readonly { readonly name: string; readonly value: string }[]): void => {
      const submission = smallSubmission(revision);
      addPackage(context, { ...submission, entries: [...submission.entries, { code: code('2.3'), self: { kind: 'unscored' }, figures: [...figures], explanation: '', citations: [] }] });
    };
    declare(1, [{ name: 'a', value: '86' }]);
    expect(expectOk(getResults(context)).rows[0]?.parts.find(({ part }) => part === 'computed')).toMatchObject({ points: 0, applicableMax: 0, missing: 1 });
    declare(2, [{ name: 'a', value: '86' }, { name: 'b', value: '82' }]);
    expect(expectOk(getResults(context)).rows[0]?.parts.find(({ part }) => part === 'computed')).toMatchObject({ points: 4767, applicableMax: 5000, missing: 0 });
    keepTable(context, { [A]: [15_000, 1] }, digest);
    expect(expectOk(getResults(context)).rows[0]?.parts.find(({ part }) => part === 'computed')).toMatchObject({ points: 1, missing: 0 });
  });
});

describe('the policy of a round', () => {
  it('that comes in with a round file is refused by name when it speaks of what the criteria set does not have', async () => {
    const context = await makeSecretariat();
    const receive = (policy: Policy) => receiveDocument(context, { kind: 'round', bytes: canonicalBytes({ ...smallRound, version: 2, policy }) });
    const wrong = withPolicy({ exemptions: [{ unit: A, code: code('9.9'), reason: '-' }], tieBreak: [{ kind: 'points', code: code('8') }] });
    expect(expectErr(receive(wrong))).toEqual([{ type: 'policy-code-unknown', where: 'policy.exemptions[0].code', code: '9.9' }, { type: 'policy-code-unknown', where: 'policy.tieBreak[0]', code: '8' }]);
    expect(expectOk(context.store.read((records) => ok(records.findRound())))).toEqual(smallRound);
    expectOk(receive(withPolicy({ exemptions: [{ unit: A, code: code('2'), reason: '-' }] })));
    expect(expectOk(getResults(context)).policy.exemptions).toHaveLength(1);
  });

  it('changes the results from then on, keeps the round as it was below, and stands in the digest', async () => {
    const context = await makeSecretariat();
    keepTable(context, { [A]: [15_000, 5000], [B]: [20_000, 0] });
    const before = expectOk(getResults(context));
    const policy = withPolicy({ exemptions: [{ unit: A, code: code('2'), reason: 'Không phát sinh' }], bands: [{ name: 'Tốt', nameEn: 'Good', from: { value: '80', isIncluded: true } }] });
    expectOk(changePolicy(context, policy));
    const table = expectOk(getResults(context));
    expect(table.policy).toEqual(policy);
    expect(table.rows.map(({ indexPercent, grade }) => [indexPercent, grade?.name ?? null])).toEqual([['75.00', null], ['80.00', 'Tốt']]);
    expect(table.digest).not.toBe(before.digest);
    expect(expectOk(explainUnit(context, A)).nodes.find((node) => node.code === '2.3')).toMatchObject({ leaf: { standing: 'exempt', reason: 'Không phát sinh' } });
    const rounded = withPolicy({ ...policy, rounding: { decimals: 3, mode: 'down' } });
    const round = expectOk(context.store.read((records) => ok(records.findRound())));
    expectOk(changePolicy(context, rounded));
    expect(expectOk(getResults(context)).digest).not.toBe(table.digest);
    expectOk(changePolicy(context, policy));
    expect(expectOk(getResults(context)).digest).toBe(table.digest);
    expect(round).toEqual({ ...smallRound, version: 2, policy });
  });

  it('is refused whole when it names what is not there, by a member, and without a round', async () => {
    const context = await makeSecretariat();
    const wrong = withPolicy({ exemptions: [{ unit: 'x' as UnitId, code: code('9'), reason: '-' }], bonus: { cap: -1 as Points, countsInIndex: true } });
    expect(expectErr(changePolicy(context, wrong)).map(({ type, where }) => [type, where])).toEqual([['policy-unit-unknown', 'exemptions[0].unit'], ['policy-code-unknown', 'exemptions[0].code'], ['policy-cap-negative', 'bonus.cap']]);
    expect(expectOk(getResults(context)).policy).toEqual(DEFAULT_POLICY);
    expect(expectErr(changePolicy(await makeMemberWorkspace(), DEFAULT_POLICY))).toMatchObject([{ type: 'role-differs' }]);
    expect(expectErr(changePolicy(await makeWorkspace('secretary'), DEFAULT_POLICY))).toMatchObject([{ type: 'round-missing' }]);
  });
});

describe('a decision on a tie', () => {
  it('orders exactly the units that share a place, needs a quorum, and is outdated by a new score', async () => {
    const context = await makeSecretariat();
    const { store, world } = context;
    expectOk(store.transaction((records) => {
      records.replaceRound({ round: { ...smallRound, units: smallRound.units.map((unit) => ({ ...unit, group: '' })) }, at: world.now() });
      return ok(null);
    }));
    keepTable(context, { [A]: [15_000, 5000], [B]: [20_000, 0] });
    const tied = expectOk(getResults(context));
    expect([tied.ties, tied.rows.map(({ rank, sharedBy }) => [rank, sharedBy])]).toEqual([[[A, B]], [[1, 2], [1, 2]]]);
    const decision = { units: [B, A], reason: 'Hội đồng bỏ phiếu', present: 5, members: 10 };
    expect(expectErr(recordTieDecision(context, decision)).map(({ type }) => type)).toEqual(['tie-quorum-not-met']);
    expect(expectOk(getResults(context)).digest).toBe(tied.digest);
    expectOk(recordTieDecision(context, { ...decision, present: 6 }));
    const decided = expectOk(getResults(context));
    expect(decided.rows.map(({ rank, tieBrokenBy }) => [rank, tieBrokenBy])).toEqual([[2, 'decision'], [1, 'decision']]);
    expect([decided.notices, decided.digest === tied.digest]).toEqual([[], false]);
    keepTable(context, { [A]: [15_001, 5000] });
    const moved = expectOk(getResults(context));
    expect(moved.rows.map(({ rank, tieBrokenBy }) => [rank, tieBrokenBy])).toEqual([[1, null], [2, null]]);
    expect(moved.notices).toEqual([{ type: 'tie-decision-outdated', where: '', units: ['Xã An Hòa', 'Sở Nội vụ'] }]);
    expect(expectErr(recordTieDecision(context, { ...decision, present: 6 })).map(({ type }) => type)).toEqual(['tie-not-equal']);
  });
});

describe('the sheets of the results', () => {
  it('say by name what is not in yet, that the set is illustrative, and carry the digest on each', async () => {
    const context = await makeSecretariat();
    keepTable(context, { [A]: [15_000, 5000], [B]: [20_000, 0] });
    const table = expectOk(getResults(context));
    const sheet = toResultSheet(table, viResultSheet);
    expect(sheet.title).toEqual(expect.arrayContaining([viResultSheet.heading, viResultSheet.provisional, viResultSheet.partsMissing(['Thẩm định'])]));
    expect(toResultSheet({ ...table, isIllustrative: true }, viResultSheet).title).toContain(viResultSheet.illustrative);
    expect(sheet.footer).toEqual([viResultSheet.digest(table.digest)]);
    expect(sheet.rows.every((row) => row.length === sheet.header.length)).toBe(true);
    const target = path.join(await makeTempFolder(), 'ket-qua.csv');
    expectOk(await exportResults({ context, target, format: 'csv', words: viResultSheet }));
    expect(await readFile(target, 'utf8')).toContain('Xã An Hòa,Cấp xã,,2,0,2,2.5,80.00');
  });

  it('hold every leaf of every unit in the workbook, in the order of the criteria set, and say what is no number', async () => {
    const context = await makeSecretariat();
    keepTable(context, { [A]: [15_000, 5000], [B]: [20_000, 0] });
    expectOk(changePolicy(context, withPolicy({ exemptions: [{ unit: B, code: code('2.1'), reason: 'Không được giao' }] })));
    const target = path.join(await makeTempFolder(), 'ket-qua.xlsx');
    expectOk(await exportResults({ context, target, format: 'xlsx', words: viResultSheet }));
    const { sheets } = expectOk(await readWorkbook({ disk: context.world.disk, path: target, name: 'ket-qua.xlsx' }));
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(viResultSheet.tabs));
    const leaves = sheets.at(-1);
    const texts = (leaves?.rows ?? []).map((row) => row.cells.map(({ value: given }) => (given.kind === 'text' ? given.text : given.kind === 'number' ? given.decimal : given.kind)));
    expect(texts.find(([first]) => first === 'Đơn vị')?.map((title) => title.split('. ')[0])).toEqual(['Đơn vị', '1.1', '1.2', '1.3', '2.1', '2.2', '2.3']);
    expect(texts.find(([first]) => first === 'Xã An Hòa')).toEqual(['Xã An Hòa', 'chưa có', 'chưa có', '2', 'miễn', 'chưa có', '0']);
  });
});

describe('scores that members signed', () => {
  it('are explained with each member, reason and revision, a conflict adding nothing', async () => {
    const folder = await makeTempFolder();
    const inspector = openInspector();
    try {
      await makeCouncil({ folder, keys: await makeCouncilKeys(), inspector });
    } finally {
      await inspector.close();
    }
    await inWorkspace(createTestWorld(), path.join(folder, 'thu-ky'), async (context) => {
      const files = ['m1.zip', 'm2.zip'].map((name) => ({ path: path.join(folder, name), name }));
      expectOk(applyMerge(context, expectOk(await prepareMerge({ context, files, task: QUIET_TASK }))));
      const { row, nodes } = expectOk(explainUnit(context, A));
      expect(row).toMatchObject({ base: { points: 7500, applicableMax: 7500 }, indexPercent: '100.00', conflicts: 1 });
      expect(nodes.find((node) => node.code === '1.1')?.leaf).toMatchObject({ standing: 'settled', scores: [{ member: 'm1', memberName: 'Nguyễn Thị Hạnh', revision: 1, reason: 'Đủ tài liệu kiểm chứng.' }] });
      expect(nodes.find((node) => node.code === '2.1')).toMatchObject({ points: 0, leaf: { standing: 'conflict', scores: [{ member: 'm1' }, { member: 'm2' }] } });
    });
  }, 120_000);
});
