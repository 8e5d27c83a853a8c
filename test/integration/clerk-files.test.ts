import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import { clerkTable, treeOf, type PrintedNode } from '#test/support/clerk-table.ts';
import { domainTitle, readDomainFile } from '#test/support/domain-files.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';
import { toXlsxFile } from '#test/support/typed-xlsx.ts';
import type { TypedSheet } from '#test/support/workbook-of.ts';

const TABLES = [
  ['criteria/full_haiphong_212_2025_head_of_agency.json', '212/2025/QĐ-UBND', 100, ['II.5 PL01!E52 gather-differs', 'II.5.1.b PL01!C55 rule-below-maximum']],
  ['criteria/full_cantho_157_2025_cashless.json', '157/KH-UBND', 115, ['5.2 PL01!E16 rule-bands-gap', '5.2 PL01!E16 rule-bands-overlap']],
] as const;
const isHere = TABLES.every(([file]) => readDomainFile(file) !== null);

const checkSchema = z.looseObject({ problems: z.array(z.unknown()), warnings: z.array(z.looseObject({ type: z.string(), where: z.string(), code: z.string().default('') })) });
const nodesOf = (file: string): readonly PrintedNode[] => (readDomainFile(file) as { readonly nodes: readonly PrintedNode[] }).nodes;

describe.each(TABLES)(domainTitle('an Excel file of the real table %s, laid out as a clerk would'), (file, decision, total, misprints) => {
  it.skipIf(!isHere)('is checked on the command line: its own misprints and no others, each by its cell', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'phu-luc.xlsx'), toXlsxFile(clerkTable(nodesOf(file), decision, total)));
    const run = await runBtd({ folder }, 'criteria', 'check', 'phu-luc.xlsx', '--json');
    const { problems, warnings } = checkSchema.parse(JSON.parse(run.stdout));
    expect([run.exit, problems]).toEqual([0, []]);
    const ofTheDecision = warnings.filter(({ type }) => /^(?:rule-(?!text-)|gather-|criterion-|stated-|code-)/u.test(type)).map(({ type, where, code }) => `${code} ${where} ${type}`);
    expect(new Set(ofTheDecision)).toEqual(new Set(misprints));
    const said = (await runBtd({ folder }, 'criteria', 'check', 'phu-luc.xlsx')).lines;
    for (const misprint of misprints) expect(said.filter((line) => line.includes(misprint.split(' ')[1] ?? '')), misprint).not.toEqual([]);
  });

  it.skipIf(!isHere)('is converted into a document with the same tree', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'phu-luc.xlsx'), toXlsxFile(clerkTable(nodesOf(file), decision, total)));
    expect((await runBtd({ folder }, 'criteria', 'convert', 'phu-luc.xlsx', '--out', 'bo.json')).exit).toBe(0);
    const set = criteriaSetSchema.parse(JSON.parse(readFileSync(path.join(folder, 'bo.json'), 'utf8')));
    expect(treeOf(set)).toEqual(nodesOf(file).map((node) => [node.code, node.parent, node.title_vi, node.max_score]));
    expect(set.decision).toContain(decision);
  });
});

it('a level that is merged down over its rows is seen from each of them in a file too, and a wrong sum is told by its cell', async () => {
  const folder = await makeTempFolder();
  const rows = [
    ['Lĩnh vực', 'STT', 'Tiêu chí', 'Điểm tối đa', 'Tài liệu kiểm chứng'],
    ['1. Chỉ đạo (3 điểm)', '1.1', 'Kế hoạch', 1, 'Kế hoạch & báo cáo'],
    [null, '1.2', 'Tuyên truyền', 1, null],
    ['2. Tác động (2 điểm)', '2.1', 'Hài lòng', 2, null],
  ];
  writeFileSync(path.join(folder, 'bang.xlsx'), toXlsxFile({ rows, merges: ['A2:A3', 'E2:E4'] }));
  expect((await runBtd({ folder }, 'criteria', 'convert', 'bang.xlsx', '--out', 'bo.json')).exit).toBe(0);
  const set = criteriaSetSchema.parse(JSON.parse(readFileSync(path.join(folder, 'bo.json'), 'utf8')));
  expect(set.nodes.map(({ code, parent, max, evidenceHint }) => [code, parent, max, evidenceHint])).toEqual([
    ['1', null, 30_000, ''], ['1.1', '1', 10_000, 'Kế hoạch & báo cáo'], ['1.2', '1', 10_000, 'Kế hoạch & báo cáo'], ['2', null, 20_000, ''], ['2.1', '2', 20_000, 'Kế hoạch & báo cáo'],
  ]);
  const { warnings } = checkSchema.parse(JSON.parse((await runBtd({ folder }, 'criteria', 'check', 'bang.xlsx', '--json')).stdout));
  expect(warnings).toContainEqual(expect.objectContaining({ type: 'criterion-sum-differs', where: 'Phụ lục!A2', expected: 30_000, found: 20_000 }));
});

const MISPRINTED: TypedSheet = {
  name: 'bang',
  rows: [
    ['BỘ TIÊU CHÍ CHẤM ĐIỂM SỞ, NGÀNH'],
    ['Gồm 2 lĩnh vực, 5 tiêu chí; do Sở Nội vụ chủ trì'],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'],
    ['I', 'CHỈ ĐẠO', 5],
    [1, 'Kế hoạch', 2, 'Đạt: 1; không đạt: 0', 'Kế hoạch'],
    [2, 'Tỷ lệ hoàn thành', 2, 'Từ 80 - 90%: 1; từ 90 - 100%: 2', 'Báo cáo'],
    [4, 'Tuyên truyền', 2],
    ['II', 'TÁC ĐỘNG', 5],
    [1, 'Mức độ hài lòng (SIPAS)', 5],
    [null, 'Tổng cộng', 11],
  ],
};

/** The same as a clerk saves it as CSV on a Vietnamese machine. */
const toCsv = ({ rows }: TypedSheet): string => rows.map((row) => Array.from({ length: 5 }, (_, column) => JSON.stringify(row[column] ?? '')).join(';')).join('\r\n');

describe.each(['xlsx', 'csv'] as const)('a table full of misprints as %s', (format) => {
  const write = async (sheet: TypedSheet): Promise<string> => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, `bang.${format}`), format === 'csv' ? toCsv(sheet) : toXlsxFile(sheet));
    return folder;
  };

  it('is read as it is printed, each of them told by its cell', async () => {
    const run = await runBtd({ folder: await write(MISPRINTED) }, 'criteria', 'check', `bang.${format}`, '--json');
    const { problems, warnings } = checkSchema.parse(JSON.parse(run.stdout));
    expect([run.exit, problems]).toEqual([0, []]);
    expect(new Set(warnings.map(({ type, where }) => `${where} ${type}`))).toEqual(new Set([
      'bang!A2 stated-count-differs', 'bang!C10 stated-max-differs', 'bang!C4 criterion-sum-differs', 'bang!C5 rule-below-maximum', 'bang!D6 rule-bands-overlap', 'bang!D6 rule-bands-gap', 'bang!A7 code-skipped',
    ]));
  });

  it('is refused where a number stands twice, by its cell', async () => {
    const twice = { ...MISPRINTED, rows: MISPRINTED.rows.with(6, [2, 'Tuyên truyền', 2]) };
    const run = await runBtd({ folder: await write(twice) }, 'criteria', 'check', `bang.${format}`, '--json');
    expect(run.exit).toBe(1);
    expect(checkSchema.parse(JSON.parse(run.stdout)).problems).toMatchObject([{ type: 'criterion-repeated', where: 'bang!A7' }]);
  });
});
