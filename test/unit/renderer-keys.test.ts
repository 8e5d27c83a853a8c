import { describe, expect, it } from 'vitest';
import { readKey, type KeyFacts } from '#renderer/features/workspace/read-key.ts';

const press = (key: string, over: Partial<KeyFacts> = {}): KeyFacts => ({ key, hasControl: false, hasAlt: false, hasShift: false, isComposing: false, focus: 'nothing', hasTyped: false, ...over });

describe('the keys of the workspace', () => {
  it.each([
    ['ArrowDown', 'next-cell'],
    ['j', 'next-cell'],
    ['ArrowUp', 'previous-cell'],
    ['K', 'previous-cell'],
    [']', 'next-document'],
    ['[', 'previous-document'],
    ['a', 'agree'],
    ['n', 'next-unscored'],
    ['N', 'next-unscored'],
    ['/', 'jump-by-code'],
    ['?', 'show-shortcuts'],
    ['x', 'toggle-not-applicable'],
    ['F', 'flag'],
    ['r', 'open-phrases'],
    ['F2', 'open-phrases'],
    ['h', 'open-history'],
    ['1', 'option-1'],
    ['9', 'option-9'],
    ['Enter', 'finish'],
  ])('reads %s as %s while nothing is being typed', (key, act) => {
    expect(readKey(press(key))).toBe(act);
  });

  it.each(['line', 'lines'] as const)('leaves every letter, bracket and arrow to a field (%s)', (focus) => {
    for (const key of ['a', 'j', 'k', 'n', 'N', '/', '[', ']', '?', 'ArrowUp', 'ArrowDown', 'x', 'f', 'r', 'h', '1', '9']) expect(readKey(press(key, { focus }))).toBeNull();
  });

  it('goes back to what is not scored with Shift+N; a big N under caps lock goes on', () => {
    expect(readKey(press('N', { hasShift: true }))).toBe('previous-unscored');
    expect(readKey(press('n', { hasShift: true }))).toBe('previous-unscored');
    expect(readKey(press('N'))).toBe('next-unscored');
    expect(readKey(press('N', { hasShift: true, focus: 'lines' }))).toBeNull();
  });

  it('jumps by code with Ctrl+G from wherever the focus is, but not in the middle of a syllable', () => {
    for (const focus of ['nothing', 'line', 'lines', 'control', 'own-keys'] as const) {
      expect(readKey(press('g', { hasControl: true, focus }))).toBe('jump-by-code');
      expect(readKey(press('g', { hasControl: true, focus, isComposing: true }))).toBeNull();
      expect(readKey(press('g', { focus }))).toBeNull();
    }
    expect(readKey(press('/', { focus: 'control' }))).toBe('jump-by-code');
  });

  it('opens the phrases with F2 from within a field too, and leaves 0 and every digit with Ctrl alone', () => {
    for (const focus of ['nothing', 'line', 'lines', 'control', 'own-keys'] as const) expect(readKey(press('F2', { focus }))).toBe('open-phrases');
    expect(readKey(press('F2', { focus: 'lines', isComposing: true }))).toBeNull();
    expect(readKey(press('F2', { hasShift: true }))).toBeNull();
    expect(readKey(press('0'))).toBeNull();
    for (const key of ['1', 'f', 'h', 'r', 'x']) expect(readKey(press(key, { hasAlt: true }))).toBeNull();
    for (const key of ['1', 'h', 'r', 'x']) expect(readKey(press(key, { hasControl: true }))).toBeNull();
  });

  it('goes on with Enter from a line, and with Ctrl+Enter from a field of several lines', () => {
    expect(readKey(press('Enter', { focus: 'line' }))).toBe('finish');
    expect(readKey(press('Enter', { focus: 'lines' }))).toBeNull();
    expect(readKey(press('Enter', { focus: 'lines', hasControl: true }))).toBe('finish');
    expect(readKey(press('Enter', { focus: 'lines', hasShift: true }))).toBeNull();
  });

  it('goes into the points with Tab from the tree, and back with Escape', () => {
    expect(readKey(press('Tab'))).toBe('enter-form');
    expect(readKey(press('Tab', { hasShift: true }))).toBeNull();
    for (const focus of ['line', 'lines', 'control', 'own-keys'] as const) expect(readKey(press('Tab', { focus }))).toBeNull();
    expect(readKey(press('Escape', { focus: 'line' }))).toBe('leave-form');
    expect(readKey(press('Escape', { focus: 'lines' }))).toBe('leave-form');
    expect(readKey(press('Escape'))).toBeNull();
  });

  it('leaves Enter to the button that has the focus', () => {
    expect(readKey(press('Enter', { focus: 'control' }))).toBeNull();
  });

  it('never acts in the middle of a syllable that is being composed', () => {
    for (const focus of ['nothing', 'line', 'lines'] as const) {
      for (const key of ['Enter', 'a', 'n', '/', 'ArrowDown', 'x', 'f', 'r', 'h', 'F2', '1']) expect(readKey(press(key, { focus, isComposing: true, hasControl: key === 'Enter' }))).toBeNull();
    }
  });

  it.each([
    ['z', false, 'undo'],
    ['Z', true, 'redo'],
    ['y', false, 'redo'],
  ] as const)('reads Ctrl with %s (Shift: %s) as %s, in a field too while nothing was typed there', (key, hasShift, act) => {
    for (const focus of ['nothing', 'line', 'lines', 'control', 'own-keys'] as const) expect(readKey(press(key, { focus, hasShift, hasControl: true }))).toBe(act);
    expect(readKey(press(key, { hasShift }))).toBeNull();
  });

  it('leaves to the page what Shift makes another key: Ctrl+Shift+Y, Alt+Shift+Page Down', () => {
    expect(readKey(press('Y', { hasControl: true, hasShift: true }))).toBeNull();
    for (const key of ['PageDown', 'PageUp']) expect(readKey(press(key, { hasAlt: true, hasShift: true }))).toBeNull();
  });

  it('leaves undo to the field in which something was typed', () => {
    for (const focus of ['line', 'lines'] as const) {
      for (const key of ['z', 'y']) expect(readKey(press(key, { focus, hasControl: true, hasTyped: true }))).toBeNull();
    }
    expect(readKey(press('z', { focus: 'control', hasControl: true, hasTyped: true }))).toBe('undo');
    expect(readKey(press('z', { focus: 'line', hasControl: true, isComposing: true }))).toBeNull();
  });

  it('leaves the arrows to the page of evidence, and combinations to the system', () => {
    expect(readKey(press('ArrowDown', { focus: 'own-keys' }))).toBeNull();
    expect(readKey(press(']', { focus: 'own-keys' }))).toBe('next-document');
    expect(readKey(press('a', { hasControl: true }))).toBeNull();
    expect(readKey(press('j', { hasAlt: true }))).toBeNull();
  });
});
