import { describe, expect, it } from 'vitest';
import { readKey, type KeyFacts } from '#renderer/features/workspace/read-key.ts';

const press = (key: string, over: Partial<KeyFacts> = {}): KeyFacts => ({ key, hasControl: false, hasAlt: false, hasShift: false, isComposing: false, focus: 'nothing', hasTyped: false, ...over });
const EVERYWHERE = ['nothing', 'line', 'lines', 'control', 'own-keys'] as const;

describe('the keys of the layout', () => {
  it.each([
    ['b', true, 'fold-list'],
    ['e', true, 'fold-evidence'],
    ['F5', false, 'show-projector'],
  ] as const)('%s (Ctrl: %s) asks for %s from wherever the focus is, but not in the middle of a syllable', (key, hasControl, act) => {
    for (const focus of EVERYWHERE) {
      expect(readKey(press(key, { hasControl, focus }))).toBe(act);
      expect(readKey(press(key, { hasControl, focus, isComposing: true }))).toBeNull();
    }
  });

  it('the letters alone are letters', () => {
    for (const key of ['b', 'e', 'B', 'E']) {
      expect(readKey(press(key, { focus: 'lines' }))).toBeNull();
      expect(readKey(press(key))).toBeNull();
    }
  });
});
