import { describe, expect, it } from 'vitest';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import type { CriteriaTableRequest } from '#shared/criteria/table/read-criteria-table.ts';
import { clerkTable, treeOf, type PrintedNode } from '#test/support/clerk-table.ts';
import { domainTitle, readDomainFile } from '#test/support/domain-files.ts';
import { workbookOf, type TypedSheet } from '#test/support/workbook-of.ts';

const read = (sheet: TypedSheet, more: Partial<CriteriaTableRequest> = {}): CriteriaTableReading => readCriteriaTable({ workbook: workbookOf(sheet), columns: null, titles: null, ...more });
const tree = (reading: CriteriaTableReading): readonly string[] => treeOf(reading.set).map(([code, parent, title, max]) => `${code} < ${parent ?? '-'}: ${title} = ${max}`);
const problems = (list: CriteriaTableReading['faults']): readonly string[] => list.map((problem) => `${problem.where} ${problem.type}`);

describe('a table with a title above, merged header, Roman and Arabic numbers, notes and a signature', () => {
  const reading = read({
    rows: [
      ['ỦY BAN NHÂN DÂN', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH X', null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [null, 'PHỤ LỤC I'],
      [null, 'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ'],
      [null, 'CẢI CÁCH HÀNH CHÍNH CẤP SỞ'],
      [null, '(Ban hành kèm theo Quyết định số 123/QĐ-UBND ngày 05 tháng 12 năm 2024 của UBND tỉnh X)'],
      [null, 'Gồm 2 lĩnh vực, 3 tiêu chí, 4 tiêu chí thành phần; thang điểm 10'],
      ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm', null, 'Cách tính điểm', 'Tài liệu kiểm chứng', 'Ghi chú'],
      [null, null, 'Tự chấm', 'Tối đa'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['I', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', null, 6],
      [1, 'Kế hoạch CCHC', null, 4],
      ['1.1', 'Ban hành kế hoạch', null, '1', 'Ban hành kịp thời: 1', 'Kế hoạch'],
      [null, null, null, null, 'Không ban hành: 0'],
      ['1.2', 'Mức độ hoàn thành', null, '3 điểm', 'Tỷ lệ = b/a*100%; Điểm = Tỷ lệ * điểm chuẩn'],
      [null, 'kế hoạch năm'],
      ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm', null, 'Cách tính điểm'],
      [2, 'Báo cáo', null, '2,0', 'Đạt: 2; không đạt: 0'],
      ['II', 'TÁC ĐỘNG', null, 4],
      [1, 'Khảo sát người dân', null, 4],
      ['a', 'Chất lượng', null, 2, null, null, 'ĐT XHH'],
      ['b', 'Hài lòng', null, 2, null, null, 'SIPAS'],
      [null, 'Tổng cộng', null, 10],
      ['Ghi chú: Các đơn vị không có nhiệm vụ thì không chấm.'],
      ['1', 'Chú thích một'],
      [null, null, null, null, 'TM. ỦY BAN NHÂN DÂN'],
    ],
    merges: ['A8:A9', 'B8:B9', 'C8:D8', 'E8:E9', 'F8:F9', 'G8:G9', 'F13:F15'],
  });

  it('becomes the tree that a reader sees', () => {
    expect(reading.faults).toEqual([]);
    expect(tree(reading)).toEqual([
      'I < -: CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH = 6', 'I.1 < I: Kế hoạch CCHC = 4', 'I.1.1 < I.1: Ban hành kế hoạch = 1', 'I.1.2 < I.1: Mức độ hoàn thành kế hoạch năm = 3',
      'I.2 < I: Báo cáo = 2', 'II < -: TÁC ĐỘNG = 4', 'II.1 < II: Khảo sát người dân = 4', 'II.1.a < II.1: Chất lượng = 2', 'II.1.b < II.1: Hài lòng = 2',
    ]);
  });

  it('keeps rule text over several rows, evidence that is merged over several items, and who scores', () => {
    const [planned, done, , surveyed, satisfied] = reading.set?.nodes.filter((node) => node.scoredBy !== null) ?? [];
    expect(planned?.rule).toBe('Ban hành kịp thời: 1\nKhông ban hành: 0');
    expect(planned?.scoring).toMatchObject({ kind: 'choice' });
    expect(done?.evidenceHint).toBe('Kế hoạch');
    expect(done?.scoring).toEqual({ kind: 'ratio', numerator: 'b', denominator: 'a', full: 30_000 });
    expect([surveyed?.scoredBy, satisfied?.scoredBy]).toEqual(['survey', 'sipas']);
  });

  it('reads what stands above it, and lists the notes as left out', () => {
    expect(reading.titles).toEqual({ title: 'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP SỞ', titleEn: '', decision: '123/QĐ-UBND ngày 05 tháng 12 năm 2024 của UBND tỉnh X', isIllustrative: false });
    expect(reading.set?.stated).toEqual({ max: 100_000, sectors: 2, criteria: 3, subCriteria: 4 });
    expect(problems(reading.warnings)).toEqual(['Phụ lục!A24 table-lines-left-out']);
    expect([reading.columns?.firstRow, reading.columns?.columns.max]).toEqual([11, 4]);
    expect([reading.computed, reading.manual]).toEqual([3, 0]);
  });

  it('leads from each part of a node to its cell', () => {
    expect(reading.cells['I.1.2']).toMatchObject({ code: 'A15', title: 'B15', max: 'D15', rule: 'E15', evidenceHint: 'F15' });
  });
});

describe('a table with numbers at the start of the titles', () => {
  const reading = read({
    rows: [
      ['Tiêu chí', 'Thang điểm', 'Hướng dẫn chấm điểm'],
      ['Lĩnh vực 1: Chỉ đạo điều hành (3 điểm)'],
      ['Tiêu chí 1.1. Kế hoạch', 2],
      ['1.1.1. Ban hành kế hoạch', 1, 'Có ban hành: 1; không ban hành: 0'],
      ['1.1.2. Công khai kế hoạch', 1, 'Cộng các nội dung đạt:\n- trên cổng: 0,5 điểm\n- tại trụ sở: 0,5 điểm'],
      ['Tiêu chí 1.2. Báo cáo', 1],
      ['Lĩnh vực 2: Điểm thưởng', 'tối đa 5'],
      ['2.1) Sáng kiến', '5', 'Mỗi sáng kiến: 1 điểm'],
    ],
    merges: ['A2:C2'],
  });

  it('becomes the same tree, with the bonus outside the base', () => {
    expect(problems(reading.faults)).toEqual([]);
    expect(tree(reading)).toEqual([
      '1 < -: Chỉ đạo điều hành (3 điểm) = 3', '1.1 < 1: Kế hoạch = 2', '1.1.1 < 1.1: Ban hành kế hoạch = 1', '1.1.2 < 1.1: Công khai kế hoạch = 1', '1.2 < 1: Báo cáo = 1',
      '2 < -: Điểm thưởng = 5', '2.1 < 2: Sáng kiến = 5',
    ]);
    expect(reading.set?.nodes.find((node) => node.code === '2')?.extra).toBe('bonus');
    expect(reading.set?.nodes.find((node) => node.code === '1.1.2')?.scoring).toMatchObject({ kind: 'checklist' });
    expect(problems(reading.warnings)).toEqual(['Phụ lục table-set-title-missing']);
  });

  it('takes the title that a person gives, and the columns that a person points at', () => {
    const titles = { title: 'Bộ của tôi', titleEn: 'Mine', decision: '1/QĐ', isIllustrative: true };
    const { columns } = reading;
    const pointed = read({ rows: [['Việc', 'Số'], ['1. A', 3], ['1.1. B', 3]] }, { titles, columns: columns === null ? null : { ...columns, firstRow: 2, columns: { ...columns.columns, rule: null } } });
    expect(tree(pointed)).toEqual(['1 < -: A = 3', '1.1 < 1: B = 3']);
    expect(pointed.set).toMatchObject(titles);
  });
});

describe('a table with a column for each level', () => {
  it('reads the sector that is merged down over its rows, with the number and the points that its words bear', () => {
    const reading = read({
      rows: [
        ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa'],
        ['1. Thể chế (3 điểm)', '1.1. Văn bản (3 điểm)', '1.1.1. Ban hành', 1], [null, null, '1.1.2. Rà soát', 2], ['2. Tài chính (4 điểm)', '2.1. Chi tiêu', null, 4],
      ],
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(reading.faults).toEqual([]);
    expect(tree(reading)).toEqual([
      '1 < -: Thể chế (3 điểm) = 3', '1.1 < 1: Văn bản (3 điểm) = 3', '1.1.1 < 1.1: Ban hành = 1', '1.1.2 < 1.1: Rà soát = 2', '2 < -: Tài chính (4 điểm) = 4', '2.1 < 2: Chi tiêu = 4',
    ]);
  });

  it('leads to the cell in whose words a level stands, never to that of the line beside it', () => {
    const reading = read({
      rows: [['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa'], ['1. Thể chế (3 điểm)', '1.1. Văn bản (3 điểm)', '1.1.1. Ban hành', 1], [null, null, '1.1.2. Rà soát', 1]],
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(reading.cells).toMatchObject({ 1: { code: 'A2', title: 'A2', max: 'A2' }, '1.1': { title: 'B2', max: 'B2' }, '1.1.1': { code: 'C2', title: 'C2', max: 'D2' }, '1.1.2': { title: 'C3', max: 'D3' } });
    expect(problems(reading.warnings)).toContain('Phụ lục!B2 criterion-sum-differs');
  });

  it('asks for the number of a sector that has none', () => {
    expect(problems(read({ rows: [['Lĩnh vực', 'Tiêu chí', 'Điểm tối đa'], ['Thể chế', '1.1. Văn bản', 1]] }).faults)).toEqual(['Phụ lục!A2 table-code-missing', 'Phụ lục!B2 table-parent-missing']);
  });
});

describe('a table whose scales stand in rows of their own', () => {
  const rows = [
    ['STT', 'Nội dung', 'Điểm tối đa'], ['1', 'Kế hoạch', 2], ['1.1', 'Ban hành', 1], [null, '- Kịp thời', 1], [null, '- Chậm', '0,5'], [null, '- Không ban hành', 0], ['1.2', 'Báo cáo', 1], [null, '- Đủ: 1 điểm'], [null, '- Thiếu: 0 điểm'],
  ];

  it('reads them as the rule of the line above, and says so', () => {
    const reading = read({ rows });
    const [first, second] = reading.set?.nodes.slice(1) ?? [];
    expect(first).toMatchObject({ rule: 'Kịp thời: 1\nChậm: 0,5\nKhông ban hành: 0', scoring: { kind: 'choice' } });
    expect(second).toMatchObject({ title: 'Báo cáo', rule: '- Đủ: 1 điểm\n- Thiếu: 0 điểm', scoring: { kind: 'choice' } });
    expect(problems(reading.warnings)).toContain('Phụ lục!A4 table-scale-rows');
  });

  it('asks for the number when the rows do not look like a scale', () => {
    const reading = read({ rows: [...rows.slice(0, 3), [null, 'Tuyên truyền', 0.5], ...rows.slice(6)] });
    expect(reading.set).toBeNull();
    expect(problems(reading.faults)).toEqual(['Phụ lục!A4 table-code-missing']);
  });
});

describe('a table with broken things', () => {
  const reading = read({
    name: 'Bảng 1',
    rows: [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Hình thức đánh giá'],
      ['1', 'Chỉ đạo', 10],
      ['1.1', 'Kế hoạch', null],
      ['1.1.1', 'Ban hành', 'một điểm'],
      ['2.3', 'Mồ côi', 1],
      [null, 'Không số', 1],
      ['x y', 'Số lạ', 1],
      [{ kind: 'day', day: '2025-01-01' }, 'Số thành ngày', 1],
      ['1.2', null, 1],
      ['1.3', 'Do ai chấm', 1, null, 'Bộ phận Z'],
      ['1.3', 'Hai lần', { kind: 'error', text: '#REF!' }],
    ],
  });

  it('is refused with a question at each cell, and nothing is repaired', () => {
    expect(reading.set).toBeNull();
    expect(problems(reading.faults)).toEqual([
      'Bảng 1!A6 table-code-missing', 'Bảng 1!A5 table-parent-missing', 'Bảng 1!A7 table-code-unreadable', 'Bảng 1!A8 table-cell-is-day',
      'Bảng 1!C3 table-max-missing', 'Bảng 1!C4 table-max-unreadable', 'Bảng 1!B9 table-title-missing', 'Bảng 1!C11 table-max-unreadable',
    ]);
    expect(problems(reading.warnings)).toEqual(['Bảng 1!E10 table-scorer-unread', 'Bảng 1 table-set-title-missing']);
  });
});

const table = (...numbers: readonly string[]): CriteriaTableReading => read({ rows: [['STT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Một', 3], ...numbers.map((number) => [number, `Mục ${number}`, 1])] });
const codes = (reading: CriteriaTableReading): readonly string[] => (reading.set?.nodes ?? []).map((node) => node.code);

describe('numbers that can be read in two ways', () => {
  it.each([
    [['g', 'h', 'i', 'k'], ['1.g', '1.h', '1.i', '1.k']],
    [['i', 'ii', 'iii'], ['1.i', '1.ii', '1.iii']],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'g'], ['1.a', '1.b', '1.c', '1.d', '1.đ', '1.e', '1.g']],
    [['a', 'i', 'ii', 'b'], ['1.a', '1.a.i', '1.a.ii', '1.b']],
  ])('%j are told by what stands before and behind them', (numbers, expected) => {
    expect(codes(table(...numbers))).toEqual(['1', ...expected]);
  });

  it.each([[['c', 'i'], 'Phụ lục!A4'], [['v'], 'Phụ lục!A3'], [['h', 'i', 'ii'], 'Phụ lục!A4']])('%j are asked', (numbers, where) => {
    const reading = table(...numbers);
    expect(reading.set).toBeNull();
    expect(reading.faults[0]).toMatchObject({ type: 'table-numbering-ambiguous', where, readings: ['lower-roman', 'lower-letter'] });
  });
});

describe('a table of which something is missing', () => {
  it.each([
    ['no header', [['Xin chào'], ['1', 'Một', 3]], 'table-header-missing'],
    ['no line', [['STT', 'Tiêu chí', 'Điểm tối đa']], 'table-empty'],
    ['no column of points', [['STT', 'Tiêu chí', 'Cách tính điểm'], ['1', 'Một'], ['2', 'Hai']], 'table-max-column-missing'],
  ])('%s', (_title, rows, type) => {
    const reading = read({ rows });
    expect([reading.set, reading.faults.map((fault) => fault.type)]).toEqual([null, [type]]);
  });

  it('a sheet or a column that a person pointed at and that is not there', () => {
    const columns = { code: null, title: 1, titleEn: null, max: 2, scoredBy: null, rule: null, evidenceHint: null, step: null, figures: null, scoring: null };
    const rows = [['A', 1]];
    expect(read({ rows }, { columns: { sheet: 'Khác', firstRow: 1, columns } }).faults).toEqual([{ type: 'table-sheet-missing', where: 'Khác' }]);
    expect(read({ rows }, { columns: { sheet: 'Phụ lục', firstRow: 1, columns: { ...columns, title: null } } }).faults).toEqual([{ type: 'table-title-column-missing', where: 'Phụ lục' }]);
  });

  it('a code that the spreadsheet kept as a number, a sector of both kinds, two totals, a survey only named', () => {
    const reading = read({
      rows: [
        [null, 'Tổng điểm 50'], ['STT', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai'], ['1', 'Một', 2], [1.1, 'Tổ chức điều tra xã hội học', 1, 'không rõ'], [1.1, 'Mười', 1], ['2', 'Điểm thưởng, điểm phạt', 1], [null, 'Tổng cộng', 60],
      ],
    });
    expect(problems(reading.warnings)).toEqual(expect.arrayContaining([
      'Phụ lục!A5 table-code-lost-zero', 'Phụ lục!B6 table-extra-unsure', 'Phụ lục!C7 table-total-twice', 'Phụ lục!B4 table-scorer-unsure', 'Phụ lục!D4 table-figures-unread',
    ]));
    expect(reading.faults.map((fault) => fault.type)).toEqual(['criterion-repeated']);
  });
});

const FULL = [['criteria/full_haiphong_212_2025_head_of_agency.json', '212/2025/QĐ-UBND', 100], ['criteria/full_cantho_157_2025_cashless.json', '157/KH-UBND', 115]] as const;
const isHere = readDomainFile(FULL[0][0]) !== null;

describe.each(FULL)(domainTitle('the real table %s'), (file, decision, total) => {
  it.skipIf(!isHere)('laid out as a clerk would becomes the same tree with the same maxima', () => {
    const { nodes } = readDomainFile(file) as { readonly nodes: readonly PrintedNode[] };
    const reading = read(clerkTable(nodes, decision, total));
    expect(reading.faults).toEqual([]);
    expect(treeOf(reading.set)).toEqual(nodes.map((node) => [node.code, node.parent, node.title_vi, node.max_score]));
    expect(reading.set?.decision).toContain(decision);
  });
});

it.skipIf(!isHere)(domainTitle('the original errors of the real tables are found, each at its cell'), () => {
  const found = FULL.flatMap(([file, decision, total]) => {
    const { nodes } = readDomainFile(file) as { readonly nodes: readonly PrintedNode[] };
    return read(clerkTable(nodes, decision, total)).warnings.filter((problem) => !problem.type.startsWith('table-')).map((problem) => `${'code' in problem ? problem.code : ''} ${problem.where} ${problem.type}`);
  });
  expect(found).toEqual(expect.arrayContaining(['II.5.1.b PL01!C55 rule-below-maximum', 'II.5 PL01!E52 gather-differs', '5.2 PL01!E16 rule-bands-overlap']));
});
