import { describe, expect, test } from 'vitest';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import { roundSchema, type Unit } from '#shared/domain/round.ts';
import type { ColumnMeaning, ScoreTableColumns, ScoreTableKind } from '#shared/ipc/table-views.ts';
import type { Worksheet } from '#shared/spreadsheet/workbook.ts';
import { readScoreTable, type ScoreTableReading } from '#shared/score-table/read-score-table.ts';
import { recogniseScoreTable } from '#shared/score-table/recognise-score-table.ts';
import { scoreTableContentSchema, type ScoreValue } from '#shared/score-table/score-table.ts';
import { digestOf } from '#test/support/small-round.ts';
import { percent, sheetOf, bookOf, type SomeCell } from '#test/support/plain-sheet.ts';

const node = (code: string, parent: string | null, more: object) => ({ code, parent, title: `Tiêu chí ${code}`, titleEn: '', scoredBy: null, rule: '', evidenceHint: '', step: null, figures: [], ...more });
const set: CriteriaSet = criteriaSetSchema.parse({
  format: 'btd/criteria-set', version: 1, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: true,
  nodes: [
    node('1', null, { max: 50_000 }),
    node('1.6', '1', { max: 50_000 }),
    node('1.6.1', '1.6', { max: 20_000, scoredBy: 'survey', title: 'Tính kịp thời của kế hoạch' }),
    node('1.6.2', '1.6', { max: 15_000, scoredBy: 'survey', title: 'Tính đồng bộ' }),
    node('1.6.3', '1.6', { max: 15_000, scoredBy: 'appraisal', title: 'Báo cáo định kỳ' }),
    node('2', null, { max: 115_000 }),
    node('2.1', '2', { max: 100_000, scoredBy: 'sipas', title: 'Chỉ số hài lòng' }),
    node('2.2', '2', { max: 15_000, scoredBy: 'computed', title: 'Thu ngân sách' }),
  ],
});
const units: readonly Unit[] = roundSchema.shape.units.parse([
  { id: 'so-noi-vu', name: 'Sở Nội vụ', group: '' },
  { id: 'so-tu-phap', name: 'Sở Tư pháp', group: '' },
  { id: 'xa-dai-dong', name: 'Xã Đại Đồng', group: '' },
  { id: 'xa-hoa', name: 'Xã Hoà', group: '' },
  { id: 'xa-hoa-2', name: 'Xã Hóa', group: '' },
]);

const read = (sheets: readonly Worksheet[], kind: ScoreTableKind = 'survey', columns: ScoreTableColumns | null = null): ScoreTableReading =>
  readScoreTable({ workbook: bookOf(...sheets), kind, columns, set, setDigest: digestOf('set'), units, year: 2025 });
const readRows = (...rows: readonly (readonly SomeCell[])[]): ScoreTableReading => read([sheetOf(rows)]);
const readPrevious = (...rows: readonly (readonly SomeCell[])[]): ScoreTableReading => read([sheetOf(rows)], 'previous-results');
/** The values that one unit is given, by column. */
const valuesOf = (reading: ScoreTableReading, unit: string): Readonly<Record<number, ScoreValue>> =>
  Object.fromEntries(reading.content?.rows.find((row) => row.unit === unit)?.values.map(({ column, value }) => [column, value]) ?? []);
const meaningsOf = (reading: ScoreTableReading): Readonly<Record<number, ColumnMeaning>> => Object.fromEntries(reading.columns?.values.map(({ column, meaning }) => [column, meaning]) ?? []);
const leaf = (code: string, isPercent = false) => ({ kind: 'leaf', code, isPercent });
const points = (value: number) => ({ kind: 'points', points: value });
/** One cell below the heading of 1.6.1 (at most 2 points). */
const readCell = (cell: SomeCell): ScoreTableReading => readRows(['Đơn vị', '1.6.1'], ['Sở Nội vụ', cell], ['Sở Tư pháp', '1']);
/** One cell of results of the year before. */
const faultsOf = (heading: string, cell: SomeCell) => readPrevious(['Đơn vị', heading], ['Sở Nội vụ', cell]).faults.map(({ type }) => type);
const kindOf = (...rows: readonly (readonly SomeCell[])[]) => recogniseScoreTable(bookOf(sheetOf(rows)), set);

/** Milliseconds that a sound table takes. */
function timeOf(sheets: readonly Worksheet[]): number {
  const before = performance.now();
  expect(read(sheets).faults).toEqual([]);
  return performance.now() - before;
}

describe('what is kept of a table', () => {
  test('can be read again, however an index is written', () => {
    const kept = ['84.4100000000000000000000000001', '9.0000000000000000000000000844', '-0', '-0.00'].map((decimal) =>
      readPrevious(['Đơn vị', 'Chỉ số'], ['Sở Nội vụ', { kind: 'number', decimal, isPercent: false }]).content);
    for (const content of kept) expect(scoreTableContentSchema.parse(content)).toEqual(content);
    expect(kept.map((content) => content?.rows[0]?.values[0]?.value)).toEqual([
      { kind: 'percent', percent: '84.4100000000000000000000000001' }, { kind: 'percent', percent: '9.0000000000000000000000000844' },
      { kind: 'percent', percent: '0' }, { kind: 'percent', percent: '0.00' },
    ]);
  });

  test('is nothing while a formula was never computed: such a cell looks empty and is not', () => {
    const sheet = sheetOf([['Đơn vị', '1.6.1'], ['Sở Nội vụ', '1']]);
    const formula = { column: 2, value: { kind: 'text', text: '' }, isFormula: true } as const;
    const reading = read([{ ...sheet, rows: [...sheet.rows, { number: 3, cells: [{ column: 1, value: { kind: 'text', text: 'Sở Tư pháp' }, isFormula: false }, formula] }] }]);
    expect(reading.faults).toEqual([{ type: 'score-cell-uncomputed', where: 'Trang 1!B3' }]);
    expect(reading.content).toBeNull();
  });

  test('is found as fast where very many cells are merged', () => {
    const merges = Array.from({ length: 20_000 }, (_, index) => ({ from: { row: 1000 + index, column: 1 }, to: { row: 1000 + index, column: 2 } }));
    const wide = Array.from({ length: 498 }, (_, index) => `Cột ${index}`);
    const remarks = Array.from({ length: 9 }, () => ['Đơn vị', ...wide]);
    const sheet = sheetOf([...remarks, ['Đơn vị', '1.6.1'], ['Sở Nội vụ', '1']]);
    const plain = timeOf([sheet]);
    expect(timeOf([{ ...sheet, merges }])).toBeLessThan(10 * plain);
  });
});

describe('the header of a survey table', () => {
  test('is found below titles and remarks, and its columns by their codes', () => {
    const reading = readRows(
      ['KẾT QUẢ ĐIỀU TRA XÃ HỘI HỌC NĂM 2025'], ['(Kèm theo Quyết định số 12/QĐ-UBND)'], [],
      ['STT', 'Tên đơn vị', 'TC 1.6.1', '1.6.2. Tính đồng bộ', 'Ghi chú'],
      [1, 'Sở Nội vụ', '1,75', 1.5, 'tốt'], [2, 'Sở Tư pháp', '2', '0,95', null],
    );
    expect(reading.faults).toEqual([]);
    expect(reading.columns).toMatchObject({ sheet: 'Trang 1', firstRow: 5, unitCode: null, unitName: 2 });
    expect(meaningsOf(reading)).toEqual({ 3: leaf('1.6.1'), 4: leaf('1.6.2') });
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 3: points(17_500), 4: points(15_000) });
    expect(valuesOf(reading, 'so-tu-phap')).toEqual({ 3: points(20_000), 4: points(9500) });
    expect(reading.unusedColumns).toEqual([{ column: 5, text: 'Ghi chú' }]);
    expect(reading.missing).toEqual(['xa-dai-dong', 'xa-hoa', 'xa-hoa-2']);
    expect(scoreTableContentSchema.parse(reading.content)).toEqual(reading.content);
  });

  test('may have several rows of merged cells and a row that numbers the columns', () => {
    const merges = [
      { from: { row: 1, column: 1 }, to: { row: 2, column: 1 } }, { from: { row: 1, column: 2 }, to: { row: 2, column: 2 } },
      { from: { row: 1, column: 3 }, to: { row: 1, column: 5 } },
    ];
    const reading = read([sheetOf([
      ['TT', 'Đơn vị', 'Kết quả điều tra xã hội học', null, null, 'Chỉ số hài lòng (SIPAS)'],
      [null, null, '1.6.1', '1.6.2', 'Tổng'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [1, 'Sở Nội vụ', 1, 1, 2, 8.7],
    ], { merges })]);
    expect(reading.columns?.firstRow).toBe(4);
    expect(meaningsOf(reading)).toEqual({ 3: leaf('1.6.1'), 4: leaf('1.6.2'), 6: leaf('2.1') });
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 3: points(10_000), 4: points(10_000), 6: points(87_000) });
  });

  test('may go on below without merged cells; a remark below it is a row of the table', () => {
    const reading = readRows(['TT', 'Đơn vị', 'Điều tra xã hội học', null], [null, null, '1.6.1', '1.6.2'], [1, 'Sở Nội vụ', 1, 1.5]);
    expect(reading.columns?.firstRow).toBe(3);
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 3: points(10_000), 4: points(15_000) });
    expect(readRows(['TT', 'Đơn vị', '1.6.1'], [null, null, '1.6.2'], [1, 'Sở Nội vụ', 1]).unmatched).toEqual([{ row: 2, text: '1.6.2', why: 'unknown' }]);
  });

  test('names a criterion by its title, without marks too, and SIPAS by its name where the set has one such criterion', () => {
    expect(meaningsOf(readRows(['Co quan', 'TINH KIP THOI CUA KE HOACH', 'SIPAS', 'Tác động KT-XH'], ['So Noi vu', 1, 1, 1]))).toEqual({ 2: leaf('1.6.1'), 3: leaf('2.1'), 4: leaf('2.2') });
  });

  test.each([
    ['Mức độ hài lòng', '2.1'], ['SIPAS', '2.1'], ['Satisfaction index', '2.1'], ['Kết quả tác động kinh tế - xã hội', '2.2'], ['KT-XH', '2.2'], ['TCTP 1.6.1', '1.6.1'], ['Điểm tiêu chí 1.6.1', '1.6.1'], ['1.6.1.', '1.6.1'],
  ])('knows “%s” for %s', (heading, code) => {
    expect(meaningsOf(readRows(['Đơn vị', heading], ['Sở Nội vụ', 1]))).toEqual({ 2: leaf(code) });
  });

  test.each([
    'Đơn vị', 'Tên đơn vị', 'TÊN CƠ QUAN, ĐƠN VỊ', 'Cơ quan', 'Đơn vị được đánh giá', 'Sở, ban, ngành', 'Tỉnh, thành phố', 'Xã/phường', 'Địa phương', 'Bộ, ngành', 'Unit', 'Agency',
  ])('knows “%s” for the names of units', (heading) => {
    expect(readRows([heading, '1.6.1'], ['Sở Nội vụ', 1]).columns).toMatchObject({ unitName: 1, unitCode: null });
  });

  test.each(['Mã đơn vị', 'Mã', 'Mã số', 'Mã định danh cơ quan', 'Unit code', 'ID'])('knows “%s” for their codes', (heading) => {
    expect(readRows([heading, '1.6.1'], ['so-noi-vu', 1]).columns).toMatchObject({ unitName: null, unitCode: 1 });
  });

  test('does not take a code in the middle of a sentence, nor a column that only mentions surveys where the set has several', () => {
    const reading = readRows(['Đơn vị', 'Theo Nghị quyết 1.6.1', 'Điểm XHH', '2.1'], ['Sở Nội vụ', 1, 1, 1]);
    expect(meaningsOf(reading)).toEqual({ 4: leaf('2.1') });
    expect(reading.unusedColumns.map(({ column }) => column)).toEqual([2, 3]);
  });

  test('does not name units by a unit of measure', () => {
    expect(readRows(['Đơn vị tính: điểm', '1.6.1'], ['Sở Nội vụ', 1]).faults).toEqual([{ type: 'score-table-without-header', where: '' }]);
  });

  test('is found below lines that begin like one', () => {
    const reading = readRows(['Đơn vị chủ trì: Sở Nội vụ', 'Đơn vị phối hợp: Cục Thống kê'], ['Cơ quan ban hành: UBND tỉnh'], ['Đơn vị', '1.6.1'], ['Sở Nội vụ', 1]);
    expect(reading.columns).toMatchObject({ firstRow: 4, unitName: 1 });
  });

  test('is not looked for without end where everything looks like one', () => {
    const rows = Array.from({ length: 60 }, () => Array.from({ length: 1000 }, (_, index) => `Đơn vị ${index}`));
    const started = performance.now();
    expect(readRows(...rows).faults).toEqual([{ type: 'score-table-without-header', where: '' }]);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(readRows([`Đơn vị ${'x'.repeat(1000)}`, '1.6.1'], ['Sở Nội vụ', 1]).columns).toBeNull();
  });

  test('that says the same of two columns gives neither, unless the year or the points tell them apart', () => {
    const alike = readRows(['Đơn vị', '1.6.1', '1.6.1', '2.1'], ['Sở Nội vụ', 1, 2, 3]);
    expect(meaningsOf(alike)).toEqual({ 4: leaf('2.1') });
    expect(alike.warnings).toEqual([{ type: 'score-columns-alike', where: 'Trang 1!B1', columns: ['B', 'C'] }]);
    expect(meaningsOf(readRows(['Đơn vị', '1.6.1 năm 2024', '1.6.1 năm 2025'], ['Sở Nội vụ', 1, 2]))).toEqual({ 3: leaf('1.6.1') });
    expect(meaningsOf(readRows(['Đơn vị', 'SIPAS (%)', 'Điểm SIPAS'], ['Sở Nội vụ', 87, 8.7]))).toEqual({ 3: leaf('2.1') });
  });

  test('of a column that members appraise is told with its cell, and gives no score', () => {
    const reading = readRows(['Đơn vị', '1.6.1', '1.6.3'], ['Sở Nội vụ', 1, 1]);
    expect(reading.warnings).toEqual([{ type: 'score-column-appraised', where: 'Trang 1!C1', code: '1.6.3' }]);
    expect(meaningsOf(reading)).toEqual({ 2: leaf('1.6.1') });
  });

  test('is looked for on every sheet; another table beside it is not forgotten', () => {
    const table = [['Đơn vị', '1.6.1'], ['Sở Nội vụ', 1]];
    const reading = read([sheetOf([['Bìa']], { name: 'Bìa' }), sheetOf(table, { name: 'Quý I' }), sheetOf(table, { name: 'Quý II' })]);
    expect(reading.columns?.sheet).toBe('Quý I');
    expect(reading.warnings).toEqual([{ type: 'score-table-beside', where: '', sheet: 'Quý II', read: 'Quý I' }]);
    expect(reading.sheets.map(({ name, totalRows }) => [name, totalRows])).toEqual([['Bìa', 1], ['Quý I', 2], ['Quý II', 2]]);
  });
});

describe('a row', () => {
  const header = ['Mã đơn vị', 'Đơn vị', '1.6.1'];
  test('names its unit by code, by name to the letter, or by a name without marks, capitals and punctuation', () => {
    const reading = readRows(header, ['SO_NOI_VU', 'Nội vụ', 1], [null, '  sở  tư pháp ', 1], [null, 'xa dai-dong', 1]);
    expect(reading.matched.map(({ unit, matchedBy }) => [unit, matchedBy])).toEqual([['so-noi-vu', 'code'], ['so-tu-phap', 'name'], ['xa-dai-dong', 'folded-name']]);
  });

  test('that names nobody, more than one, or a unit that another row names too is listed, and gives nothing', () => {
    const reading = readRows(
      header, [null, 'I. KHỐI SỞ', null], [null, 'Sở Nội vụ', 1], [null, 'SO NOI VU', 2], [null, 'xa hoa', 1], ['so-tu-phap', 'Xã Đại Đồng', 1], [null, 'Trung bình', 1.5],
      [null, null, 3], ['xa-hoa', null, '1'],
    );
    expect(reading.unmatched).toEqual([
      { row: 2, text: 'I. KHỐI SỞ', why: 'unknown' }, { row: 3, text: 'Sở Nội vụ', why: 'repeated' }, { row: 4, text: 'SO NOI VU', why: 'repeated' },
      { row: 5, text: 'xa hoa', why: 'ambiguous' }, { row: 6, text: 'so-tu-phap · Xã Đại Đồng', why: 'ambiguous' }, { row: 7, text: 'Trung bình', why: 'unknown' },
      { row: 8, text: '3', why: 'unknown' },
    ]);
    expect(reading.matched.map(({ unit }) => unit)).toEqual(['xa-hoa']);
    expect(reading.missing).toEqual(['so-tu-phap', 'xa-dai-dong', 'xa-hoa-2']);
    expect(reading.content?.unmatched).toEqual(reading.unmatched);
  });

  test('none of which names a unit makes no table', () => {
    expect(readRows(header, [null, 'Sở Lạ', 1]).faults).toEqual([{ type: 'score-table-matches-nothing', where: 'Trang 1', rows: 1 }]);
    expect(readRows(header, [null, 'Sở Nội vụ', null]).faults).toEqual([{ type: 'score-table-empty', where: 'Trang 1' }]);
  });

  test('beyond what a table may have refuses it, instead of being left out', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => [null, `Đơn vị ${index}`, 1]);
    const reading = readRows(header, [null, 'Sở Nội vụ', 1], ...many);
    expect(reading.faults).toContainEqual({ type: 'score-table-too-long', where: 'Trang 1', max: 10_000, found: 10_002 });
    expect(reading.content).toBeNull();
  });
});

const ofProvince = (...names: readonly string[]): readonly Unit[] => roundSchema.shape.units.parse(names.map((name, index) => ({ id: `u${index}`, name, group: '' })));
const matched = (names: readonly string[], name: string): readonly (string | undefined)[] =>
  readScoreTable({ workbook: bookOf(sheetOf([['Đơn vị', '1.6.1'], [name, 1], ['Trung bình', 1]])), kind: 'survey', columns: null, set, setDigest: digestOf('set'), units: ofProvince(...names), year: 2025 }).matched.map((row) => `${row.unit} ${row.matchedBy}`);

describe('the place that every unit names', () => {
  test('may be left out, for it tells none from another', () => {
    expect(matched(['Sở Nội vụ tỉnh Mẫu', 'Sở Tư pháp tỉnh Mẫu'], 'SỞ NỘI VỤ')).toEqual(['u0 folded-name']);
    expect(matched(['Sở Nội vụ tỉnh Mẫu', 'Sở Tư pháp tỉnh Mẫu'], 'Sở Nội')).toEqual([]);
  });

  test('stays when one unit names another, or when it is no place', () => {
    expect(matched(['Sở Nội vụ tỉnh Mẫu', 'Sở Nội vụ tỉnh Khác'], 'Sở Nội vụ')).toEqual([]);
    expect(matched(['Ban quản lý dự án', 'Phòng dự án'], 'Ban quản lý')).toEqual([]);
  });
});

test('a sheet that is hidden gives way to one that is shown', () => {
  const [old, current] = ([['Năm 2023', 0.1], ['Năm 2025', 0.7]] as const).map(([name, value]) => sheetOf([['Đơn vị', '1.6.1'], ['Sở Nội vụ', value]], { name }));
  const reading = read([old, current].flatMap((sheet, index) => (sheet === undefined ? [] : [{ ...sheet, isHidden: index === 0 }])));
  expect([reading.columns?.sheet, valuesOf(reading, 'so-noi-vu')]).toEqual(['Năm 2025', { 2: points(7000) }]);
});

describe('a cell', () => {
  test.each<[string, SomeCell, number]>([
    ['a comma before the decimals', '1,25', 12_500], ['a dot', '1.25', 12_500], ['a number', 1.25, 12_500], ['four decimals', '0,9535', 9535],
    ['noughts behind', '1,500000', 15_000], ['nought', 0, 0], ['the maximum', 2, 20_000],
    ['a percentage of the maximum', percent('0.875'), 17_500], ['a percentage as text', '87,5%', 17_500], ['a share that is exact only as a ratio', percent('0.333333'), 6667],
  ])('with %s is read exactly', (_, cell, expected) => {
    const reading = readCell(cell);
    expect(reading.faults).toEqual([]);
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 2: points(expected) });
  });

  test.each<[string, SomeCell, object]>([
    ['more decimals than points have', '1,23456', { type: 'score-cell-too-precise', found: '1,23456' }],
    ['more than the maximum', '2,01', { type: 'score-cell-out-of-range', found: '2,01', max: 20_000 }],
    ['less than nothing', -1, { type: 'score-cell-out-of-range', found: '-1', max: 20_000 }],
    ['words', 'đạt', { type: 'score-cell-not-number', found: 'đạt' }],
    ['two marks', '1.234,5', { type: 'score-cell-not-number', found: '1.234,5' }],
    ['a day', { kind: 'day', day: '2025-05-01' }, { type: 'score-cell-day', found: '2025-05-01' }],
    ['an error', { kind: 'error', text: '#REF!' }, { type: 'score-cell-error', found: '#REF!' }],
    ['yes or no', { kind: 'boolean', isTrue: true }, { type: 'score-cell-not-number', found: 'TRUE' }],
    ['more than the whole', '101%', { type: 'score-cell-percent-out-of-range', found: '101%' }],
  ])('with %s is a fault with its place, and the table is not kept', (_, cell, problem) => {
    const reading = readCell(cell);
    expect(reading.faults).toEqual([{ where: 'Trang 1!B2', ...problem }]);
    expect(reading.content).toBeNull();
  });

  test('that is empty gives no score, which is not zero', () => {
    for (const cell of [null, '', '  ']) expect(valuesOf(readCell(cell), 'so-noi-vu')).toEqual({});
    expect(valuesOf(readCell(0), 'so-noi-vu')).toEqual({ 2: points(0) });
  });

  test('with a dash gives no score, and that is said', () => {
    const reading = readCell('–');
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({});
    expect(reading.warnings).toEqual([{ type: 'score-cell-dash', where: 'Trang 1!B2', found: '–' }]);
  });

  test.each(['KAD', 'không áp dụng', 'K/AD', 'N/A', 'Not applicable'])('may say “%s”, which is neither zero nor missing', (text) => {
    expect(valuesOf(readCell(text), 'so-noi-vu')).toEqual({ 2: { kind: 'not-applicable' } });
  });

  test('with a formula gives what the formula last gave, and that is said', () => {
    const reading = readCell({ formula: 1.5 });
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 2: points(15_000) });
    expect(reading.warnings).toEqual([{ type: 'score-cell-formula', where: 'Trang 1!B2', found: '1.5' }]);
  });

  test('below a heading in percent is a share of the maximum; shares that nobody formatted as such are asked about, never guessed', () => {
    expect(valuesOf(readRows(['Đơn vị', 'SIPAS (%)'], ['Sở Nội vụ', 87.35]), 'so-noi-vu')).toEqual({ 2: points(87_350) });
    const reading = readRows(['Đơn vị', 'SIPAS (%)'], ['Sở Nội vụ', 0.8735]);
    expect(reading.faults).toEqual([{ type: 'score-column-fractions', where: 'Trang 1!B1' }]);
    expect(reading.content).toBeNull();
  });

  test('problems of a whole column are told by the first of them', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ id: `u${index}`, name: `Đơn vị số ${index}`, group: '' }));
    const reading = readScoreTable({
      workbook: bookOf(sheetOf([['Đơn vị', '1.6.1'], ...many.map(({ name }) => [name, 'x'])])), kind: 'survey', columns: null, set, setDigest: digestOf('set'), units: roundSchema.shape.units.parse(many), year: 2025,
    });
    expect(reading.faults).toHaveLength(201);
    expect(reading.faults.at(-1)).toEqual({ type: 'more-problems', where: '', count: 50 });
  });
});

describe('results of the year before', () => {
  test('give index, rank, total and parts as published, whatever the marks', () => {
    const reading = readPrevious(
      ['Hạng', 'Đơn vị', 'Điểm thẩm định', 'Điểm ĐT XHH', 'SIPAS', 'Tác động KT-XH', 'Điểm thưởng', 'Điểm trừ', 'Tổng điểm', 'Chỉ số (%)', 'Tăng/giảm bậc', 'Điểm tự đánh giá'],
      ['29/63', 'Sở Nội vụ', '54,20', 18.05, 8.23, 5.31, 1, '-0,5', 85.78, '84,41', 3, 60],
    );
    expect(reading.faults).toEqual([]);
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({
      1: { kind: 'rank', rank: 29 }, 3: points(542_000), 4: points(180_500), 5: points(82_300), 6: points(53_100), 7: points(10_000), 8: points(5000), 9: points(857_800), 10: { kind: 'percent', percent: '84.41' },
    });
    expect(reading.unusedColumns.map(({ column }) => column)).toEqual([11, 12]);
  });

  test('of two years are those of the year before', () => {
    const reading = readPrevious(['Đơn vị', 'Chỉ số 2023', 'Chỉ số 2024', 'Xếp hạng 2024'], ['Sở Nội vụ', percent('0.8247'), percent('0.8441'), 2]);
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 3: { kind: 'percent', percent: '84.41' }, 4: { kind: 'rank', rank: 2 } });
  });

  test.each<[string, ColumnMeaning]>([
    ['Xếp hạng', { kind: 'rank' }], ['Thứ hạng năm 2024', { kind: 'rank' }], ['Rank', { kind: 'rank' }], ['PAR INDEX', { kind: 'index' }], ['Chỉ số CCHC', { kind: 'index' }], ['Xếp hạng chỉ số', { kind: 'rank' }],
    ['Tổng điểm', { kind: 'total' }], ['Tổng cộng', { kind: 'total' }], ['Total', { kind: 'total' }], ['Điểm thẩm định', { kind: 'part', part: 'appraisal' }], ['Điểm điều tra XHH', { kind: 'part', part: 'survey' }],
    ['Chỉ số hài lòng', { kind: 'part', part: 'sipas' }], ['Tác động đến phát triển KT-XH', { kind: 'part', part: 'computed' }], ['Điểm thưởng', { kind: 'bonus' }], ['Điểm cộng', { kind: 'bonus' }], ['Điểm trừ', { kind: 'penalty' }], ['Điểm phạt', { kind: 'penalty' }],
  ])('are known by “%s”', (heading, meaning) => {
    expect(meaningsOf(readPrevious(['Đơn vị', heading], ['Sở Nội vụ', 1]))).toEqual({ 2: meaning });
  });

  test.each(['Điểm tối đa', 'Điểm tự đánh giá', 'Tăng/giảm so với 2023', 'Chênh lệch điểm thẩm định', 'Ghi chú'])('are not “%s”', (heading) => {
    expect(meaningsOf(readPrevious(['Đơn vị', heading, 'Hạng'], ['Sở Nội vụ', 1, 1]))).toEqual({ 3: { kind: 'rank' } });
  });

  test('that do not agree with themselves are said to, and kept as they were printed', () => {
    const reading = readPrevious(['Đơn vị', 'Điểm thẩm định', 'SIPAS', 'Tổng điểm'], ['Sở Nội vụ', 50, 8, 57.37]);
    expect(reading.warnings).toEqual([{ type: 'published-total-differs', where: 'Trang 1!A2', unit: 'Sở Nội vụ', printed: 573_700, sum: 580_000 }]);
    expect(valuesOf(reading, 'so-noi-vu')).toEqual({ 2: points(500_000), 3: points(80_000), 4: points(573_700) });
  });

  test('that a spreadsheet program took for a date, or that are no rank or index, are faults', () => {
    expect(faultsOf('Hạng', { kind: 'day', day: '2018-02-02' })).toEqual(['score-cell-day']);
    expect(faultsOf('Hạng', 'đầu')).toEqual(['score-cell-not-rank']);
    expect(faultsOf('Hạng', 0)).toEqual(['score-cell-not-rank']);
    expect(faultsOf('Chỉ số', 844.1)).toEqual(['score-cell-percent-out-of-range']);
    expect(faultsOf('Tổng điểm', 'KAD')).toEqual(['score-cell-not-number']);
    expect(faultsOf('Tổng điểm', percent('0.84'))).toEqual(['score-cell-not-number']);
    expect(faultsOf('Tổng điểm', '-3')).toEqual(['score-cell-out-of-range']);
  });
});

describe('columns that a person chose', () => {
  const sheet = sheetOf([['Ten', 'Diem', 'Khac'], ['Sở Nội vụ', 1, 2]]);
  const choose = (more: Partial<ScoreTableColumns>, kind: ScoreTableKind = 'survey') =>
    read([sheet], kind, { sheet: 'Trang 1', firstRow: 2, unitCode: null, unitName: 1, values: [{ column: 2, meaning: leaf('1.6.1') as ColumnMeaning }], ...more });
  test('are read as chosen, with the headings above them', () => {
    const reading = choose({});
    expect(reading.faults).toEqual([]);
    expect(reading.content?.columns).toEqual([{ column: 2, heading: 'Diem', meaning: leaf('1.6.1') }]);
    expect(reading.unusedColumns).toEqual([{ column: 3, text: 'Khac' }]);
  });

  test.each<[string, Partial<ScoreTableColumns>, string]>([
    ['a sheet that is not there', { sheet: 'Khác' }, 'score-table-sheet-missing'],
    ['no column of units', { unitName: null }, 'score-table-without-units'],
    ['no column of scores', { values: [] }, 'score-table-without-values'],
    ['a criterion that members appraise', { values: [{ column: 2, meaning: leaf('1.6.3') as ColumnMeaning }] }, 'score-column-appraised'],
    ['a criterion that is not in the set', { values: [{ column: 2, meaning: leaf('9.9') as ColumnMeaning }] }, 'score-column-unknown'],
    ['a criterion that only sums', { values: [{ column: 2, meaning: leaf('1.6') as ColumnMeaning }] }, 'score-column-unknown'],
    ['a rank among survey scores', { values: [{ column: 2, meaning: { kind: 'rank' } }] }, 'score-column-misplaced'],
    ['one criterion twice', { values: [2, 3].map((column) => ({ column, meaning: leaf('1.6.1', column === 3) as ColumnMeaning })) }, 'score-columns-alike'],
    ['one column twice', { values: ['1.6.1', '1.6.2'].map((code) => ({ column: 2, meaning: leaf(code) as ColumnMeaning })) }, 'score-columns-alike'],
  ])('are refused with %s', (_, more, type) => {
    const reading = choose(more);
    expect(reading.faults.map((fault) => fault.type)).toContain(type);
    expect(reading.content).toBeNull();
  });
});

describe('what a spreadsheet holds', () => {
  test('is told by its headings', () => {
    expect(kindOf(['Đơn vị', '1.6.1', '2.1'], ['Sở Nội vụ', 1, 2])).toBe('survey');
    expect(kindOf(['Đơn vị', '1.6.1', '1.6.2', 'Tổng điểm'], ['Sở Nội vụ', 1, 2, 3])).toBe('survey');
    expect(kindOf(['Đơn vị', 'Điểm thẩm định', 'SIPAS', 'Chỉ số', 'Hạng'], ['Sở Nội vụ', 1, 2, 3, 4])).toBe('previous-results');
    expect(kindOf(['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Chỉ đạo điều hành', 10])).toBeNull();
    expect(kindOf(['x'])).toBeNull();
  });
});
