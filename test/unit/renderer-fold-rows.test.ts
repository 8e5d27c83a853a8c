import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRows, moveInTree, sectorOf, type ShownRow } from '#renderer/features/workspace/fold-rows.ts';
import { keepDrawn } from '#renderer/features/workspace/keep-drawn.ts';
import { listRows, type Filter } from '#renderer/features/workspace/list-rows.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { code, makeLine, SMALL_SET } from '../support/renderer-cell.ts';

const LINES = [makeLine('1.1.1'), makeLine('1.1.2', { isFlagged: true }), makeLine('2.1')];
const ROWS = listRows(SMALL_SET, LINES, 'all');
const folding = (...sectors: readonly string[]): ReadonlySet<CriterionCode> => new Set(sectors.map(code));
const codes = (shown: readonly ShownRow[]): readonly string[] => shown.map(({ row }) => row.node.code);
const OPEN = foldRows(ROWS, folding());
const move = (key: string, active: string, shown: readonly ShownRow[] = OPEN): string | null => {
  const moved = moveInTree(ROWS, shown, code(active), key);
  return moved === null ? null : `${moved.kind} ${moved.code}`;
};

describe('folding a sector of the tree', () => {
  it('puts everything below its head out of sight, and nothing else', () => {
    expect(codes(foldRows(ROWS, folding('1')))).toEqual(['1', '2', '2.1']);
    expect(codes(foldRows(ROWS, folding('1', '2')))).toEqual(['1', '2']);
    expect(foldRows(ROWS, folding('1')).map(({ isFolded }) => isFolded)).toEqual([true, false, false]);
  });

  it('leaves the sum of the sector on its head', () => {
    const [head] = foldRows(ROWS, folding('1'));
    expect(head?.row).toMatchObject({ kind: 'sector', sum: { max: 20_000 } });
  });

  it('tells each row which of how many it is under the same head, in sight or not', () => {
    expect(OPEN.map(({ row, place, count }) => `${row.node.code} ${String(place)}/${String(count)}`)).toEqual(['1 1/2', '1.1 1/1', '1.1.1 1/2', '1.1.2 2/2', '2 2/2', '2.1 1/1']);
    expect(foldRows(ROWS, folding('1')).map(({ place, count }) => [place, count])).toEqual([[1, 2], [2, 2], [1, 1]]);
  });

  it('knows the sector of a cell, and that a head is its own', () => {
    expect([sectorOf(ROWS, code('1.1.2')), sectorOf(ROWS, code('2.1')), sectorOf(ROWS, code('2'))]).toEqual(['1', '2', '2']);
  });

  it('keeps the order, never shows a row twice, and shows all again once nothing is folded', () => {
    const sectors = fc.subarray(['1', '2']);
    const filters = fc.constantFrom<Filter>('all', 'unscored', 'flagged');
    fc.assert(
      fc.property(sectors, filters, (folded, filter) => {
        const rows = listRows(SMALL_SET, LINES, filter);
        const shown = codes(foldRows(rows, folding(...folded)));
        expect(shown).toEqual(rows.map(({ node }) => node.code).filter((one) => shown.includes(one)));
        for (const { node } of rows) expect(shown.includes(node.code)).toBe(node.parent === null || !folded.includes(sectorOf(rows, node.code) ?? ''));
      }),
    );
    expect(codes(foldRows(ROWS, folding()))).toEqual(ROWS.map(({ node }) => node.code));
  });
});

describe('the keys of the tree', () => {
  it('go down and up from cell to cell over open heads, and stop at the heads of folded sectors', () => {
    expect(move('ArrowDown', '1.1.2')).toBe('select 2.1');
    expect(move('ArrowUp', '2.1')).toBe('select 1.1.2');
    const folded = foldRows(ROWS, folding('1'));
    expect(move('ArrowUp', '2.1', folded)).toBe('point 1');
    expect(move('ArrowDown', '1', folded)).toBe('select 2.1');
    expect(move('ArrowDown', '2.1', folded)).toBeNull();
  });

  it('fold by the left arrow, from a cell by way of its head, and unfold by the right', () => {
    expect(move('ArrowLeft', '1.1.2')).toBe('point 1');
    expect(move('ArrowLeft', '1')).toBe('fold 1');
    const folded = foldRows(ROWS, folding('1'));
    expect(move('ArrowLeft', '1', folded)).toBeNull();
    expect(move('ArrowRight', '1', folded)).toBe('unfold 1');
    expect(move('ArrowRight', '1')).toBe('select 1.1.1');
    expect(move('ArrowRight', '1.1.1')).toBeNull();
  });

  it('turn a head by Enter and Space, and leave both to the form on a cell', () => {
    const folded = foldRows(ROWS, folding('2'));
    expect([move('Enter', '1'), move(' ', '2', folded)]).toEqual(['fold 1', 'unfold 2']);
    expect([move('Enter', '2.1'), move(' ', '2.1')]).toEqual([null, null]);
  });

  it('go to the first and the last stop by Home and End', () => {
    expect([move('Home', '2.1'), move('End', '1.1.1')]).toEqual(['select 1.1.1', 'select 2.1']);
    expect([move('Home', '2.1', foldRows(ROWS, folding('1'))), move('End', '1.1.1', foldRows(ROWS, folding('2')))]).toEqual(['point 1', 'point 2']);
  });

  it('leave letters and digits alone: those are the form\u2019s', () => {
    for (const key of ['a', '3', 'Tab', 'Escape']) expect(move(key, '1.1.1')).toBeNull();
  });
});

describe('the rows of a virtual list that are drawn', () => {
  const range = { startIndex: 100, endIndex: 110, overscan: 2, count: 300 };

  it('hold the one that the keys point at, however far away', () => {
    expect(keepDrawn(5)(range)).toEqual([5, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112]);
    expect(keepDrawn(299)(range).at(-1)).toBe(299);
  });

  it('are those in sight when it is among them, when there is none, and when it is no longer there', () => {
    for (const place of [105, -1, 300]) expect(keepDrawn(place)(range)).toEqual(keepDrawn(-1)(range));
  });
});
