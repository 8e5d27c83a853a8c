import { describe, expect, it } from 'vitest';
import { listCriteria } from '#renderer/features/palette/list-criteria.ts';
import { rankEntries } from '#renderer/features/palette/rank-entries.ts';
import { opensPalette } from '#renderer/features/palette/opens-palette.ts';
import { readListKey, stepPlace, type ListKeyFacts } from '#renderer/ui/read-list-key.ts';
import { createPaletteStore } from '#renderer/stores/palette-store.ts';
import { SMALL_SET } from '../support/renderer-cell.ts';

const entry = (text: string, code = '') => ({ code, text });
const ENTRIES = [
  entry('Sở Nội vụ tỉnh Mẫu'),
  entry('Phòng Nội vụ'),
  entry('Cơ chế một cửa', '3.2'),
  entry('Tỷ lệ hồ sơ một cửa đúng hạn', '3.2.1'),
  entry('Công khai thủ tục', '3.2.10'),
  entry('Đề án 3.2.1 về vị trí việc làm', '5.1'),
  entry('Vụ việc nội bộ của sở'),
];
const found = (typed: string): readonly string[] => rankEntries(ENTRIES, typed).map(({ code, text }) => (code === '' ? text : code));

describe('what the palette finds', () => {
  it('has the exact code first, then codes that begin so, then texts that name it', () => {
    expect(found('3.2.1')).toEqual(['3.2.1', '3.2.10', '5.1']);
    expect(found('3.2')).toEqual(['3.2', '3.2.1', '3.2.10', '5.1']);
  });

  it('does not find a code by figures that are somewhere in it', () => {
    expect(rankEntries([entry('Một', '1.3.2'), entry('Hai', '2.3')], '3.2')).toEqual([]);
  });

  it('takes a comma, a space or nothing for the dots of a code', () => {
    for (const typed of ['3,2,1', '3 2 1', '3-2-1']) expect(found(typed)[0]).toBe('3.2.1');
    expect(found('321')).toEqual(['3.2.1', '3.2.10']);
  });

  it('finds words without their marks: the beginning first, then the phrase, then words in any order', () => {
    expect(found('so noi vu')).toEqual(['Sở Nội vụ tỉnh Mẫu', 'Vụ việc nội bộ của sở']);
    expect(found('noi vu')).toEqual(['Sở Nội vụ tỉnh Mẫu', 'Phòng Nội vụ', 'Vụ việc nội bộ của sở']);
    expect(found('mot cua')).toEqual(['3.2', '3.2.1']);
    expect(found('DE AN')).toEqual(['5.1']);
  });

  it('finds the inside of a word last, and a code with words', () => {
    expect(rankEntries([entry('Thống kê'), entry('Kế hoạch')], 'ke')).toEqual([entry('Kế hoạch'), entry('Thống kê')]);
    expect(rankEntries([entry('Công khai'), entry('Khai thác')], 'hai')).toHaveLength(2);
    expect(found('3.2 mot')).toEqual(['3.2', '3.2.1']);
  });

  it('shows everything in its order while nothing is typed, and nothing for what is not there', () => {
    expect(rankEntries(ENTRIES, '  ')).toEqual(ENTRIES);
    expect(found('không có đâu')).toEqual([]);
    expect(found('…')).toEqual([]);
  });
});

describe('the criteria of the palette', () => {
  it('are those under which something is appraised; a sector or group opens its first cell', () => {
    expect(listCriteria(SMALL_SET).map(({ node, cell }) => `${node.code} → ${cell}`)).toEqual(['1 → 1.1.1', '1.1 → 1.1.1', '1.1.1 → 1.1.1', '1.1.2 → 1.1.2', '2 → 2.1', '2.1 → 2.1']);
  });
});

const press = (key: string, over: Partial<ListKeyFacts> = {}): ListKeyFacts => ({ key, hasControl: false, hasAlt: false, hasShift: false, isComposing: false, ...over });

describe('the keys of the palette', () => {
  it('opens with Ctrl+K alone, and never in the middle of a syllable', () => {
    expect(opensPalette(press('k', { hasControl: true }))).toBe(true);
    expect(opensPalette(press('K', { hasControl: true }))).toBe(true);
    expect(opensPalette(press('k'))).toBe(false);
    for (const over of [{ hasAlt: true }, { hasShift: true }, { isComposing: true }]) expect(opensPalette(press('k', { hasControl: true, ...over }))).toBe(false);
  });

  it('chooses with Enter and steps with the arrows; every other key is the field’s', () => {
    expect(['Enter', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].map((key) => readListKey(press(key)))).toEqual(['choose', 'next', 'previous', 'page-down', 'page-up']);
    for (const key of ['a', 'n', '/', '?', 'Home', 'End', 'ArrowLeft', 'Backspace']) expect(readListKey(press(key))).toBeNull();
    expect(readListKey(press('ArrowUp', { hasShift: true }))).toBeNull();
  });

  it('leaves the Enter and the arrows of a syllable to the input method', () => {
    for (const key of ['Enter', 'ArrowDown', 'ArrowUp', 'PageDown']) expect(readListKey(press(key, { isComposing: true }))).toBeNull();
  });

  it('goes round with single steps, and stops at the ends with pages', () => {
    expect([stepPlace(2, 3, 'next'), stepPlace(0, 3, 'previous'), stepPlace(1, 3, 'next')]).toEqual([0, 2, 2]);
    expect([stepPlace(1, 3, 'page-down'), stepPlace(9, 30, 'page-up'), stepPlace(3, 30, 'page-up'), stepPlace(3, 30, 'page-down')]).toEqual([2, 1, 0, 11]);
    for (const act of ['next', 'previous', 'page-down', 'page-up'] as const) expect(stepPlace(0, 0, act)).toBe(0);
  });
});

describe('what a screen offers to the palette', () => {
  it('is asked for each time it opens, and gone with the screen, unless another has come before', () => {
    const palette = createPaletteStore();
    const names = (): readonly string[] => {
      palette.open('all');
      return palette.store.getState().acts.map(({ id }) => id);
    };
    let at = 0;
    const withdraw = palette.offer(() => [{ id: `a${(at += 1)}`, text: '', cap: '', isOn: false, run: () => undefined }]);
    expect([names(), names()]).toEqual([['a1'], ['a2']]);
    const withdrawNext = palette.offer(() => [{ id: 'b', text: '', cap: '', isOn: false, run: () => undefined }]);
    withdraw();
    expect(names()).toEqual(['b']);
    withdrawNext();
    expect(names()).toEqual([]);
    palette.close();
    expect(palette.store.getState().scope).toBeNull();
  });
});
