import { describe, expect, it } from 'vitest';
import { countByFilter, countDone, filtersFor, firstCell, listRows, stepCell, type Filter, type Row } from '#renderer/features/workspace/list-rows.ts';
import { code, makeLine, points, SMALL_SET } from '../support/renderer-cell.ts';

const LINES = [
  makeLine('1.1.1', { state: 'agrees', appraisal: { kind: 'scored', points: points(10_000) } }),
  makeLine('1.1.2', { state: 'incomplete', appraisal: { kind: 'scored', points: points(2500) }, isFlagged: true }),
  makeLine('2.1', { hasEvidence: false }),
];
const names = (rows: readonly Row[]): readonly string[] => rows.map((row) => `${row.kind} ${row.node.code}`);

describe('the criteria tree', () => {
  it('lists sectors, groups and the cells that the council appraises, in the order of the decision', () => {
    expect(names(listRows(SMALL_SET, LINES, 'all'))).toEqual(['sector 1', 'group 1.1', 'cell 1.1.1', 'cell 1.1.2', 'sector 2', 'cell 2.1']);
  });

  it.each<readonly [Filter, readonly string[]]>([
    ['unscored', ['sector 2', 'cell 2.1']],
    ['differs', ['sector 1', 'group 1.1', 'cell 1.1.2']],
    ['without-evidence', ['sector 2', 'cell 2.1']],
    ['flagged', ['sector 1', 'group 1.1', 'cell 1.1.2']],
  ])('leaves out under %s the branches in which nothing is left', (filter, expected) => {
    expect(names(listRows(SMALL_SET, LINES, filter))).toEqual(expected);
  });

  it('counts a departing score as differing while its reason is still missing', () => {
    expect(countByFilter(LINES)).toEqual({ all: 3, mine: 3, unscored: 1, differs: 1, 'without-evidence': 1, flagged: 1, drafts: 0 });
  });

  it('offers my own cells as a filter only where some are not mine', () => {
    expect(filtersFor(LINES, 'all')).not.toContain('mine');
    const shared = [...LINES.slice(0, 2), makeLine('2.1', { isMine: false })];
    expect(filtersFor(shared, 'all')).toEqual(['all', 'mine', 'unscored', 'differs', 'without-evidence', 'flagged']);
    expect(names(listRows(SMALL_SET, shared, 'mine'))).toEqual(['sector 1', 'group 1.1', 'cell 1.1.1', 'cell 1.1.2']);
    expect(countByFilter(shared).mine).toBe(2);
  });

  it('offers drafts as a filter while there are any, and while it is the one that is chosen', () => {
    const lines = [...LINES.slice(0, 2), makeLine('2.1', { hasDraft: true })];
    expect(filtersFor(LINES, 'all')).not.toContain('drafts');
    expect(filtersFor(LINES, 'drafts')).toContain('drafts');
    expect(filtersFor(lines, 'all')).toContain('drafts');
    expect(names(listRows(SMALL_SET, lines, 'drafts'))).toEqual(['sector 2', 'cell 2.1']);
    expect(countByFilter(lines).drafts).toBe(1);
  });

  it('sums a sector whatever the filter, and takes what is not applicable out of points and maximum', () => {
    const lines = [...LINES.slice(0, 1), makeLine('1.1.2', { state: 'not-applicable', appraisal: { kind: 'not-applicable' } }), ...LINES.slice(2)];
    const [sector] = listRows(SMALL_SET, lines, 'all');
    expect(sector).toMatchObject({ kind: 'sector', sum: { points: 10_000, max: 10_000 } });
    expect(listRows(SMALL_SET, LINES, 'flagged')[0]).toMatchObject({ sum: { points: 12_500, max: 20_000 } });
  });

  it('tells a sector in which something has a score from one in which nothing has, wherever it stands', () => {
    const started = (lines: typeof LINES) => listRows(SMALL_SET, lines, 'all').flatMap((row) => (row.kind === 'sector' ? [row.sum.isStarted] : []));
    expect(started(LINES)).toEqual([true, false]);
    expect(started([...LINES.slice(0, 1), makeLine('1.1.2'), ...LINES.slice(2)])).toEqual([true, false]);
  });

  it('misses no evidence in the cells of another member', () => {
    const lines = [...LINES.slice(0, 2), makeLine('2.1', { isMine: false, hasEvidence: false })];
    expect(names(listRows(SMALL_SET, lines, 'without-evidence'))).toEqual([]);
  });

  it('counts as done only my cells that may be signed', () => {
    expect(countDone(LINES)).toBe(1);
    expect(countDone(LINES.map((line) => ({ ...line, isMine: false })))).toBe(0);
  });
});

describe('stepping through the cells', () => {
  const rows = listRows(SMALL_SET, LINES, 'all');

  it('goes over sectors and groups and stays at the ends', () => {
    expect(stepCell(SMALL_SET, rows, code('1.1.2'), 1)).toBe('2.1');
    expect(stepCell(SMALL_SET, rows, code('2.1'), 1)).toBe('2.1');
    expect(stepCell(SMALL_SET, rows, code('1.1.1'), -1)).toBe('1.1.1');
  });

  it('starts at the first cell when none is chosen', () => {
    expect(stepCell(SMALL_SET, rows, null, 1)).toBe('1.1.1');
  });

  it('goes on from where a cell stood that the filter no longer shows', () => {
    const unscored = listRows(SMALL_SET, LINES, 'unscored');
    expect(stepCell(SMALL_SET, unscored, code('1.1.1'), 1)).toBe('2.1');
    expect(stepCell(SMALL_SET, unscored, code('1.1.1'), -1)).toBe('2.1');
  });

  it('finds nothing among no rows', () => {
    expect(stepCell(SMALL_SET, [], code('1.1.1'), 1)).toBeNull();
  });

  it('opens a unit at my first cell without a score, else at my first, else at the first', () => {
    expect(firstCell(SMALL_SET, LINES)).toBe('2.1');
    expect(firstCell(SMALL_SET, LINES.slice(0, 2))).toBe('1.1.1');
    expect(firstCell(SMALL_SET, [makeLine('1.1.1', { isMine: false }), makeLine('1.1.2')])).toBe('1.1.2');
    expect(firstCell(SMALL_SET, [makeLine('1.1.1', { isMine: false }), makeLine('1.1.2', { state: 'agrees' })])).toBe('1.1.2');
    expect(firstCell(SMALL_SET, [])).toBeNull();
  });
});
