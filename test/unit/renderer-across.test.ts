import { describe, expect, it, test } from 'vitest';
import { createAcrossStore } from '#renderer/stores/across-store.ts';
import { whyLeftOut } from '#renderer/stores/why-left-out.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import { listBy, withListBy } from '#renderer/features/workspace/list-by.ts';
import { describeUnitRow, firstUnit, nextUnscoredUnit, stepCriterion, stepUnit, sumUnits } from '#renderer/features/workspace/list-units.ts';
import type { CellView, UnitLine } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { firstWords } from '#shared/kernel/text.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { code, makeCell, makeLine, makeNode, points, SMALL_SET, unit } from '../support/renderer-cell.ts';

const FIGURES = [{ name: 'a', label: 'Tất cả' }, { name: 'b', label: 'Đúng hạn' }];
const RATIO = makeNode('1.1.1', '1.1', { scoredBy: 'appraisal', figures: FIGURES, scoring: { kind: 'ratio', numerator: 'b', denominator: 'a', full: points(10_000) } });
const BY_HAND = makeNode('1.1.1', '1.1', { scoredBy: 'appraisal' });
const figures = (b: string, corrected: string | null = null) => [{ name: 'a', declared: '4', corrected: null }, { name: 'b', declared: b, corrected }];
const scored = (value: number) => ({ kind: 'scored', points: points(value) }) as const;

const line = (name: string, over: Partial<UnitLine> = {}): UnitLine => ({
  ...makeLine('1.1.1'), unit: unit(name), name, group: 'Sở', packageRevision: 1, lacks: ['score'], reason: '', exemption: null, figures: figures('4'), means: [], ...over,
});

describe('which self-scores may be taken over together', () => {
  it('takes what is mine, open and follows from the figures, or cannot be told', () => {
    expect(whyLeftOut(RATIO, line('a'))).toBeNull();
    expect(whyLeftOut(BY_HAND, line('a', { figures: [] }))).toBeNull();
    expect(whyLeftOut(RATIO, line('a', { figures: [] }))).toBeNull();
  });

  it('leaves out, with why, everything else', () => {
    expect(whyLeftOut(RATIO, line('a', { exemption: 'Miễn', isMine: false }))).toEqual({ kind: 'exempt', reason: 'Miễn' });
    expect(whyLeftOut(RATIO, line('a', { isMine: false }))).toEqual({ kind: 'not-mine' });
    expect(whyLeftOut(RATIO, line('a', { hasDraft: true }))).toEqual({ kind: 'draft' });
    expect(whyLeftOut(RATIO, line('a', { appraisal: scored(10_000) }))).toEqual({ kind: 'scored' });
    expect(whyLeftOut(RATIO, line('a', { self: { kind: 'unscored' } }))).toEqual({ kind: 'unscored' });
    expect(whyLeftOut(BY_HAND, line('a', { self: scored(10_001) }))).toMatchObject({ kind: 'refused', problems: [{ type: 'points-out-of-range' }] });
    expect(whyLeftOut(RATIO, line('a', { figures: figures('3') }))).toMatchObject({ kind: 'differs', expected: { points: 7500 } });
  });

  it('leaves out what follows from the unit’s own figures but not from those that the appraiser put right', () => {
    expect(whyLeftOut(RATIO, line('a', { figures: figures('4', '2') }))).toMatchObject({ kind: 'differs', expected: { points: 5000 } });
  });
});

describe('the list of units', () => {
  it('marks the appraisal that departs from the rule, and the self-score only until it is appraised', () => {
    expect(describeUnitRow(RATIO, line('a', { figures: figures('3') })).departure).toMatchObject({ what: 'self', expected: { points: 7500 } });
    expect(describeUnitRow(RATIO, line('a', { figures: figures('3'), appraisal: scored(7500) }))).toMatchObject({ departure: null, gap: -2500 });
    expect(describeUnitRow(RATIO, line('a', { appraisal: scored(5000) })).departure).toMatchObject({ what: 'appraisal', expected: { points: 10_000 } });
    expect(describeUnitRow(RATIO, line('a', { figures: figures('4', '2'), appraisal: scored(5000) })).departure).toBeNull();
    expect(describeUnitRow(RATIO, line('a', { appraisal: { kind: 'not-applicable' } })).gap).toBeNull();
  });

  it('sums over my units: done, lowest, highest and the mean, rounded once', () => {
    const given = [scored(0), scored(5000), scored(5000)].map((appraisal, at) => line(`u${at}`, { appraisal, state: 'differs' }));
    const lines = [...given, line('open'), line('n', { appraisal: { kind: 'not-applicable' }, state: 'not-applicable' }), line('x', { isMine: false, appraisal: scored(10_000), state: 'agrees' })];
    expect(sumUnits(lines)).toEqual({ mine: 5, done: 4, spread: { lowest: 0, highest: 5000, mean: 3333 } });
    expect(sumUnits([line('a')])).toEqual({ mine: 1, done: 0, spread: null });
  });

  it('steps from unit to unit and stays at the ends', () => {
    const lines = ['a', 'b', 'c'].map((name) => line(name));
    expect([stepUnit(lines, unit('a'), 1), stepUnit(lines, unit('c'), 1), stepUnit(lines, unit('a'), -1), stepUnit(lines, null, 1), stepUnit([], null, 1)]).toEqual(['b', 'c', 'a', 'a', null]);
  });

  it('finds where the work goes on', () => {
    const done = { state: 'agrees' } as const;
    const lines = [line('x', { isMine: false }), line('a', done), line('b'), line('c', done), line('d')];
    expect(firstUnit(lines)).toBe('b');
    expect(firstUnit([line('x', { isMine: false }), line('a', done)])).toBe('a');
    expect([nextUnscoredUnit(lines, unit('b'), 1), nextUnscoredUnit(lines, unit('d'), 1), nextUnscoredUnit(lines, unit('b'), -1)]).toEqual(['d', 'b', 'd']);
    expect(nextUnscoredUnit([line('b')], unit('b'), 1)).toBeNull();
  });

  it('steps over criteria that nobody appraises, and stops at the ends', () => {
    expect(stepCriterion(SMALL_SET, code('1.1.2'), 1)).toBe('2.1');
    expect(stepCriterion(SMALL_SET, code('2.1'), 1)).toBeNull();
    expect(stepCriterion(SMALL_SET, code('2.1'), -1)).toBe('1.1.2');
  });

  it('remembers beside the widths of the panes how it lists', () => {
    expect(listBy({})).toBe('unit');
    expect(listBy(withListBy({ tree: 20 }, 'criterion'))).toBe('criterion');
    expect(withListBy({ tree: 20 }, 'unit')).toMatchObject({ tree: 20 });
  });

  it('cuts a reason at a word', () => {
    expect(firstWords(' một\nhai  ba ', 7)).toBe('một hai…');
    expect(firstWords('một hai', 7)).toBe('một hai');
  });
});

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function open() {
  const { client, asked, answer } = makeAnsweringClient();
  const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const across = createAcrossStore({ client, workspace });
  void across.open(code('1.1.1'));
  answer('getCriterionSheet', ok({ node: BY_HAND, lines: ['a', 'b', 'c'].map((name) => line(name)) }));
  await settle();
  across.acceptance.choose(['a', 'b', 'c'].map((name) => unit(name)));
  const reply = async (method: string, value: unknown): Promise<void> => {
    await settle();
    answer(method, value);
    await settle();
  };
  return { across, workspace, asked, reply };
}
const cellOf = (name: string, over: Partial<CellView['score']> = {}): CellView => makeCell(over, { unit: unit(name), node: BY_HAND });
const savedOf = (name: string) => ok({ savedAt: '2025-12-01T00:00:00.000Z', cell: cellOf(name, { appraisal: scored(10_000) }), line: makeLine('1.1.1') });

describe('taking over a selection', () => {
  it('records one after another what stands now, keeping what was written there, and lists what it left out', async () => {
    const { across, asked, reply } = await open();
    const taking = across.acceptance.accept();
    await reply('getCell', ok(cellOf('a', { reason: 'Đã xem', question: 'Hỏi' })));
    expect(asked.filter(({ method }) => method === 'recordScore').map(({ input }) => input)).toEqual([{ unit: 'a', code: '1.1.1', appraisal: scored(10_000), reason: 'Đã xem', question: 'Hỏi', figures: [] }]);
    await reply('recordScore', savedOf('a'));
    expect(across.acceptance.store.getState().running).toEqual({ done: 1, total: 3 });
    await reply('getCell', ok(cellOf('b', { appraisal: scored(5000) })));
    await reply('getCell', ok(cellOf('c')));
    await reply('recordScore', err([{ type: 'not-assigned', where: '', unit: 'c', code: '1.1.1' }]));
    await taking;
    expect(across.acceptance.store.getState()).toMatchObject({
      running: null,
      chosen: new Set(),
      acceptance: { taken: 1, rest: 0, leftOut: [{ key: 'b', why: { kind: 'scored' } }, { key: 'c', why: { kind: 'refused', problems: [{ type: 'not-assigned' }] } }] },
    });
    expect(across.store.getState().sheet?.lines.map(({ appraisal }) => appraisal.kind)).toEqual(['scored', 'scored', 'unscored']);
  });

  it('stops between two units when it is asked to', async () => {
    const { across, asked, reply } = await open();
    const taking = across.acceptance.accept();
    await reply('getCell', ok(cellOf('a')));
    across.acceptance.stop();
    await reply('recordScore', savedOf('a'));
    await taking;
    expect(across.acceptance.store.getState().acceptance).toEqual({ taken: 1, rest: 2, leftOut: [] });
    expect(asked.filter(({ method }) => method === 'recordScore')).toHaveLength(1);
    across.acceptance.choose([unit('b')]);
    void across.acceptance.accept();
    await reply('getCell', ok(cellOf('b')));
    expect(asked.filter(({ method }) => method === 'recordScore')).toHaveLength(2);
  });

  it('records what is being typed before it reads what stands there, and shows in the form what came of it', async () => {
    const { across, workspace, asked, reply } = await open();
    void workspace.openUnit(unit('a'), code('1.1.1'));
    await reply('getUnitSheet', ok({ unit: unit('a'), packageRevision: 1, lines: [makeLine('1.1.1')] }));
    await reply('getCell', ok(cellOf('a')));
    workspace.edit({ reason: 'Đã xem' });
    across.acceptance.choose([unit('a')]);
    void across.acceptance.accept();
    await settle();
    expect(asked.at(-1)).toMatchObject({ method: 'recordScore', input: { reason: 'Đã xem' } });
    await reply('recordScore', ok({ savedAt: '2025-12-01T00:00:00.000Z', cell: cellOf('a', { reason: 'Đã xem' }), line: makeLine('1.1.1') }));
    await reply('getCell', ok(cellOf('a', { reason: 'Đã xem' })));
    await reply('recordScore', savedOf('a'));
    expect(workspace.store.getState()).toMatchObject({ cell: { score: { appraisal: scored(10_000) } }, draft: { points: '1,00' }, save: { kind: 'saved' } });
  });

  it('is done once, however often it is asked for, and what opens another workspace waits for it', async () => {
    const { across, asked, reply } = await open();
    void across.acceptance.accept();
    void across.acceptance.accept();
    await reply('getCell', ok(cellOf('a')));
    expect(asked.filter(({ method }) => method === 'getCell' || method === 'recordScore')).toHaveLength(2);
    let isSettled = false;
    void across.acceptance.settle().finally(() => {
      isSettled = true;
    });
    await settle();
    expect(isSettled).toBe(false);
    await reply('recordScore', savedOf('a'));
    expect(isSettled).toBe(true);
  });

  it('is not begun, nor told of, under another criterion', async () => {
    const { across, asked, reply } = await open();
    void across.acceptance.accept();
    await reply('getCell', ok(cellOf('a')));
    void across.open(code('1.1.2'));
    across.acceptance.stop();
    await reply('recordScore', savedOf('a'));
    expect(across.store.getState()).toMatchObject({ code: '1.1.2' });
    expect(across.acceptance.store.getState()).toEqual({ chosen: new Set(), running: null, acceptance: null });
    across.acceptance.choose([unit('b')]);
    void across.acceptance.accept();
    await settle();
    expect(asked.filter(({ method }) => method === 'getCell')).toHaveLength(1);
  });
});

test('a criterion that comes late is not shown under the one that was asked for after it', async () => {
  const { across, asked } = await open();
  void across.open(code('2.1'));
  void across.open(code('2.2'));
  const [late, wanted] = asked.slice(-2);
  wanted?.answer(ok({ node: makeNode('2.2', '2'), lines: [] }));
  late?.answer(ok({ node: makeNode('2.1', '2'), lines: [] }));
  await settle();
  expect(across.store.getState().sheet?.node.code).toBe('2.2');
});

describe('the list of units while somebody types', () => {
  it('tells of a draft, and of a score although its unit was left before the answer came', async () => {
    const { across, workspace, reply } = await open();
    const lineOf = (name: string) => across.store.getState().sheet?.lines.find((one) => one.unit === name);
    void workspace.openUnit(unit('a'), code('1.1.1'));
    await reply('getUnitSheet', ok({ unit: unit('a'), packageRevision: 1, lines: [makeLine('1.1.1')] }));
    await reply('getCell', ok(cellOf('a')));
    workspace.edit({ points: '1' });
    void workspace.keep();
    await reply('keepDraft', ok({ keptAt: '2025-12-01T00:00:00.000Z', state: 'unscored', lacks: ['score', 'draft'] }));
    expect(lineOf('a')).toMatchObject({ hasDraft: true, appraisal: { kind: 'unscored' } });
    workspace.commit();
    workspace.store.setState({ unit: unit('b'), cell: cellOf('b') });
    await reply('recordScore', savedOf('a'));
    expect(lineOf('a')).toMatchObject({ hasDraft: false, appraisal: scored(10_000) });
    expect(lineOf('b')).toMatchObject({ appraisal: { kind: 'unscored' } });
  });
});
