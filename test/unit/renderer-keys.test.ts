import { describe, expect, it } from 'vitest';
import { readKey, type KeyFacts } from '#renderer/features/workspace/read-key.ts';

const press = (key: string, over: Partial<KeyFacts> = {}): KeyFacts => ({ key, hasControl: false, hasAlt: false, hasShift: false, isComposing: false, focus: 'nothing', ...over });

describe('the keys of the workspace', () => {
  it.each([
    ['ArrowDown', 'next-cell'],
    ['j', 'next-cell'],
    ['ArrowUp', 'previous-cell'],
    ['K', 'previous-cell'],
    [']', 'next-document'],
    ['[', 'previous-document'],
    ['a', 'agree'],
    ['?', 'show-shortcuts'],
    ['Enter', 'finish'],
  ])('reads %s as %s while nothing is being typed', (key, act) => {
    expect(readKey(press(key))).toBe(act);
  });

  it.each(['line', 'lines'] as const)('leaves every letter, bracket and arrow to a field (%s)', (focus) => {
    for (const key of ['a', 'j', 'k', '[', ']', '?', 'ArrowUp', 'ArrowDown']) expect(readKey(press(key, { focus }))).toBeNull();
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
      for (const key of ['Enter', 'a', 'ArrowDown']) expect(readKey(press(key, { focus, isComposing: true, hasControl: key === 'Enter' }))).toBeNull();
    }
  });

  it('leaves the arrows to the page of evidence, and combinations to the system', () => {
    expect(readKey(press('ArrowDown', { focus: 'own-keys' }))).toBeNull();
    expect(readKey(press(']', { focus: 'own-keys' }))).toBe('next-document');
    expect(readKey(press('a', { hasControl: true }))).toBeNull();
    expect(readKey(press('j', { hasAlt: true }))).toBeNull();
  });
});
