import { describe, expect, it } from 'vitest';
import { viCriteriaSheet } from '#renderer/text/vi/criteria-sheet.ts';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import { toCriteriaSheets } from '#shared/criteria/table/write-criteria-table.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
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

const textCell = (text: string | undefined): { readonly kind: 'text'; readonly text: string } | null => (text === undefined ? null : { kind: 'text', text });

/** Our own table, in which a person has typed over one cell of the row of 1.1. */
type Typed = Partial<Record<CriteriaField | 'more', string>>;
function typeOver(field: CriteriaField | 'more', text: string): CriteriaTableReading;
function typeOver(typed: Typed, set?: CriteriaSet, row?: number): CriteriaTableReading;
function typeOver(what: CriteriaField | 'more' | Typed, other?: string | CriteriaSet, typedRow = 1): CriteriaTableReading {
  const typed: Typed = typeof what === 'string' ? { [what]: typeof other === 'string' ? other : '' } : what;
  const [table, ...others] = toCriteriaSheets(typeof other === 'object' ? other : SET, viCriteriaSheet);
  if (table === undefined) throw new Error('no table');
  const rows = table.sheet.rows.map((row, index) => (index === typedRow ? row.map((cell, at) => textCell(typed[FIELDS[at] ?? 'more']) ?? cell) : row));
  return readCriteriaTable({ workbook: workbookOfSheets([{ ...table, sheet: { ...table.sheet, rows } }, ...others]), columns: null, titles: null });
}

it('a set comes back as it was, with what no cell shows and what no cell can hold', () => {
  const reading = readCriteriaTable({ workbook: workbookOfSheets(toCriteriaSheets(SET, viCriteriaSheet)), columns: null, titles: null });
  expect(reading.set).toEqual(SET);
  expect(reading.cells['1.10']).toMatchObject({ code: 'A7', max: 'D7', scoring: 'J7' });
});

describe('what a person types over our own table', () => {
  it('counts: the words that are seen, not those that were kept for the machine', () => {
    expect(typeOver('title', 'Tên khác').set?.nodes[1]?.title).toBe('Tên khác');
    expect(typeOver('rule', 'Lời văn').set?.nodes[1]?.rule).toBe('Lời  văn');
    expect(typeOver('max', '0,5').set?.nodes[1]?.max).toBe(5000);
  });

  it('is asked when it changes the words of a rule and leaves the rule as data as it was: neither wins in silence', () => {
    const reading = typeOver('rule', 'Lời khác');
    expect(reading.set).toBeNull();
    expect(reading.faults).toEqual([{ type: 'table-rule-text-changed', where: 'Bộ tiêu chí!F6', code: '1.1', machine: 'J6' }]);
  });

  it('is read anew when the machine cell is emptied: computed where the words are sure, else scored by hand', () => {
    const sure = typeOver({ rule: 'Ban hành: 1; Không ban hành: 0', scoring: '' });
    expect(sure.faults).toEqual([]);
    expect(sure.set?.nodes[1]?.scoring).toMatchObject({ kind: 'choice' });
    const vague = typeOver({ rule: 'Theo mức độ', scoring: '' });
    expect([vague.faults, vague.set?.nodes[1]?.rule, vague.set?.nodes[1]?.scoring]).toEqual([[], 'Theo mức độ', undefined]);
  });

  it('counts when both the words and the rule as data are new', () => {
    const reading = typeOver({ rule: 'Lời khác', scoring: '{"kind":"points","points":5000}' });
    expect(reading.set?.nodes[1]).toMatchObject({ rule: 'Lời khác', scoring: { kind: 'points', points: 5000 } });
  });

  it('counts in figures too, whatever was kept beside them', () => {
    const odd = criteriaSetOf([{ code: '1', max: 1, figures: [{ name: 'a', label: 'Hai  dấu cách' }] }]);
    expect(typeOver({ figures: 'c: Khác' }, odd, 0).set?.nodes[0]?.figures).toEqual([{ name: 'c', label: 'Khác' }]);
  });

  it('is told when a maximum no longer is what its rule gives', () => {
    expect(typeOver('max', '2').warnings.map((warning) => `${warning.type} ${warning.where}`)).toContain('rule-below-maximum Bộ tiêu chí!D6');
  });

  it('is told when the title above the table is not that of the facts', () => {
    const [table, ...others] = toCriteriaSheets(SET, viCriteriaSheet);
    if (table === undefined) throw new Error('no table');
    const sheet = { ...table.sheet, title: ['Tên mới', ...table.sheet.title.slice(1)] };
    const reading = readCriteriaTable({ workbook: workbookOfSheets([{ ...table, sheet }, ...others]), columns: null, titles: null });
    expect(reading.warnings).toContainEqual({ type: 'table-facts-differ', where: 'Bộ tiêu chí!A1', found: 'Tên mới', taken: SET.title });
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
