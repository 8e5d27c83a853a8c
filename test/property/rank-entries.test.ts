import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankEntries, type Rankable } from '#renderer/features/palette/rank-entries.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30, size: 'max' });
const anyEntry: fc.Arbitrary<Rankable> = fc.record({ code: fc.oneof(fc.constant(''), anyText, fc.stringMatching(/^\d(\.\d{1,2}){0,3}$/u)), text: anyText });
const syllable = fc.constantFrom('sở', 'nội', 'vụ', 'tỉnh', 'một', 'cửa', 'đề', 'án', 'Đơn', 'vị', 'tỷ', 'lệ', 'hồ', 'sơ', 'trễ', 'hạn', 'quyết', 'định');
const vietnamese = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** As typed by someone in a hurry: without marks, in any case. */
const unmarked = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('ranking what the palette finds', () => {
  it('takes any text whatever, gives each entry at most once, and never makes one up', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20, size: 'max' }), anyText, (entries, typed) => {
        const found = rankEntries(entries, typed);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((entry) => entries.includes(entry))).toBe(true);
      }),
    );
  });

  it('has the entry with exactly the typed code first, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20, size: 'max' }), anyEntry, fc.nat(), (others, wanted, at) => {
        fc.pre(wanted.code.trim() !== '' && wanted.code === wanted.code.trim());
        // Entries that tempt: the code as their text, at its beginning, and inside.
        const tempting = [wanted.code, `${wanted.code} x`, `x ${wanted.code}`].map((text) => ({ code: '', text }));
        const entries = [...others, ...tempting];
        const [first] = rankEntries(entries.toSpliced(at % entries.length, 0, wanted), wanted.code);
        expect(first?.code).toBe(wanted.code);
      }),
    );
  });

  it('finds a Vietnamese text by any of its words, however they are typed', () => {
    fc.assert(
      fc.property(vietnamese, fc.nat(), fc.nat(), fc.constantFrom<(text: string) => string>((text) => text, unmarked, (text) => unmarked(text).toUpperCase()), (text, a, b, typing) => {
        const words = text.split(' ');
        const [from, to] = [a % words.length, b % words.length].toSorted((one, other) => one - other);
        const entry = { code: '', text };
        expect(rankEntries([entry], typing(words.slice(from, (to ?? 0) + 1).join(' ')))).toEqual([entry]);
      }),
    );
  });

  it('answers a composed and a decomposed text alike', () => {
    fc.assert(
      fc.property(fc.array(anyEntry.map((entry) => ({ ...entry, text: `sở ${entry.text}` })), { maxLength: 10 }), vietnamese, (entries, typed) => {
        expect(rankEntries(entries, typed.normalize('NFD'))).toEqual(rankEntries(entries, typed.normalize('NFC')));
      }),
    );
  });
});
