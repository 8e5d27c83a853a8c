import { describe, expect, it } from 'vitest';
import { viCriteriaSheet } from '#renderer/text/vi/criteria-sheet.ts';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import { toCriteriaSheets } from '#shared/criteria/table/write-criteria-table.ts';
import type { CriteriaField } from '#shared/ipc/table-views.ts';
import { criteriaSetOf, given } from '#test/support/criteria-set-of.ts';
import { workbookOfSheets } from '#test/support/workbook-of.ts';

const SET = criteriaSetOf(
  [
    { code: '1', max: 3, gather: 20_000, extra: 'bonus' },
    { code: '1.1', max: 1, rule: 'Lời  văn', scoring: given(1), figures: [{ name: 'a', label: 'Số hồ sơ' }] },
    { code: '1.10', max: 2, scoredBy: 'survey' },
  ],
  { title: 'Bộ  có hai dấu cách', remark: 'Của chương trình khác', isIllustrative: true },
);
const FIELDS = ['code', 'title', 'titleEn', 'max', 'scoredBy', 'rule', 'evidenceHint', 'step', 'figures', 'scoring', 'more'] as const;

/** Our own table, in which a person has typed over one cell of the row of 1.1. */
function typeOver(field: CriteriaField | 'more', text: string): CriteriaTableReading {
  const [table, ...others] = toCriteriaSheets(SET, viCriteriaSheet);
  if (table === undefined) throw new Error('no table');
  const column = FIELDS.indexOf(field);
  const rows = table.sheet.rows.map((row, index) => (index === 1 ? row.map((cell, at) => (at === column ? { kind: 'text' as const, text } : cell)) : row));
  return readCriteriaTable({ workbook: workbookOfSheets([{ ...table, sheet: { ...table.sheet, rows } }, ...others]), columns: null, titles: null });
}

it('a set comes back as it was, with what no cell shows and what no cell can hold', () => {
  const reading = readCriteriaTable({ workbook: workbookOfSheets(toCriteriaSheets(SET, viCriteriaSheet)), columns: null, titles: null });
  expect(reading.set).toEqual(SET);
  expect(reading.cells['1.10']).toMatchObject({ code: 'A7', max: 'D7', scoring: 'J7' });
});

describe('what a person types over our own table', () => {
  it('counts: the words that are seen, not those that were kept for the machine', () => {
    expect(typeOver('rule', 'Lời khác').set?.nodes[1]?.rule).toBe('Lời khác');
    expect(typeOver('rule', 'Lời văn').set?.nodes[1]?.rule).toBe('Lời  văn');
    expect(typeOver('max', '0,5').set?.nodes[1]?.max).toBe(5000);
  });

  it.each([
    ['scoring', '{"kind":"points"', 'table-machine-unreadable', 'J6'],
    ['more', '{"other":1}', 'table-machine-unreadable', 'K6'],
    ['figures', 'không phải số liệu', 'table-figures-unreadable', 'I6'],
    ['scoredBy', 'Ai đó', 'table-scorer-unknown', 'E6'],
    ['max', 'nhiều', 'table-max-unreadable', 'D6'],
    ['max', '', 'table-max-missing', 'D6'],
    ['code', '', 'table-code-missing', 'A6'],
    ['code', '1 1', 'table-code-unreadable', 'A6'],
    ['title', '', 'value-form', 'B6'],
  ] as const)('in the column %s is a question at its cell when it is %j', (field, text, type, cell) => {
    const reading = typeOver(field, text);
    expect(reading.set).toBeNull();
    expect(reading.faults.map((fault) => `${fault.type} ${fault.where}`)).toContain(`${type} Bộ tiêu chí!${cell}`);
  });
});
