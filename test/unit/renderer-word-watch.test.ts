import { describe, expect, it } from 'vitest';
import { createWordWatch, type WordEvent } from '#renderer/features/workspace/word-watch.ts';

/** Whether a field that is left after these events is left in mid-word. */
function leftAfter(...events: readonly WordEvent[]): boolean {
  const words = createWordWatch();
  for (const event of events) words.hear(event);
  return words.isMidWord();
}
const START = { type: 'compositionstart' } as const;
const END = { type: 'compositionend' } as const;
const PRESS = { type: 'pointerdown' } as const;
const key = (isComposing: boolean): WordEvent => ({ type: 'keydown', isComposing });

describe('a field is left in mid-word', () => {
  it('while a word is being composed', () => {
    expect(leftAfter(START)).toBe(true);
    expect(leftAfter(START, END)).toBe(false);
    expect(leftAfter()).toBe(false);
  });

  it('by a press elsewhere, although the press ends the word before the field knows of it', () => {
    expect(leftAfter(START, PRESS, END)).toBe(true);
    expect(leftAfter(START, END, PRESS)).toBe(false);
  });

  it('by a key that the input method took, and not by one that came after the word', () => {
    expect(leftAfter(START, key(true), END)).toBe(true);
    expect(leftAfter(START, key(true), END, key(false))).toBe(false);
  });

  it('not after the word was gone on with in the same field', () => {
    expect(leftAfter(START, PRESS, END, key(false), PRESS)).toBe(false);
  });
});
