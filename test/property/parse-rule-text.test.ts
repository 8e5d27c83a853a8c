import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRuleText } from '#shared/criteria/rule-text/parse-rule.ts';
import { ruleSchema } from '#shared/domain/rule.ts';
import { listRuleFigures } from '#shared/scoring/rule/list-rule-figures.ts';
import { points } from '#test/support/criteria-set-of.ts';

const value = fc.constantFrom('0', '0,25', '0.5', '1', '2', '05', '100', '33,33333');
const score = fc.tuple(value, fc.constantFrom('', ' điểm', '% điểm', '%')).map((parts) => parts.join(''));
const phrase = fc.constantFrom('Ban hành kịp thời', 'không ban hành', 'Từ 90% trở lên', 'từ 70% - dưới 90%', 'dưới 70%', 'Đạt 100%', 'không đạt', 'Mỗi sáng kiến', 'Không có kế hoạch', 'Bằng hoặc trên bình quân', 'Điểm = Tỷ lệ * điểm chuẩn', 'Tỷ lệ = b/a × 100%', 'Cộng các nội dung đạt', 'tối đa', 'trừ', '(b/a) × 1', 'thì không đánh giá', 'Mục 1 đạt 0 điểm thì mục này', '(', ')', 'a là số xã');
const clause = fc.oneof(fc.tuple(phrase, fc.constantFrom(': ', ' ', ' = '), fc.oneof(score, phrase)).map((parts) => parts.join('')), phrase, fc.string({ unit: 'grapheme', maxLength: 12 }));
const known = fc.constantFrom('Đạt: 1', 'Không đạt: 0', 'Ban hành chậm: 0,5', 'Từ 90% trở lên: 1', 'Dưới 90%: 0', 'Mỗi sáng kiến: 0,5 điểm', 'Tối đa 1 điểm', 'Không có kế hoạch: 0 điểm toàn mục', 'Tỷ lệ = b/a × 100%', 'Điểm = Tỷ lệ * điểm chuẩn', 'Không được giao thì không đánh giá');
const text = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: clause }), fc.constantFrom('; ', '. ', '\n', ', ')), { minLength: 1, maxLength: 5 }).map((parts) => parts.flat().join('').normalize('NFC'));
const max = fc.constantFrom(0, 0.5, 1, 2, 5).map(points);
const figures = fc.constantFrom([], [{ name: 'a', label: 'Tổng số' }, { name: 'b', label: 'Số đạt' }], [{ name: 'p', label: 'Tỷ lệ' }]);

test('any words give a rule that can be kept, with all its figures declared, or nothing', () => {
  let sure = 0;
  fc.assert(fc.property(text, max, figures, (words, most, declared) => {
    const parsed = parseRuleText({ text: words, max: most, figures: declared });
    if (parsed === null) return;
    sure += 1;
    expect(ruleSchema.safeParse(parsed.rule).success).toBe(true);
    const names = parsed.figures.map((figure) => figure.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, declared.length)).toEqual(declared.map((figure) => figure.name));
    for (const figure of listRuleFigures(parsed.rule)) expect(names).toContain(figure.name);
  }), { numRuns: 3000 });
  expect(sure).toBeGreaterThan(100);
});

test('one sentence more that nobody understands, wherever it stands, leaves the whole to a person', () => {
  const stranger = fc.constantFrom('Trường hợp đặc biệt do Hội đồng quyết định', 'Chấm theo hướng dẫn riêng', 'Xem phụ lục kèm theo');
  fc.assert(fc.property(text, stranger, max, fc.tuple(figures, fc.boolean()), (words, more, most, [declared, isFirst]) => {
    const joined = isFirst ? `${more}.\n${words}` : `${words}\n${more}.`;
    expect(parseRuleText({ text: joined, max: most, figures: declared })).toBeNull();
  }), { numRuns: 1000 });
});
