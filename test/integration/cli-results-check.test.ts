import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { domainTitle, readDomainFile } from '#test/support/domain-files.ts';
import { runBtd, type BtdRun } from '#test/support/run-btd.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

const rowSchema = z.looseObject({
  unit: z.string(), rank: z.union([z.int(), z.string()]).nullish(), appraised: z.number().nullish(), survey: z.number().nullish(), survey_leaders: z.number().nullish(), sipas: z.number().nullish(),
  socio_economic: z.number().nullish(), bonus: z.number().nullish(), total_published: z.number().nullish(), index_published: z.number().nullish(),
});
type Row = z.infer<typeof rowSchema>;
const show = (value: number | string | null | undefined): string => String(value ?? '').replace('.', ',');

/** The published figures of a domain file as a clerk would have them in a spreadsheet. */
function toTable(file: string): string {
  const { rows } = z.looseObject({ rows: z.array(rowSchema) }).parse(readDomainFile(file));
  const lines = rows.map((row: Row) => [row.rank, row.unit, row.appraised, row.survey_leaders ?? row.survey, row.sipas, row.socio_economic, row.bonus, row.total_published].map(show).join(';'));
  return ['KẾT QUẢ CÔNG BỐ;;', 'Xếp hạng;Đơn vị;Điểm thẩm định;Điểm ĐT XHH;SIPAS;Tác động KT-XH;Điểm thưởng;Tổng điểm', ...lines].join('\n');
}

async function check(text: string, ...more: readonly string[]): Promise<BtdRun> {
  const folder = await makeTempFolder();
  await writeFile(path.join(folder, 'ket-qua.csv'), text);
  return runBtd({ folder }, 'results', 'check', ...more, 'ket-qua.csv');
}
const factsOf = (run: BtdRun) =>
  z.looseObject({ ok: z.boolean(), rows: z.array(z.unknown()), disagreements: z.array(z.looseObject({ type: z.string(), where: z.string(), unit: z.string(), printed: z.unknown(), sum: z.number().optional() })) }).parse(JSON.parse(run.stdout));

const disagreementsIn = async (name: string) => {
  const run = await check(toTable(`results/${name}`), '--json');
  expect(run.exit).toBe(0);
  return factsOf(run).disagreements.map(({ unit, printed, sum }) => [unit, Math.round(Number(printed) - Number(sum))]);
};

const isHere = readDomainFile('results/results_other.json') !== null;
describe.skipIf(!isHere)(domainTitle('published results'), () => {
  test('of the ministries 2023 disagree with their own parts in 9 of 17, by a hundredth', async () => {
    const found = await disagreementsIn('results_par2023_ministries.json');
    expect(found).toHaveLength(9);
    expect(new Set(found.map(([, difference]) => Math.abs(Number(difference))))).toEqual(new Set([100]));
  });

  test('of the first ten provinces 2020 in 3', async () => {
    expect(await disagreementsIn('results_par2020_provinces_top10.json')).toHaveLength(3);
  });

  test('of the others in Ninh Thuận, Hòa Bình and the industrial zones of Bình Dương', async () => {
    const found = await disagreementsIn('results_other.json');
    expect(found.map(([, difference]) => difference)).toEqual([-100, -10_000, -6300]);
  });
});

/** Totals fall from row to row. */
const ranked = (ranks: readonly number[]) => `Hạng;Đơn vị;Tổng điểm\n${ranks.map((rank, index) => `${rank};Đơn vị ${index};${90 - index}`).join('\n')}\n`;
const typesOf = async (ranks: readonly number[]) => factsOf(await check(ranked(ranks), '--json')).disagreements.map(({ type }) => type);

describe('btd results check', () => {
  test('says which row disagrees and by how much, in both languages', async () => {
    const table = 'Đơn vị;Điểm thẩm định;SIPAS;Tổng điểm\nI. Khối sở;;;\nSở Nội vụ;53,28;10,15;64,06\nSở Tư pháp;50;10;60\n';
    const run = await check(table);
    expect(run.lines).toEqual([
      'Đã đọc 2 dòng kết quả; 2 dòng có đủ số để so với các phần của nó.',
      'dòng 2 “I. Khối sở” không có số nào để đọc',
      '1 số không khớp với chính bảng này; mọi số được giữ như đã công bố:',
      'Lưu ý: ket-qua!A3: Tổng công bố của Sở Nội vụ là 64,06, nhưng các phần cộng lại được 63,43 (lệch +0,63). Số công bố được giữ nguyên.',
    ]);
    expect(run.exit).toBe(0);
    expect((await check(table, '--lang', 'en')).stdout).toContain('The published total of Sở Nội vụ is 64.06, but its parts add up to 63.43 (off by +0.63).');
  });

  test('compares an index only when it is said of what maximum it is', async () => {
    const table = 'Đơn vị;Điểm thẩm định;Điểm thưởng;Chỉ số\nA;87,79;5;84,41\n';
    expect((await check(table)).stdout).toContain('0 dòng có đủ số');
    expect((await check(table, '--max', '104')).stdout).toContain('Không có số nào mâu thuẫn');
    expect(factsOf(await check(table, '--json', '--max', '104', '--with-bonus')).disagreements).toMatchObject([{ type: 'published-index-differs', where: 'ket-qua!A2' }]);
    expect((await check(table, '--max', 'nhiều')).exit).toBe(2);
  });

  test('compares places only where the rows are one whole ranking', async () => {
    expect(await typesOf([1, 2, 3])).toEqual([]);
    expect(await typesOf([2, 1, 3])).toEqual(['published-rank-differs', 'published-rank-differs']);
    expect(await typesOf([29, 35, 12])).toEqual([]);
    expect(await typesOf([1, 2, 1])).toEqual([]);
  });

  test('refuses what it cannot read, with its cell', async () => {
    const run = await check('Đơn vị;Tổng điểm\nA;chín mươi\n');
    expect(run.lines).toEqual(['ket-qua!B2: Ở đây cần một con số, nhưng ô ghi “chín mươi”. Hãy sửa ô, hoặc để trống nếu chưa có điểm; “Không áp dụng” chỉ dùng cho điểm của tiêu chí.']);
    expect(run.exit).toBe(1);
    expect((await check('a;b\n1;2\n')).exit).toBe(1);
    const folder = await makeTempFolder();
    expect((await runBtd({ folder }, 'results', 'check', 'khong-co.csv')).exit).toBe(1);
  });
});
