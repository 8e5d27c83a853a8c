import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/rule.ts';
import type { Fraction } from '#shared/kernel/fraction.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { sayRule } from '#renderer/text/say-rule.ts';
import { sayEvaluation } from '#renderer/text/say-working.ts';
import { CAP_IF, CHECKLIST, COUNT, DEDUCTION, fraction, GATE, given, JUDGEMENT, labelled, MEAN, NOT_APPLICABLE, RATIO, ruleOf, STEPS } from '../support/small-rule.ts';

const LABELS = labelled({
  sở: '100% cơ quan cấp tỉnh', huyện: '100% đơn vị cấp huyện', xã: '100% đơn vị cấp xã', n: 'Số văn bản', a: 'Số nhiệm vụ được giao', b: 'Số nhiệm vụ hoàn thành', plan: 'Có kế hoạch',
  own: 'Có trụ sở riêng', minor: 'Vi phạm nhẹ', serious: 'Vi phạm nghiêm trọng', par: 'PAR INDEX', assigned: 'Được giao chỉ tiêu', result: 'Kết quả',
});
/** With plain spaces, as they look. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const vi = (rule: Rule, figures: Readonly<Record<string, string>>, means: Readonly<Record<string, Fraction>> = {}): readonly string[] => sayEvaluation(evaluateRule(rule, given(figures, means)), LABELS, 'vi').map(plain);
const en = (rule: Rule, figures: Readonly<Record<string, string>>): readonly string[] => sayEvaluation(evaluateRule(rule, given(figures)), LABELS, 'en').map(plain);

const band = (to: string, isIncluded: boolean) => ({ from: null, to: { value: to, isIncluded }, score: { kind: 'points', points: 1 } });
const bands = (...all: readonly object[]) => ruleOf({ kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, bands: all });
const say = (rule: Rule, locale: 'vi' | 'en' = 'vi') => sayRule(rule, LABELS, locale).map(({ depth, text }) => plain(`${'  '.repeat(depth)}${text}`));
const gateAtZero = (is: string) => ruleOf({ kind: 'gate', requires: { kind: 'compare', of: { kind: 'figure', figure: 'n' }, is, value: '0' }, otherwise: 0, score: { kind: 'points', points: 7500 } });
const yes = (figure: string) => ({ kind: 'yes', figure });

describe('the working of a score, as the form says it', () => {
  it('is the line of the decision for a ratio', () => {
    expect(vi(RATIO, { a: '86', b: '82' })).toEqual(['82/86 = 95,35 % → 0,9535 × 1,00 = 0,9535']);
    expect(en(RATIO, { a: '86', b: '82' })).toEqual(['82/86 = 95.35% → 0.9535 × 1.00 = 0.9535']);
  });

  it('says that a ratio was cut at full points', () => {
    expect(vi(RATIO, { a: '86', b: '90' })).toEqual(['90/86 = 104,65 %, tính tối đa 100 % → 1,00 × 1,00 = 1,00']);
  });

  it('shows the figures themselves where four decimals of the ratio would not lead to the score', () => {
    expect(vi(ruleOf({ ...RATIO, full: 200_000 }), { a: '1086', b: '82.5' })).toEqual(['82,5/1.086 = 7,60 % → 82,5/1.086 × 20,00 = 1,5193']);
  });

  it('names each item of Bình Định, and the sum', () => {
    expect(vi(CHECKLIST, { sở: '1', huyện: '0', xã: '0' })).toEqual([
      '“100% cơ quan cấp tỉnh”: đạt, cộng 0,25', '“100% đơn vị cấp huyện”: không đạt, không cộng điểm', '“100% đơn vị cấp xã”: không đạt, không cộng điểm', '0,25 + 0 + 0 = 0,25',
    ]);
    expect(vi(CHECKLIST, { sở: '1', huyện: '1', xã: '1' }).at(-1)).toBe('0,25 + 0,25 + 0,25 = 0,75');
  });

  it('multiplies a count, and says where the cap cuts it', () => {
    expect(vi(COUNT, { n: '3' })).toEqual(['“Số văn bản”: 3 × 0,50 = 1,50']);
    expect(vi(COUNT, { n: '1482' })).toEqual(['“Số văn bản”: 1.482 × 0,50 = 741,00, vượt mức tối đa → 2,00']);
  });

  it('names the band, with enough decimals to see why it is not the next', () => {
    expect(vi(STEPS, { a: '43', b: '40' })).toEqual(['40/43 = 93,02 %, thuộc mức từ 90 % đến dưới 95 % → 3,00 điểm']);
    expect(vi(STEPS, { a: '1000', b: '899.999' })).toEqual(['899,999/1.000 = 89,9999 %, thuộc mức từ 88 % đến dưới 90 % → 2,00 điểm']);
    expect(vi(STEPS, { a: '10', b: '10' })).toEqual(['10/10 = 100,00 %, thuộc mức từ 100 % trở lên → 5,00 điểm']);
    expect(vi(STEPS, { a: '10', b: '1' })).toEqual(['1/10 = 10,00 %, thuộc mức dưới 88 % → 0,00 điểm']);
  });

  it('says what a gate asked for', () => {
    expect(vi(GATE, { plan: '0' })).toEqual(['Điều kiện bắt buộc: “Có kế hoạch” = không → không đáp ứng, cả mục 0,00 điểm']);
    expect(vi(GATE, { plan: '1', n: '50' })).toEqual(['Điều kiện bắt buộc: “Có kế hoạch” = có → đáp ứng', '“Số văn bản”: 50 × 0,40 = 20,00']);
  });

  it('says whether the cap of 3.5 of 5 came in', () => {
    expect(vi(CAP_IF, { own: '0', a: '10', b: '10' })).toEqual(['10/10 = 100,00 % → 1,00 × 5,00 = 5,00', 'Mức khống chế: “Có trụ sở riêng” = không → 5,00 giảm còn 3,50']);
    expect(vi(CAP_IF, { own: '0', a: '10', b: '5' }).at(-1)).toBe('Mức khống chế: “Có trụ sở riêng” = không → 2,50 không vượt 3,50, giữ nguyên');
    expect(vi(CAP_IF, { own: '1', a: '10', b: '5' }).at(-1)).toBe('Mức khống chế: “Có trụ sở riêng” = có → không thuộc trường hợp khống chế');
  });

  it('takes half for a minor violation, and says when there was nothing left to take', () => {
    expect(vi(DEDUCTION, { minor: '1', serious: '0' })).toEqual(['2,00 điểm', '“Vi phạm nhẹ” = 1, trừ 50 % cho mỗi trường hợp', '“Vi phạm nghiêm trọng” = 0, trừ 100 % cho mỗi trường hợp', '2,00 − 50 % = 1,00']);
    expect(vi(DEDUCTION, { minor: '1', serious: '2' }).at(-1)).toBe('2,00 − 50 % − 2 × 100 % = 0,00 (không thấp hơn 0)');
    expect(vi(DEDUCTION, { minor: '0', serious: '0' })).toHaveLength(3);
  });

  it('marks a score that goes on unrounded', () => {
    expect(vi(ruleOf({ ...DEDUCTION, score: RATIO }), { a: '86', b: '82', minor: '1', serious: '0' }).at(-1)).toBe('≈ 0,9535 − 50 % = 0,4767');
  });

  it('sets the figure of Hải Phòng against the mean, with enough decimals to tell the two apart', () => {
    expect(vi(MEAN, { par: '85.3' }, { 'par round': fraction(256, 3) })).toEqual(['“PAR INDEX”: 85,3 < bình quân của cả đợt 85,33 → 0,00 điểm']);
    expect(vi(MEAN, { par: '85.33' }, { 'par round': fraction(256, 3) })).toEqual(['“PAR INDEX”: 85,33 < bình quân của cả đợt 85,333 → 0,00 điểm']);
    expect(vi(MEAN, { par: '85.33' }, { 'par round': fraction(8533, 100) })).toEqual(['“PAR INDEX”: 85,33 ≥ bình quân của cả đợt 85,33 → 2,00 điểm']);
  });

  it('says that what was not assigned is out of the maximum', () => {
    expect(vi(NOT_APPLICABLE, { assigned: '0' })).toEqual(['“Được giao chỉ tiêu” = không → không áp dụng, không tính vào điểm tối đa']);
    expect(vi(NOT_APPLICABLE, { assigned: '1', result: '1' })).toEqual(['“Được giao chỉ tiêu” = có → có áp dụng', 'Mức 1 “Đạt” → 1,00']);
  });

  it('leaves a judgement to the council, also with a deduction around it', () => {
    expect(vi(JUDGEMENT, {})).toEqual(['Hội đồng xem xét, chấm từ 0,00 đến 2,00 điểm, bước 0,50.']);
    expect(vi(ruleOf({ ...DEDUCTION, score: JUDGEMENT }), { minor: '1', serious: '0' }).at(-1)).toBe('Khung điểm từ 0,00 đến 2,00, trừ 50 %: còn từ 0,00 đến 1,00');
  });

  it('shows what a condition was compared with, whichever way it came out', () => {
    const rule = ruleOf({ kind: 'gate', requires: { kind: 'all', conditions: [{ kind: 'compare', of: { kind: 'percent', numerator: 'b', denominator: 'a' }, is: 'at-least', value: '80' }, { kind: 'not', condition: { kind: 'compare', of: { kind: 'figure', figure: 'n' }, is: 'above', value: '3' } }] }, otherwise: 0, score: { kind: 'points', points: 10_000 } });
    expect(vi(rule, { a: '4', b: '3', n: '5' })).toEqual(['Điều kiện bắt buộc: 3/4 = 75,00 % < 80 %; “Số văn bản” = 5 > 3 → không đáp ứng, cả mục 0,00 điểm']);
    expect(vi(rule, { a: '4', b: '4', n: '1' })).toEqual(['Điều kiện bắt buộc: 4/4 = 100,00 % ≥ 80 %; “Số văn bản” = 1 ≤ 3 → đáp ứng → 1,00 điểm']);
  });

  it('does not write a figure twice where it is the very limit', () => {
    expect(vi(gateAtZero('equal'), { n: '0' })).toEqual(['Điều kiện bắt buộc: “Số văn bản” = 0 → đáp ứng → 0,75 điểm']);
    expect(vi(gateAtZero('at-most'), { n: '0' })).toEqual(['Điều kiện bắt buộc: “Số văn bản” = 0 → đáp ứng → 0,75 điểm']);
    expect(vi(gateAtZero('above'), { n: '0' })).toEqual(['Điều kiện bắt buộc: “Số văn bản” = 0, không lớn hơn 0 → không đáp ứng, cả mục 0,00 điểm']);
    expect(vi(gateAtZero('below'), { n: '0' })).toEqual(['Điều kiện bắt buộc: “Số văn bản” = 0, không nhỏ hơn 0 → không đáp ứng, cả mục 0,00 điểm']);
    expect(vi(gateAtZero('equal'), { n: '2' })).toEqual(['Điều kiện bắt buộc: “Số văn bản” = 2 ≠ 0 → không đáp ứng, cả mục 0,00 điểm']);
  });

  it('calls it no failure where the points are given all the same', () => {
    const rule = ruleOf({ kind: 'gate', requires: { kind: 'compare', of: { kind: 'figure', figure: 'n' }, is: 'above', value: '0' }, otherwise: 5000, score: { kind: 'points', points: 0 } });
    expect(vi(rule, { n: '0' })).toEqual(['Xét điều kiện: “Số văn bản” = 0, không lớn hơn 0 → cả mục 0,50 điểm']);
    expect(en(rule, { n: '0' })).toEqual(['Condition: “Số văn bản” = 0, not above 0 → the whole item has 0.50 points']);
  });
});

describe('figures from which nothing can be computed', () => {
  it.each([
    ['lacking', RATIO, {}, 'Chưa tính được: chưa có số liệu “Số nhiệm vụ hoàn thành”, “Số nhiệm vụ được giao”.', 'Cannot be computed yet: nobody has given “Số nhiệm vụ hoàn thành”, “Số nhiệm vụ được giao”.'],
    ['denominator-zero', RATIO, { a: '0', b: '1' }, '“Số nhiệm vụ được giao” bằng 0 nên không tính được tỷ lệ.', '“Số nhiệm vụ được giao” is 0, so there is no ratio.'],
    ['figure-negative', RATIO, { a: '5', b: '-1.5' }, '“Số nhiệm vụ hoàn thành” là −1,5; số liệu để tính tỷ lệ không được âm.', '“Số nhiệm vụ hoàn thành” is −1.5; a figure of a ratio cannot be negative.'],
    ['count-not-whole', COUNT, { n: '2.5' }, '“Số văn bản” là 2,5; phải là số nguyên từ 0 trở lên.', '“Số văn bản” is 2.5; it must be a whole number, 0 or more.'],
    ['not-yes-or-no', GATE, { plan: '2' }, '“Có kế hoạch” là 2; chỉ nhận 1 (có) hoặc 0 (không).', '“Có kế hoạch” is 2; only 1 (yes) or 0 (no) can stand here.'],
    ['no-such-option', NOT_APPLICABLE, { assigned: '1', result: '3' }, '“Kết quả” là 3; phải là số của một mức, từ 1 đến 2.', '“Kết quả” is 3; it must be the number of an option, from 1 to 2.'],
    ['not-a-number', COUNT, { n: 'ba' }, '“Số văn bản” ghi “ba”, không phải là số.', '“Số văn bản” says “ba”, which is no number.'],
    ['no-band', bands(band('89.99', true)), { a: '10000', b: '8999.5' }, '8.999,5/10.000 = 89,995 % không thuộc mức điểm nào của cách tính.', '8,999.5/10,000 = 89.995% is in no band of the rule.'],
    ['several-bands', bands(band('90', true), band('95', true)), { a: '10', b: '9' }, '9/10 = 90,00 % thuộc nhiều mức điểm cùng lúc; quyết định cần nói rõ mức nào.', '9/10 = 90.00% is in several bands at once; the decision has to say which one is meant.'],
    ['mean-unknown', MEAN, { par: '85' }, 'Chưa có bình quân của cả đợt của “PAR INDEX”: còn đơn vị chưa kê khai.', 'Not known yet: the mean of the whole round of “PAR INDEX”; some unit has not declared it.'],
    ['judgement-empty', ruleOf({ kind: 'judgement', from: 20_000, to: 10_000, step: null }), {}, 'Khung điểm từ 2,00 đến 1,00 không có mức điểm nào.', 'There are no points from 2.00 to 1.00.'],
  ])('are said: %s', (...[, rule, figures, inVietnamese, inEnglish]) => {
    expect(vi(rule, figures)).toEqual([inVietnamese]);
    expect(en(rule, figures)).toEqual([inEnglish]);
  });
});

describe('a rule in words', () => {
  it('reads like the decision', () => {
    expect(say(CHECKLIST)).toEqual(['Cộng điểm từng nội dung đạt được:', '  100% cơ quan cấp tỉnh: 0,25 điểm', '  100% đơn vị cấp huyện: 0,25 điểm', '  100% đơn vị cấp xã: 0,25 điểm']);
    expect(say(COUNT)).toEqual(['Điểm = “Số văn bản” × 0,50, tối đa 2,00 điểm']);
    expect(say(RATIO)).toEqual(['Điểm = “Số nhiệm vụ hoàn thành” / “Số nhiệm vụ được giao” × 1,00, tối đa 1,00 điểm']);
    expect(say(STEPS)).toEqual([
      'Theo tỷ lệ “Số nhiệm vụ hoàn thành” / “Số nhiệm vụ được giao”:', '  Dưới 88 %: 0,00 điểm', '  Từ 88 % đến dưới 90 %: 2,00 điểm', '  Từ 90 % đến dưới 95 %: 3,00 điểm', '  Từ 95 % đến dưới 100 %: 4,00 điểm', '  Từ 100 % trở lên: 5,00 điểm',
    ]);
    expect(say(GATE)[0]).toBe('Bắt buộc: “Có kế hoạch” = có; nếu không, cả mục 0,00 điểm');
    expect(say(CAP_IF)[1]).toBe('Nếu “Có trụ sở riêng” = không: tối đa 3,50 điểm');
    expect(say(DEDUCTION)).toEqual(['2,00 điểm', 'Trừ “Vi phạm nhẹ” × 50 % số điểm', 'Trừ “Vi phạm nghiêm trọng” × 100 % số điểm']);
    expect(say(MEAN)).toEqual(['So “PAR INDEX” với bình quân của cả đợt:', '  Bằng hoặc cao hơn: 2,00 điểm', '  Thấp hơn: 0,00 điểm']);
    expect(say(NOT_APPLICABLE)).toEqual(['Không đánh giá, chấm điểm nếu “Được giao chỉ tiêu” = không', 'Chọn một trong các mức:', '  1. Đạt: 1,00 điểm', '  2. Không đạt: 0,00 điểm']);
    expect(say(JUDGEMENT, 'en')).toEqual(['The council judges from 0.00 to 2.00 points, in steps of 0.50']);
  });

  it('sets what a band leads to below it, and brackets around a list within a list', () => {
    const rule = ruleOf({
      kind: 'steps', of: { kind: 'figure', figure: 'n' },
      bands: [{ from: null, to: { value: '3', isIncluded: true }, score: CHECKLIST }, { from: { value: '3', isIncluded: false }, to: { value: '5', isIncluded: true }, score: JUDGEMENT }, { from: { value: '7', isIncluded: true }, to: { value: '7.0', isIncluded: true }, score: { kind: 'points', points: 0 } }],
    });
    expect(say(rule).filter((_line, index) => index !== 3 && index !== 4 && index !== 5)).toEqual(['Theo “Số văn bản”:', '  Từ 3 trở xuống:', '    Cộng điểm từng nội dung đạt được:', '  Trên 3 đến 5: Hội đồng chấm từ 0,00 đến 2,00 điểm, bước 0,50', '  Đúng 7: 0,00 điểm']);
    const gate = ruleOf({ ...GATE, requires: { kind: 'any', conditions: [{ kind: 'all', conditions: [yes('plan'), yes('own')] }, { kind: 'not', condition: { kind: 'compare', of: { kind: 'figure', figure: 'n' }, is: 'below', value: '1000.5' } }] } });
    expect(say(gate)[0]).toBe('Bắt buộc: (“Có kế hoạch” = có và “Có trụ sở riêng” = có) hoặc không phải (“Số văn bản” dưới 1.000,5); nếu không, cả mục 0,00 điểm');
  });

  it('calls a figure without a label by its name', () => {
    expect(sayRule(COUNT, [], 'vi').map(({ text }) => text)).toEqual(['Điểm = “n” × 0,50, tối đa 2,00 điểm']);
  });
});
