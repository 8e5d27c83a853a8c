import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertPhrase } from '#renderer/features/workspace/insert-phrase.ts';
import { listPhrases } from '#renderer/features/workspace/list-phrases.ts';
import { keepPhrase, LONGEST_PHRASE, MOST_PHRASES, ownPhrasesSchema } from '#shared/domain/phrases.ts';

const PHRASE = 'Không có tài liệu kiểm chứng kèm theo.';
/** `|` stands for the caret, two of them for what is selected. */
function insert(marked: string, phrase = PHRASE): string {
  const from = marked.indexOf('|');
  const to = Math.max(from, marked.lastIndexOf('|') - 1);
  const put = insertPhrase(marked.replaceAll('|', ''), { from, to }, phrase);
  return put.from === put.to ? `${put.text.slice(0, put.from)}|${put.text.slice(put.from)}` : `${put.text.slice(0, put.from)}|${put.text.slice(put.from, put.to)}|${put.text.slice(put.to)}`;
}

describe('a phrase in a reason', () => {
  it.each([
    ['|', `${PHRASE}|`],
    ['Báo cáo nộp chậm|', `Báo cáo nộp chậm. ${PHRASE}|`],
    ['Báo cáo nộp chậm.|', `Báo cáo nộp chậm. ${PHRASE}|`],
    ['Báo cáo nộp chậm. |', `Báo cáo nộp chậm. ${PHRASE}|`],
    ['Tiêu chí này,|', `Tiêu chí này, ${PHRASE}|`],
    ['Đạt 82 %|', `Đạt 82 %. ${PHRASE}|`],
    ['| Đã xem lại.', `${PHRASE}| Đã xem lại.`],
    ['|Đã xem lại.', `${PHRASE}| Đã xem lại.`],
    ['Nộp chậm. |Chưa rõ.| Đã xem lại.', `Nộp chậm. ${PHRASE}| Đã xem lại.`],
    ['Dòng một\n|', `Dòng một\n${PHRASE}|`],
  ])('goes into %j as a sentence of its own', (before, after) => {
    expect(insert(before)).toBe(after);
  });

  it('that is to be filled in has its gap selected', () => {
    expect(insert('|', 'Chưa khớp: …')).toBe('Chưa khớp: |…|');
    expect(insert('Nộp chậm|', 'Hoàn thành … trên … nhiệm vụ.')).toBe('Nộp chậm. Hoàn thành |…| trên … nhiệm vụ.');
  });

  it('takes nothing away but what was selected', () => {
    fc.assert(fc.property(fc.string(), fc.nat(), fc.nat(), fc.string({ minLength: 1 }), (text, a, b, phrase) => {
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const put = insertPhrase(text, { from, to }, phrase);
      expect(put.text.startsWith(text.slice(0, from))).toBe(true);
      expect(put.text.endsWith(text.slice(to))).toBe(true);
      expect(put.text).toContain(phrase);
      expect(0 <= put.from && put.from <= put.to && put.to <= put.text.length).toBe(true);
    }));
  });
});

describe('the list of phrases', () => {
  const all = { here: ['Nộp chậm 5 ngày.', 'Đề án chưa được phê duyệt.'], own: ['Đã xem lại.', 'Nộp chậm 5 ngày.'], shipped: [PHRASE] };

  it('stands in three parts, each phrase once, the places counted through', () => {
    expect(listPhrases(all, '')).toEqual([
      { source: 'here', place: 0, phrases: all.here },
      { source: 'own', place: 2, phrases: ['Đã xem lại.'] },
      { source: 'shipped', place: 3, phrases: [PHRASE] },
    ]);
  });

  it('is narrowed down by words without marks, in any order, and leaves out what is empty', () => {
    expect(listPhrases(all, 'duy de an')).toEqual([{ source: 'here', place: 0, phrases: ['Đề án chưa được phê duyệt.'] }]);
    expect(listPhrases(all, 'ĐÃ XEM')).toEqual([{ source: 'own', place: 0, phrases: ['Đã xem lại.'] }]);
    expect(listPhrases(all, 'không hề có')).toEqual([]);
  });
});

describe('own phrases', () => {
  it('take in a reason at the top, trimmed', () => {
    expect(keepPhrase(['Cũ.'], '  Mới.\n')).toEqual({ kind: 'kept', phrases: ['Mới.', 'Cũ.'] });
  });

  it.each([
    ['nothing', [], '  ', 'blank'],
    ['what is kept already', ['Nộp chậm.'], 'Nộp chậm. ', 'known'],
    ['what is kept already in decomposed letters', ['N\u1ed9p.'], 'No\u0323\u0302p.', 'known'],
    ['more than a phrase may hold', [], 'a'.repeat(LONGEST_PHRASE + 1), 'too-long'],
    ['one more than there may be', Array.from({ length: MOST_PHRASES }, (_, index) => `Mẫu ${index}`), 'Mới.', 'full'],
  ] as const)('do not take in %s', (_, phrases, reason, kind) => {
    expect(keepPhrase(phrases, reason)).toEqual({ kind });
  });

  it('are always such as may be kept', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 600, size: 'max' }), { maxLength: 60, size: 'max' }), (reasons) => {
      const kept = reasons.reduce<readonly string[]>((phrases, reason) => {
        const next = keepPhrase(phrases, reason);
        return next.kind === 'kept' ? next.phrases : phrases;
      }, []);
      expect(ownPhrasesSchema.safeParse(kept).success).toBe(true);
    }));
  });
});
