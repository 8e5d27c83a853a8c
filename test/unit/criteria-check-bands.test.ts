import { array, assert, boolean, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listGaps, listOverlaps, type Range } from '#shared/criteria/check/bands.ts';
import { criteriaSetOf, findingsOf, given } from '#test/support/criteria-set-of.ts';

const incl = (value: string): { readonly value: string; readonly isIncluded: boolean } => ({ value, isIncluded: true });
const excl = (value: string): { readonly value: string; readonly isIncluded: boolean } => ({ value, isIncluded: false });
const only = (value: string): Range => ({ from: incl(value), to: incl(value) });

const FIGURES = [{ name: 'a', label: 'Tổng số' }, { name: 'b', label: 'Số đạt' }];

/** Problems of one leaf whose bands of b/a in percent are these; the highest gives the maximum. */
function warningsOfBands(bands: readonly Range[], more: object = {}): readonly object[] {
  const scoring = { kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, bands: bands.map((band) => ({ ...band, score: given(1) })) };
  return findingsOf(criteriaSetOf([{ code: '1', scoring, figures: FIGURES, ...more }])).warnings;
}
const problem = (type: string, range: Range): object => ({ type, where: '1 scoring', code: '1', ...range, isPercent: true });

const bandsOf = (label: string): readonly object[] => {
  const bands = [{ from: incl('0'), to: incl('2'), score: given(0) }, { from: incl('3'), to: null, score: given(1) }];
  return findingsOf(criteriaSetOf([{ code: '1', scoring: { kind: 'steps', of: { kind: 'figure', figure: 'n' }, bands }, figures: [{ name: 'n', label }] }])).warnings;
};

describe('bands of a rule as data', () => {
  it('that touch without a gap and without a shared value are right', () => {
    expect(warningsOfBands([{ from: null, to: excl('80') }, { from: incl('80'), to: excl('100') }, { from: incl('100'), to: null }])).toEqual([]);
    expect(warningsOfBands([{ from: incl('100'), to: incl('100') }, { from: incl('79.5'), to: excl('100') }, { from: null, to: excl('79.50') }])).toEqual([]);
  });

  it('that share values are told with those values', () => {
    expect(warningsOfBands([{ from: null, to: incl('90') }, { from: incl('90'), to: null }])).toEqual([problem('rule-bands-overlap', only('90'))]);
    expect(warningsOfBands([{ from: null, to: excl('90') }, { from: incl('85'), to: null }])).toEqual([problem('rule-bands-overlap', { from: incl('85'), to: excl('90') })]);
  });

  it('that leave values out are told with those values', () => {
    expect(warningsOfBands([{ from: null, to: excl('70') }, { from: excl('70'), to: null }])).toEqual([problem('rule-bands-gap', only('70'))]);
    expect(warningsOfBands([{ from: null, to: incl('69') }, { from: incl('70'), to: null }])).toEqual([problem('rule-bands-gap', { from: excl('69'), to: excl('70') })]);
    expect(warningsOfBands([{ from: incl('70'), to: null }])).toEqual([problem('rule-bands-gap', { from: incl('0'), to: excl('70') })]);
    expect(warningsOfBands([{ from: null, to: excl('100') }])).toEqual([problem('rule-bands-gap', only('100'))]);
  });

  it('may end at 100 %, and need not say what is below 0', () => {
    expect(warningsOfBands([{ from: incl('0'), to: incl('100') }])).toEqual([]);
  });

  it('that are reversed or contain nothing are told, and what they leave out too', () => {
    expect(warningsOfBands([{ from: null, to: excl('80') }, { from: incl('90'), to: excl('80') }, { from: incl('80'), to: null }])).toEqual([
      problem('rule-band-empty', { from: incl('90'), to: excl('80') }),
    ]);
    expect(warningsOfBands([{ from: null, to: null }, { from: incl('5'), to: excl('5') }])).toEqual([problem('rule-band-empty', { from: incl('5'), to: excl('5') })]);
  });

  it('of what is counted go from one whole number to the next, those of a share do not', () => {
    expect(bandsOf('Số hồ sơ trễ hạn')).toEqual([]);
    expect(bandsOf('Tỷ lệ hồ sơ trễ hạn')).toEqual([problem('rule-bands-gap', { from: excl('2'), to: excl('3') })]);
    expect(bandsOf('Mức giải ngân (%)')).toHaveLength(1);
  });

  it('of a figure that is counted must say what lies above the last', () => {
    const bands = [{ from: incl('0'), to: incl('3'), score: given(1) }];
    const set = criteriaSetOf([{ code: '1', scoring: { kind: 'steps', of: { kind: 'figure', figure: 'n' }, bands }, figures: [{ name: 'n', label: 'Số lần' }] }]);
    expect(findingsOf(set).warnings).toEqual([{ type: 'rule-bands-gap', where: '1 scoring', code: '1', from: excl('3'), to: null, isPercent: false }]);
  });

  it('are found wherever they stand in a rule', () => {
    const steps = { kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, bands: [{ from: null, to: incl('90'), score: given(0) }, { from: incl('90'), to: null, score: given(1) }] };
    const scoring = { kind: 'not-applicable-if', when: { kind: 'compare', of: { kind: 'figure', figure: 'a' }, is: 'equal', value: '0' }, score: { kind: 'deduction', score: steps, items: [{ figure: 'b', takes: { kind: 'points', points: 1 } }] } };
    expect(findingsOf(criteriaSetOf([{ code: '1', scoring, figures: FIGURES }])).warnings).toEqual([problem('rule-bands-overlap', only('90'))]);
  });
});

const told = (rule: string, more: object = {}): readonly Range[] =>
  findingsOf(criteriaSetOf([{ code: '1', rule, ...more }])).warnings.flatMap((found) => (found.type === 'rule-text-bands-overlap' ? [{ from: found.from, to: found.to }] : []));

describe('bands as the decision words them', () => {

  it.each([
    ['Từ 88 - 90%: 2; từ 90 - 95%: 3; từ 95 - dưới 100%: 4; đạt 100%: 5', [only('90'), only('95')]],
    ['Từ 80% đến 90%: 1 điểm. Từ 90% đến 100%: 2 điểm.', [only('90')]],
    ['Từ  80%\nđến 90%: 1 điểm;\n\ntừ 90% -  100%: 2 điểm', [only('90')]],
    ['Từ 80% đến 90%: 1; từ 90% đến 95%: 2; từ 80% đến 90%: 1; từ 90% đến 95%: 2', [only('90')]],
    ['Từ 95% trở lên: 3 điểm; từ 90% đến 95%: 2 điểm; dưới 90%: 0 điểm.', [only('95')]],
    ['Từ 1 đến 3 sáng kiến: 0,5 điểm; từ 3 đến 5 sáng kiến: 1 điểm.', [only('3')]],
    ['Từ 70% đến 85%: 1; từ 80% đến dưới 95%: 2', [{ from: incl('80'), to: incl('85') }]],
    ['Từ 80% đến 100%: 1 điểm; đạt 100%: 2 điểm', [only('100')]],
    ['Trên 79,5% đến 90%: 1; từ 90% trở lên: 2', [only('90')]],
  ])('“%s”', (rule, ranges) => {
    expect(told(rule)).toEqual(ranges);
  });

  it.each([
    'Tỷ lệ = b/a × 100%. Đạt 100%: 1,5 điểm. Từ 80% đến dưới 100%: điểm = (b/a) × 1,5. Dưới 80%: 0 điểm.',
    'Tỷ lệ đạt từ 95% trở lên: 2,5; dưới 95%: 0. Không được giao chỉ tiêu thì không đánh giá chấm điểm nội dung này',
    'Đạt 100%: 5; không đạt 100%: 0. Đơn vị đã đạt 100% trước khi ban hành kế hoạch đương nhiên được cộng 5.',
    'Trên 90% đến 100%: 3; trên 80% đến 90%: 2; từ 50% đến 80%: 1; dưới 50%: 0',
    'Từ 90% trở lên: 2; từ 80% trở lên: 1',
    'Từ 30% trở lên: 0,75 điểm. Từ 20% đến dưới 30%: 0,5 điểm. Từ 10% đến dưới 20%: 0,25 điểm. Dưới 10%: 0 điểm.',
    'Tỷ lệ xã: từ 80% đến 90%: 0,5 điểm. Ngoài ra, xét riêng kết quả của từng cơ quan chuyên môn trong năm, từ 90% đến 100%: 0,5 điểm',
    'Cấp xã: từ 80% đến 90%: 0,5 điểm; cấp sở: từ 90% đến 100%: 0,5 điểm',
    'Ban hành từ ngày 01/02 đến hết tháng 02: 0,25 điểm; từ ngày 28/02 đến 31/03: 0,1 điểm',
    'Từ 01/01 đến 31/03: 1 điểm; từ 31/03 đến 30/06: 0,5 điểm',
    'Hội đồng xem xét, chấm trong khoảng từ 0 đến 0,5 điểm: có nêu lý do.',
    '',
  ])('nothing is told of “%s”', (rule) => {
    expect(told(rule)).toEqual([]);
  });

  it('are read in no time from a text that was written to stop a reader', () => {
    const begun = performance.now();
    for (const part of ['từ ', 'từ 1 - ', 'từ 1-2:1;', 'dưới 1%:', 'Đạt 100%: 5; ', 'Từ 1%']) told(part.repeat(2000).slice(0, 8000));
    told(`từ 1${' '.repeat(7900)}`);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('are not told twice where the rule as data has the same overlap', () => {
    const bands = [{ from: null, to: incl('90'), score: given(0) }, { from: incl('90'), to: null, score: given(1) }];
    const rule = 'Từ 0 - 90%: 0; từ 90 - 100%: 1';
    expect(told(rule, { scoring: { kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, bands }, figures: FIGURES })).toEqual([]);
    expect(told(rule)).toEqual([only('90')]);
  });
});

/** All whole numbers and the halves between them: between two ends there is nothing else to tell apart. */
const places = Array.from({ length: 27 }, (_, index) => index / 2 - 0.5);
const holds = ({ from, to }: Range, place: number): boolean =>
  (from === null || (from.isIncluded ? place >= Number(from.value) : place > Number(from.value))) &&
  (to === null || (to.isIncluded ? place <= Number(to.value) : place < Number(to.value)));
const within = (all: readonly Range[], place: number): number => all.filter((range) => holds(range, place)).length;

describe('overlaps and gaps, by counting', () => {
  const end = option(record({ value: integer({ min: 0, max: 12 }).map(String), isIncluded: boolean() }));
  const ranges = array(record({ from: end, to: end }), { minLength: 1, maxLength: 6 });

  it('an overlap is what two or more contain', () => {
    assert(property(ranges, (all) => {
      const overlaps = listOverlaps(all);
      for (const place of places) expect(within(overlaps, place) > 0, `${place}`).toBe(within(all, place) > 1);
    }));
  });

  it('a gap is what none contains, and each value lies in one gap at most', () => {
    const whole: Range = { from: incl('0'), to: incl('12') };
    assert(property(ranges, (all) => {
      const gaps = listGaps(all, whole);
      for (const place of places.filter((each) => holds(whole, each))) expect(within(gaps, place), `${place}`).toBe(within(all, place) === 0 ? 1 : 0);
    }));
  });
});
