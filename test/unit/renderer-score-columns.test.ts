import { describe, expect, it } from 'vitest';
import { assignUse, columnUse, emptyScoreColumns, listColumnUses, listFilledColumns, type ColumnUse } from '#renderer/features/survey/score-columns.ts';
import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import type { ColumnMeaning } from '#shared/ipc/table-views.ts';
import { makeNode } from '../support/renderer-cell.ts';

const leaf = (code: string, scoredBy: CriterionNode['scoredBy']): CriterionNode => makeNode(code, '1', { scoredBy });
const SET: Pick<CriteriaSet, 'nodes'> = { nodes: [makeNode('1', null, {}), leaf('1.1', 'appraisal'), leaf('1.2', 'survey'), leaf('1.3', 'sipas')] };
const uses = listColumnUses('survey', SET);
const useOf = (wanted: ColumnMeaning | ColumnUse['id']): ColumnUse => {
  const found = uses.find((use) => use.id === (typeof wanted === 'string' ? wanted : JSON.stringify(wanted)));
  if (found === undefined) throw new Error('no such choice');
  return found;
};
const survey: ColumnMeaning = { kind: 'leaf', code: leaf('1.2', 'survey').code, isPercent: false };

describe('the columns of a table of scores', () => {
  it('may hold a unit or a criterion that no member appraises, in points or in percent', () => {
    expect(uses.map((use) => use.id)).toEqual([
      'unused', 'unit-code', 'unit-name',
      ...(['1.2', '1.3'] as const).flatMap((code) => [false, true].map((isPercent) => JSON.stringify({ kind: 'leaf', code, isPercent }))),
    ]);
  });

  it('hold one thing each, and each thing stands in one column', () => {
    const first = assignUse(assignUse(emptyScoreColumns('Bảng'), 1, useOf('unit-name')), 2, useOf(survey));
    const moved = assignUse(first, 3, useOf({ ...survey, isPercent: true }));
    expect(moved.values).toEqual([{ column: 3, meaning: { ...survey, isPercent: true } }]);
    const replaced = assignUse(moved, 3, useOf('unit-name'));
    expect(replaced).toMatchObject({ unitName: 3, values: [] });
    expect([1, 2, 3].map((column) => columnUse(replaced, column))).toEqual(['unused', 'unused', 'unit-name']);
    expect(assignUse(replaced, 3, useOf('unused'))).toEqual(emptyScoreColumns('Bảng'));
  });

  it('that are empty in what is shown take no room', () => {
    expect(listFilledColumns({ name: 'Bảng', columns: 4, totalRows: 1, rows: [{ number: 1, texts: ['Đơn vị', ' ', '', '9,5'] }] })).toEqual([1, 4]);
  });
});
