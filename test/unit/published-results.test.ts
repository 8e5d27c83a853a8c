import { describe, expect, it } from 'vitest';
import { makeFraction, roundToDecimals } from '#shared/kernel/fraction.ts';
import { parsePoints, type Points } from '#shared/kernel/points.ts';
import { checkPublishedRanks, checkPublishedRow, differPublished, sumPublished, type PublishedRow } from '#shared/published/check-published.ts';
import { domainTitle, readDomainFile } from '#test/support/domain-files.ts';
import { resultOf, resultsOf, sketchSet, type CellsSketch, type NodeSketch } from '#test/support/small-scores.ts';

type PrintedRow = Readonly<Record<string, unknown>> & { readonly unit: string };
const PARTS = [['appraised', 'appraisal'], ['survey', 'survey'], ['survey_leaders', 'survey'], ['sipas', 'sipas'], ['socio_economic', 'computed']] as const;

const read = (name: string): readonly PrintedRow[] => (readDomainFile(`results/${name}.json`) as { readonly rows: readonly PrintedRow[] } | null)?.rows ?? [];
const ministries = read('results_par2023_ministries');
const provinces = read('results_par2020_provinces_top10');
const others = read('results_other');
const isHere = ministries.length > 0;

/** A printed decimal as exact points: JSON's numbers print back as they were written. */
function pointsOf(value: unknown): Points | null {
  if (typeof value !== 'number') return null;
  const points = parsePoints(String(value));
  if (typeof points !== 'number') throw new Error(`${value}: ${points}`);
  return points;
}

const toPublished = (row: PrintedRow, where: string): PublishedRow => ({
  unit: row.unit, where,
  parts: PARTS.flatMap(([key]) => pointsOf(row[key]) ?? []),
  bonus: pointsOf(row['bonus']), penalty: null, total: pointsOf(row['total_published']),
  index: typeof row['index_published'] === 'number' ? String(row['index_published']) : null,
  rank: typeof row['rank'] === 'number' ? row['rank'] : null,
});

/** The rows whose printed total is not the sum of their own parts. */
const differing = (rows: readonly PrintedRow[]) => rows.flatMap((row, index) => checkPublishedRow(toPublished(row, String(index)), null)).filter((problem) => problem.type === 'published-total-differs');

/** The parts as leaves of a set, each of at most 100 points, and their sums by the scoring itself. */
function sumByScoring(rows: readonly PrintedRow[]): readonly { readonly points: number; readonly rank: number | null }[] {
  const set = sketchSet([{ code: '1', max: 5_000_000 }, ...PARTS.map(([key, by]): NodeSketch => ({ code: key.replace('_', '.'), parent: '1', max: 1_000_000, by }))]);
  const cells: CellsSketch = Object.fromEntries(rows.map((row, at) => [`u${at}`, Object.fromEntries(PARTS.map(([key]) => [key.replace('_', '.'), pointsOf(row[key]) ?? 0]))]));
  return resultsOf({ set, cells }).map(({ base, rank }) => ({ points: base.points, rank }));
}

/** A row with parts of 60 and 20 points. */
const printedRow = (more: Partial<PublishedRow>): PublishedRow => ({ unit: 'A', where: '3', parts: [600_000, 200_000].map((part) => part as Points), bonus: null, penalty: null, total: null, index: null, rank: null, ...more });
const computedIndex = (bonusCounts: boolean, penaltyCounts: boolean): readonly unknown[] =>
  checkPublishedRow(printedRow({ bonus: 50_000 as Points, penalty: 20_000 as Points, index: '0.00' }), { max: 1_000_000 as Points, bonusCounts, penaltyCounts, mode: 'half-up' }).map((problem) => ('computed' in problem ? problem.computed : ''));

describe('a row of published results', () => {
  it('is summed with its bonus and without its penalty', () => {
    expect(sumPublished(printedRow({ bonus: 50_000 as Points, penalty: 20_000 as Points }))).toBe(830_000);
    expect(checkPublishedRow(printedRow({ penalty: 20_000 as Points, total: 780_000 as Points }), null)).toEqual([]);
    expect(checkPublishedRow(printedRow({ penalty: 20_000 as Points, total: 800_000 as Points }), null)).toEqual([{ type: 'published-total-differs', where: '3', unit: 'A', printed: 800_000, sum: 780_000 }]);
  });

  it('has an index with bonus and penalty only where the publisher says that they count', () => {
    expect([computedIndex(true, true), computedIndex(true, false), computedIndex(false, true), computedIndex(false, false)]).toEqual([['83.00'], ['85.00'], ['78.00'], ['80.00']]);
  });
});

describe.skipIf(!isHere)(domainTitle('published results against their own parts'), () => {
  it('every row that has parts comes to the sum that was computed by hand, by scoring and by the check', () => {
    const rows = [...ministries, ...provinces, ...others.filter((row) => row['sum_of_rounded'] !== undefined)];
    expect(rows).toHaveLength(29);
    const expected = rows.map((row) => pointsOf(row['sum_of_rounded']));
    expect(sumByScoring(rows).map(({ points }) => points)).toEqual(expected);
    expect(rows.map((row) => sumPublished(toPublished(row, '')))).toEqual(expected);
  });

  it.each([['ministries of 2023', ministries, 17, 9], ['provinces of 2020', provinces, 10, 3]] as const)('of the %s exactly the rows disagree that the notes name', (_, rows, all, count) => {
    expect(rows).toHaveLength(all);
    const named = rows.filter((row) => row['diff'] !== 0);
    expect(named).toHaveLength(count);
    expect(differing(rows).map((problem) => problem.unit)).toEqual(named.map((row) => row.unit));
    for (const row of rows) expect(differPublished(toPublished(row, ''))).toBe(pointsOf(row['diff']));
  });

  it('Ninh Thuận by 0.01, Hòa Bình by 1.00 and Bình Dương by 0.63; nothing is said of rows without parts', () => {
    expect(differing(others).map(({ unit, printed, sum }) => [unit, printed - sum])).toEqual([['Ninh Thuận', -100], ['Hòa Bình', -10_000], ['Ban Quản lý các KCN Bình Dương', -6300]]);
    for (const row of others.filter((one) => one['diff'] !== undefined)) expect(differPublished(toPublished(row, ''))).toBe(pointsOf(row['diff']));
    expect(others.filter((row) => row['diff'] === undefined).map((row) => differPublished(toPublished(row, '')))).toEqual([null, null, null]);
  });

  it.each([['ministries', ministries], ['provinces', provinces]] as const)('the places of the %s follow from the printed totals', (_, rows) => {
    const published = rows.map((row, index) => toPublished(row, String(index)));
    expect(checkPublishedRanks(published)).toEqual([]);
    const set = sketchSet([{ code: '1', max: 1_000_000 }, { code: '1.1', parent: '1', max: 1_000_000, by: 'appraisal' }]);
    const cells: CellsSketch = Object.fromEntries(published.map(({ total }, at) => [`u${at}`, { '1.1': total ?? 0 }]));
    expect(resultsOf({ set, cells }).map(({ rank }) => rank)).toEqual(published.map(({ rank }) => rank));
  });

  it('a place that does not follow is named', () => {
    const swapped = ministries.map((row, index) => toPublished(index < 2 ? { ...row, rank: 2 - index } : row, String(index)));
    expect(checkPublishedRanks(swapped).map((problem) => [problem.where, problem.type])).toEqual([['0', 'published-rank-differs'], ['1', 'published-rank-differs']]);
  });

  it('the mean of the ministries is 84.3782, printed as 84.38', () => {
    const totals = ministries.map((row): number => pointsOf(row['total_published']) ?? 0);
    const mean = makeFraction(totals.reduce((sum, total) => sum + total, 0), 10_000 * totals.length);
    expect([roundToDecimals(mean, 4, 'half-up'), roundToDecimals(mean, 2, 'half-up')]).toEqual(['84.3782', '84.38']);
  });

  it('the index of Bình Dương is 87.79 of 104, the bonus outside it; the total that was printed is not the sum', () => {
    const set = sketchSet([
      { code: '1', max: 1_040_000 }, { code: '1.1', parent: '1', max: 640_000, by: 'appraisal' }, { code: '1.2', parent: '1', max: 290_000, by: 'survey' }, { code: '1.3', parent: '1', max: 110_000, by: 'sipas' },
      { code: '2', max: 50_000, extra: 'bonus' }, { code: '2.1', parent: '2', max: 50_000, by: 'appraisal' },
    ]);
    const result = resultOf({ set, cells: { A: { '1.1': 532_800, '1.2': 243_600, '1.3': 101_500, '2.1': 50_000 } }, policy: { bonus: { cap: 50_000 as Points, countsInIndex: false } }, before: () => ({ indexPercent: '82.47', rank: null }) });
    expect(result).toMatchObject({ base: { points: 877_900, max: 1_040_000 }, bonus: 50_000, indexPercent: '84.41', change: { indexPercent: '1.94', places: null } });
    const row = others.find((one) => one.unit.includes('Bình Dương'));
    if (row === undefined) throw new Error('Bình Dương is among the rows');
    const how = { max: 1_040_000 as Points, bonusCounts: false, penaltyCounts: true, mode: 'half-up' } as const;
    expect(checkPublishedRow(toPublished(row, ''), how).map((problem) => problem.type)).toEqual(['published-total-differs']);
    expect(checkPublishedRow(toPublished(row, ''), { ...how, bonusCounts: true })).toContainEqual({ type: 'published-index-differs', where: '', unit: row.unit, printed: '84.41', computed: '89.22' });
  });
});
