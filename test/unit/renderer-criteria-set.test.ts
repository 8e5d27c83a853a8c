import { describe, expect, it } from 'vitest';
import { countSet } from '#renderer/features/criteria-set/count-set.ts';
import { countByProblemFilter, passesProblemFilter } from '#renderer/features/criteria-set/filter-problems.ts';
import { listSetRows, readTreeKey, unfoldTo, type SetRow } from '#renderer/features/criteria-set/list-set-rows.ts';
import { countByCode, placeOfNode, placeOfSet, placeOfTable, readPlace } from '#renderer/features/criteria-set/place-problems.ts';
import { whyNotKept } from '#renderer/features/criteria-set/why-not-kept.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { code, makeNode, points, SMALL_SET } from '../support/renderer-cell.ts';
import { digestOf } from '../support/small-round.ts';

const NO_FOLDS: ReadonlySet<CriterionCode> = new Set();
const NO_PROBLEMS: ReadonlyMap<CriterionCode, number> = new Map();
const folds = (...codes: readonly string[]): ReadonlySet<CriterionCode> => new Set(codes.map(code));
const codes = (rows: readonly SetRow[]): readonly string[] => rows.map((row) => row.node.code);
const rule = (where: string, of: string): Problem => ({ type: 'rule-below-maximum', where, code: of, max: 20_000, reachable: 10_000 });

describe('the tree of a whole criteria set', () => {
  it('shows every node in the order of the decision, with its level', () => {
    const rows = listSetRows(SMALL_SET, NO_FOLDS, NO_PROBLEMS);
    expect(rows.map((row) => [row.node.code, row.level])).toEqual([['1', 1], ['1.1', 2], ['1.1.1', 3], ['1.1.2', 3], ['2', 1], ['2.1', 2], ['2.2', 2]]);
    expect(rows.map((row) => row.isOpen)).toEqual([true, true, null, null, true, null, null]);
  });

  it('hides all that is below a folded node, however deep', () => {
    expect(codes(listSetRows(SMALL_SET, folds('1'), NO_PROBLEMS))).toEqual(['1', '2', '2.1', '2.2']);
    expect(codes(listSetRows(SMALL_SET, folds('1.1'), NO_PROBLEMS))).toEqual(['1', '1.1', '2', '2.1', '2.2']);
  });

  it('gathers the problems below a folded node on it, so that none goes out of sight', () => {
    const problems = new Map([[code('1.1.1'), 1], [code('1.1'), 2]]);
    const counts = (folded: ReadonlySet<CriterionCode>) => Object.fromEntries(listSetRows(SMALL_SET, folded, problems).map((row) => [row.node.code, row.problems]));
    expect(counts(NO_FOLDS)).toMatchObject({ '1': 0, '1.1': 2, '1.1.1': 1 });
    expect(counts(folds('1.1'))).toMatchObject({ '1': 0, '1.1': 3 });
    expect(counts(folds('1'))).toMatchObject({ '1': 3, '2': 0 });
  });

  it('unfolds what is above a node that is to be seen, and nothing else', () => {
    expect(unfoldTo(SMALL_SET, folds('1', '1.1', '2'), code('1.1.2'))).toEqual(folds('2'));
    expect(unfoldTo(SMALL_SET, folds('1.1'), code('1.1'))).toEqual(folds('1.1'));
  });
});

describe('the keys of the tree', () => {
  const rows = listSetRows(SMALL_SET, folds('2'), NO_PROBLEMS);
  const press = (selected: string | null, key: string) => readTreeKey(rows, selected === null ? null : code(selected), key);

  it('step over the rows that are seen and stay at the ends', () => {
    expect(press('1', 'ArrowDown')).toEqual({ kind: 'choose', code: '1.1' });
    expect(press('2', 'ArrowDown')).toEqual({ kind: 'choose', code: '2' });
    expect(press('1', 'ArrowUp')).toEqual({ kind: 'choose', code: '1' });
    expect(press('1', 'End')).toEqual({ kind: 'choose', code: '2' });
    expect(press('2', 'Home')).toEqual({ kind: 'choose', code: '1' });
    expect(press('1', 'PageDown')).toEqual({ kind: 'choose', code: '2' });
  });

  it('begin at the first row when nothing is chosen, or what is chosen is folded away', () => {
    expect(press(null, 'ArrowDown')).toEqual({ kind: 'choose', code: '1' });
    expect(press('2.1', 'ArrowDown')).toEqual({ kind: 'choose', code: '1' });
  });

  it('unfold to the right, then go in; fold to the left, then go out', () => {
    expect(press('2', 'ArrowRight')).toEqual({ kind: 'unfold', code: '2' });
    expect(press('1', 'ArrowRight')).toEqual({ kind: 'choose', code: '1.1' });
    expect(press('1.1', 'ArrowLeft')).toEqual({ kind: 'fold', code: '1.1' });
    expect(press('1.1.1', 'ArrowLeft')).toEqual({ kind: 'choose', code: '1.1' });
    expect(press('1.1.1', 'ArrowRight')).toBeNull();
    expect(press('2', 'ArrowLeft')).toBeNull();
  });

  it('leave every other key to the page, and all keys of an empty tree', () => {
    expect(press('1', 'a')).toBeNull();
    expect(press('1', 'Tab')).toBeNull();
    expect(readTreeKey([], null, 'ArrowDown')).toBeNull();
  });
});

describe('a set in numbers', () => {
  it('counts sectors, criteria and what bears a score, and splits the base by who gives it', () => {
    expect(countSet(SMALL_SET)).toEqual({
      sectors: 2,
      criteria: 3,
      leaves: 4,
      parts: [{ part: 'appraisal', points: 30_000 }, { part: 'survey', points: 10_000 }],
      base: 40_000,
      extra: 0,
      computed: 0,
      manual: 3,
    });
  });

  it('keeps bonus and penalty out of the base, with all that is below them', () => {
    const set: CriteriaSet = {
      ...SMALL_SET,
      nodes: [...SMALL_SET.nodes, makeNode('9', null, { extra: 'bonus' }), makeNode('9.1', '9', { scoredBy: 'appraisal', max: points(30_000), scoring: { kind: 'points', points: points(30_000) } })],
    };
    expect(countSet(set)).toMatchObject({ base: 40_000, extra: 30_000, computed: 1, manual: 3 });
  });
});

describe('the place of a problem', () => {
  it('is read from a cell of a sheet, whatever the name of the sheet', () => {
    expect(readPlace('Phụ lục 1!B12')).toEqual({ sheet: 'Phụ lục 1', row: 12, column: 2 });
    expect(readPlace('A!B!AA3')).toEqual({ sheet: 'A!B', row: 3, column: 27 });
    expect(readPlace('Bảng!C4:D9')).toEqual({ sheet: 'Bảng', row: 4, column: 3 });
    expect(readPlace('1.1.1')).toBeNull();
    expect(readPlace('xl/styles.xml')).toBeNull();
    expect(readPlace('Bảng!B0')).toBeNull();
  });

  it('is in a kept set the node that the problem names, else the longest code with which its place begins', () => {
    const placed = placeOfSet(SMALL_SET, [rule('nodes[2].scoring', '1.1.1'), { type: 'number-out-of-range', where: '1.1.2.max' } as Problem, { type: 'number-out-of-range', where: '2.10' } as Problem, rule('', '')]);
    expect(placed.map((one) => one.code)).toEqual(['1.1.1', '1.1.2', '2', null]);
    expect(placed.map((one) => one.label)).toEqual(['1.1.1', '1.1.2', '2', '']);
    expect(countByCode(placed)).toEqual(new Map([['1.1.1', 1], ['1.1.2', 1], ['2', 1]]));
  });

  const preview: CriteriaTablePreview = {
    file: 'bang.xlsx',
    sha256: digestOf('bang.xlsx'),
    sheets: [],
    columns: { sheet: 'Bảng', firstRow: 5, columns: { code: 1, title: 2, titleEn: null, max: 3, scoredBy: null, rule: null, evidenceHint: null, step: null, figures: null, scoring: null } },
    titles: { title: 'Bộ nhỏ', titleEn: '', decision: '', isIllustrative: false },
    set: SMALL_SET,
    cells: { '1': { code: 'A5', title: 'B5', max: 'C5' }, '1.1': { code: 'A6', title: 'B6', max: 'C6' } },
    faults: [{ type: 'spreadsheet-value-malformed', where: 'Bảng!C6', kind: 'number', found: 'hai' }],
    warnings: [rule('Bảng!C5', '2.1'), { type: 'spreadsheet-value-malformed', where: 'Khác!C6', kind: 'number', found: 'ba' }],
    computed: 0,
    manual: 4,
  };

  it('is in a table that was read the cell, and the node of that row where none is named', () => {
    const placed = placeOfTable(preview);
    expect(placed.map((one) => [one.isFault, one.code, one.place?.row ?? null])).toEqual([[true, '1.1', 6], [false, '2.1', 5], [false, null, 6]]);
    expect(placed.map((one) => one.label)).toEqual(['Bảng!C6', 'Bảng!C5', 'Khác!C6']);
  });

  it('leads from a node back to the cell of its title', () => {
    expect(placeOfNode(preview, code('1.1'))).toEqual({ sheet: 'Bảng', row: 6, column: 2 });
    expect(placeOfNode(preview, code('2'))).toBeNull();
    expect(placeOfNode(preview, null)).toBeNull();
  });

  it('lets through what the filter asks for', () => {
    const placed = placeOfTable(preview);
    expect(countByProblemFilter(placed, code('1.1'))).toEqual({ all: 3, node: 1, faults: 1, warnings: 2 });
    expect(placed.filter((one) => passesProblemFilter(one, 'node', null))).toEqual([]);
  });

  it('keeps a table out only for faults, a tree that is not there, or a set without a name', () => {
    const { titles } = preview;
    expect(whyNotKept(preview, titles)).toBe('faults');
    expect(whyNotKept({ ...preview, faults: [], set: null }, titles)).toBe('faults');
    expect(whyNotKept({ ...preview, faults: [] }, { ...titles, title: '  ' })).toBe('no-title');
    expect(whyNotKept({ ...preview, faults: [] }, titles)).toBeNull();
  });
});
