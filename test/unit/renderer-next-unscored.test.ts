import { describe, expect, it } from 'vitest';
import { findUnscored, stepUnscored, unitsInTurn } from '#renderer/features/workspace/next-unscored.ts';
import type { CellLine, UnitProgress } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { ZERO_POINTS } from '#shared/kernel/points.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { code, makeLine, points, SMALL_SET, unit } from '../support/renderer-cell.ts';

const scored = (at: string): CellLine => makeLine(at, { state: 'agrees', appraisal: { kind: 'scored', points: points(10_000) } });
const lacking = (at: string): CellLine => makeLine(at, { state: 'incomplete', appraisal: { kind: 'scored', points: points(0) } });
const OPEN = [makeLine('1.1.1'), makeLine('1.1.2'), makeLine('2.1')];
const DONE = [scored('1.1.1'), scored('1.1.2'), scored('2.1')];

const progress = (id: string, done: number, over: Partial<UnitProgress> = {}): UnitProgress => ({
  unit: unit(id), name: `Đơn vị ${id}`, group: '', packageRevision: 1, packageRevisions: [1], cells: 3, done,
  differs: 0, flagged: 0, withoutEvidence: 0, drafts: 0, selfTotal: ZERO_POINTS, appraisedTotal: ZERO_POINTS, max: ZERO_POINTS, ...over,
});

describe('the next cell without a score', () => {
  it('is the next of mine in reading order, over the end to the start', () => {
    expect(stepUnscored(SMALL_SET, OPEN, code('1.1.1'), 1)).toBe('1.1.2');
    expect(stepUnscored(SMALL_SET, OPEN, code('2.1'), 1)).toBe('1.1.1');
    expect(stepUnscored(SMALL_SET, OPEN, code('1.1.1'), -1)).toBe('2.1');
    expect(stepUnscored(SMALL_SET, OPEN.toReversed(), null, 1)).toBe('1.1.1');
    expect(stepUnscored(SMALL_SET, OPEN, null, -1)).toBe('2.1');
  });

  it('passes over what has a score, even an incomplete one, and over what others appraise', () => {
    const lines = [makeLine('1.1.1'), lacking('1.1.2'), makeLine('2.1', { isMine: false })];
    expect(stepUnscored(SMALL_SET, lines, code('2.1'), 1)).toBe('1.1.1');
    expect(stepUnscored(SMALL_SET, lines, code('1.1.1'), 1)).toBeNull();
  });

  it('looks in the other units from the one on the desk round to it again, and not where nothing can be left', () => {
    const units = [progress('a', 0), progress('b', 3), progress('c', 1), progress('d', 0, { packageRevision: null }), progress('e', 2)];
    const names = (current: string, by: 1 | -1): string => unitsInTurn(units, unit(current), by).map((one) => one.unit).join('');
    expect([names('c', 1), names('c', -1), names('a', 1), names('b', 1)]).toEqual(['ea', 'ae', 'ce', 'cea']);
  });
});

/** Answers each call from what stands on disk. */
function search(desk: { lines: readonly CellLine[]; at: string | null }, disk: Readonly<Record<string, readonly CellLine[]>>, by: 1 | -1 = 1) {
  const { client } = makeAnsweringClient();
  const asked: string[] = [];
  const call = (method: string, input: unknown): Promise<unknown> => {
    if (method === 'listUnits') return Promise.resolve(ok(Object.entries(disk).map(([id, lines]) => progress(id, lines.filter(({ state }) => state === 'agrees').length))));
    const { unit: id } = input as { readonly unit: string };
    asked.push(id);
    return Promise.resolve(ok({ unit: unit(id), packageRevision: 1, lines: disk[id] ?? [] }));
  };
  const found = findUnscored({ ...client, call: call as typeof client.call }, SMALL_SET, { unit: unit('a'), lines: desk.lines, code: desk.at === null ? null : code(desk.at) }, by);
  return { found, asked };
}

describe('going on over the units', () => {
  it('stays in the unit as long as it has another such cell', async () => {
    const { found, asked } = search({ lines: OPEN, at: '2.1' }, { a: OPEN, b: OPEN });
    expect(await found).toEqual(ok({ kind: 'here', code: '1.1.1' }));
    expect(asked).toEqual([]);
  });

  it('goes to the first such cell of the next unit that has one, backwards to the last', async () => {
    const disk = { a: DONE, b: [scored('1.1.1'), lacking('1.1.2'), scored('2.1')], c: [scored('1.1.1'), makeLine('1.1.2'), makeLine('2.1')], d: OPEN };
    const ahead = search({ lines: DONE, at: '2.1' }, disk);
    expect(await ahead.found).toEqual(ok({ kind: 'other-unit', unit: 'c', name: 'Đơn vị c', code: '1.1.2' }));
    expect(ahead.asked).toEqual(['b', 'c']);
    expect(await search({ lines: DONE, at: '2.1' }, disk, -1).found).toMatchObject(ok({ unit: 'd', code: '2.1' }));
  });

  it('says so when nothing is left, and when this one is the last', async () => {
    expect(await search({ lines: DONE, at: '2.1' }, { a: DONE, b: DONE }).found).toEqual(ok({ kind: 'none' }));
    const last = [scored('1.1.1'), scored('1.1.2'), makeLine('2.1')];
    expect(await search({ lines: last, at: '2.1' }, { a: last, b: DONE }).found).toEqual(ok({ kind: 'only-this' }));
    const notMine = [scored('1.1.1'), scored('1.1.2'), makeLine('2.1', { isMine: false })];
    expect(await search({ lines: notMine, at: '2.1' }, { a: notMine, b: DONE }).found).toEqual(ok({ kind: 'none' }));
  });

  it('gives the reason when the units cannot be read', async () => {
    const { client, answer } = makeAnsweringClient();
    const found = findUnscored(client, SMALL_SET, { unit: unit('a'), lines: DONE, code: null }, 1);
    answer('listUnits', err([{ type: 'no-workspace', where: null }]));
    expect(await found).toEqual(err([{ type: 'no-workspace', where: null }]));
  });
});
