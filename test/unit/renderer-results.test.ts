import { describe, expect, it } from 'vitest';
import { applicableMaxOf, listExplained, toggleNode } from '#renderer/features/results/explained-tree.ts';
import { sayIndex } from '#renderer/features/results/say-index.ts';
import { sayRank, showSigned } from '#renderer/features/results/say-rank.ts';
import { VI_NUMBERS } from '#renderer/text/format.ts';
import { viResultsWords } from '#renderer/text/vi/results-words.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { ExplainedNode, ResultRow } from '#shared/ipc/result-views.ts';
import { points } from '../support/renderer-cell.ts';

const part = (name: ResultRow['parts'][number]['part'], got: number, applicable: number, max: number): ResultRow['parts'][number] => ({
  part: name, points: points(got), applicableMax: points(applicable), max: points(max), missing: 0,
});

function makeRow(over: Partial<ResultRow>): ResultRow {
  return {
    unit: 'bql-kcn' as UnitId, name: 'Ban Quản lý các KCN', group: '', selfTotal: points(602_600), sectors: [],
    parts: [part('appraisal', 532_800, 615_000, 615_000), part('survey', 243_600, 300_000, 300_000), part('sipas', 101_500, 125_000, 125_000)],
    bonus: points(50_000), penalty: points(0), base: { points: points(877_900), max: points(1_040_000), applicableMax: points(1_040_000) },
    index: { numerator: '8779', denominator: '10400' }, indexPercent: '84.41', rank: 2, sharedBy: 1, tieBrokenBy: null, grade: null,
    change: { indexPercent: '1.94', places: 3 }, isProvisional: false, cells: 100, settled: 100, conflicts: 0, missing: 0, ...over,
  };
}
const say = (row: ResultRow, policy: Policy = DEFAULT_POLICY) => sayIndex({ row, policy, words: viResultsWords, numbers: VI_NUMBERS });

describe('how an index came about', () => {
  it('is said with the parts, the maximum, the exact share and the one rounding; a bonus outside it is named', () => {
    expect(say(makeRow({}))).toEqual([
      '(Thẩm định 53,28 + Điều tra XHH 24,36 + SIPAS 10,15) / 104,00 ≈ 84,4135\u00a0%',
      'In ra 84,41\u00a0% (nửa lên, 2 chữ số thập phân); xếp hạng theo số chưa làm tròn.',
      'Điểm cộng 5,00 đứng ngoài chỉ số theo quy chế.',
    ]);
  });

  it('counts the bonus where the policy does', () => {
    expect(say(makeRow({}), { ...DEFAULT_POLICY, bonus: { cap: null, countsInIndex: true } })[0]).toBe(
      '(Thẩm định 53,28 + Điều tra XHH 24,36 + SIPAS 10,15 + Điểm cộng 5,00) / 104,00 ≈ 84,4135\u00a0%',
    );
  });

  it('shows how a part was stretched to its full maximum', () => {
    const row = makeRow({ parts: [part('appraisal', 450_000, 500_000, 615_000), part('survey', 200_000, 300_000, 300_000)], bonus: points(0) });
    expect(say(row, { ...DEFAULT_POLICY, notApplicable: 'rescale' }).slice(0, 2)).toEqual([
      'Thẩm định: 45,00 / 50,00 × 61,50 = 55,35',
      '(Thẩm định 55,35 + Điều tra XHH 20,00) / 91,50 ≈ 84,4135\u00a0%',
    ]);
  });

  it('takes a bonus over the whole base where a part has dropped out of it', () => {
    const row = makeRow({ parts: [part('appraisal', 450_000, 500_000, 615_000), part('survey', 0, 0, 300_000)], base: { points: points(450_000), max: points(915_000), applicableMax: points(500_000) } });
    expect(say(row, { ...DEFAULT_POLICY, notApplicable: 'rescale', bonus: { cap: null, countsInIndex: true } })[1]).toBe('(Thẩm định 55,35) / 61,50 + Điểm cộng 5,00 / 91,50 ≈ 84,4135\u00a0%');
  });

  it('has nothing to say without an index', () => {
    expect(say(makeRow({ index: null, indexPercent: null }))).toEqual([]);
  });
});

const sayOf = (over: Partial<ResultRow>) => sayRank({ row: makeRow(over), groupSize: 18, words: viResultsWords, numbers: VI_NUMBERS });

describe('why a unit has its rank', () => {
  it('is said with its group, what broke a tie, and the year before', () => {
    expect(sayOf({ group: 'Sở, ban, ngành', tieBrokenBy: 1 })).toEqual([
      'Hạng 2 trong 18 đơn vị của khối Sở, ban, ngành.',
      'Bằng chỉ số với đơn vị khác; phân hạng theo điều kiện thứ 2 của quy chế.',
      'So với năm trước: chỉ số +1,94 điểm phần trăm; lên 3 bậc.',
    ]);
    expect(sayOf({ sharedBy: 2, change: null })).toEqual(['Hạng 2 trong 18 đơn vị.', 'Đồng hạng: 2 đơn vị cùng hạng này.']);
    expect(sayOf({ tieBrokenBy: 'decision', change: { indexPercent: '-0.30', places: -15 } }).slice(1)).toEqual([
      'Bằng chỉ số với đơn vị khác; phân hạng theo kết luận đã ghi của hội đồng.', 'So với năm trước: chỉ số −0,30 điểm phần trăm; xuống 15 bậc.',
    ]);
  });

  it('shows a change with its sign, and none before zero', () => {
    expect(['1.94', '-1.94', '0.00'].map((change) => showSigned(change, VI_NUMBERS))).toEqual(['+1,94', '−1,94', '0,00']);
  });
});

const node = (code: string, parent: string | null): ExplainedNode => ({
  code: code as CriterionCode, parent: parent as CriterionCode | null, title: code, max: points(1), applicableMax: points(1), points: points(1), gatheredTo: null, leaf: null,
});

const leafOf = (standing: 'missing' | 'conflict' | 'settled' | 'not-applicable' | 'exempt'): ExplainedNode => ({
  ...node('1', null), max: points(5000), applicableMax: points(standing === 'settled' ? 5000 : 0), leaf: { scoredBy: 'appraisal', standing, reason: '', self: null, scores: [], source: '' },
});

describe('the explained tree', () => {
  const nodes = [node('1', null), node('1.1', '1'), node('1.1.1', '1.1'), node('2', null), node('2.1', '2')];
  const codesOf = (open: readonly string[]) => listExplained(nodes, new Set(open as CriterionCode[])).map((row) => `${row.depth} ${row.node.code}`);

  it('shows a node when all above it are open', () => {
    expect(codesOf([])).toEqual(['0 1', '0 2']);
    expect(codesOf(['1'])).toEqual(['0 1', '1 1.1', '0 2']);
    expect(codesOf(['1.1'])).toEqual(['0 1', '0 2']);
    expect(codesOf(['1', '1.1', '2'])).toEqual(['0 1', '1 1.1', '2 1.1.1', '0 2', '1 2.1']);
  });

  it('gives a cell that is missing or in conflict its whole maximum, and one that does not apply none', () => {
    expect((['missing', 'conflict', 'settled', 'not-applicable', 'exempt'] as const).map((standing) => applicableMaxOf(leafOf(standing)))).toEqual([5000, 5000, 5000, 0, 0]);
  });

  it('opens and closes a node', () => {
    const code = '1' as CriterionCode;
    expect([...toggleNode(toggleNode(new Set(), code), code)]).toEqual([]);
    expect([...toggleNode(new Set(), code)]).toEqual(['1']);
  });
});
