import { describe, expect, it } from 'vitest';
import { chosenBy, readChoosingKey, stretchTo } from '#renderer/features/workspace/choose-rows.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'] as const;
const chosen = (...keys: readonly string[]): ReadonlySet<string> => new Set(keys);
const press = (key: string, ...held: readonly ('Control' | 'Shift' | 'Alt')[]) =>
  readChoosingKey({ key, hasControl: held.includes('Control'), hasShift: held.includes('Shift'), hasAlt: held.includes('Alt') });

describe('the keys by which rows are chosen', () => {
  it('are the space bar, Ctrl with it or with A, and Shift with the arrows', () => {
    expect([press(' '), press(' ', 'Control'), press('a', 'Control'), press('A', 'Control'), press('ArrowDown', 'Shift'), press('ArrowUp', 'Shift')]).toEqual(['toggle', 'toggle', 'all', 'all', 'extend-down', 'extend-up']);
  });

  it('leave every other key to the list', () => {
    expect([press('a'), press('ArrowDown'), press('ArrowDown', 'Control'), press('ArrowDown', 'Shift', 'Control'), press(' ', 'Shift'), press(' ', 'Alt'), press('a', 'Control', 'Shift'), press('j', 'Shift')]).toEqual([null, null, null, null, null, null, null, null]);
  });
});

describe('a stretch of rows', () => {
  it('takes in the row where it begins, and grows and shrinks while the person stays at its end', () => {
    const first = stretchTo<string>(null, { here: 'b', to: 'c', chosen: chosen() });
    expect(chosenBy(ROWS, first)).toEqual(['b', 'c']);
    const second = stretchTo(first, { here: 'c', to: 'd', chosen: chosen('b', 'c') });
    expect(chosenBy(ROWS, second)).toEqual(['b', 'c', 'd']);
    expect(chosenBy(ROWS, stretchTo(second, { here: 'd', to: 'c', chosen: chosen('b', 'c', 'd') }))).toEqual(['b', 'c']);
    expect(chosenBy(ROWS, stretchTo(second, { here: 'd', to: 'a', chosen: chosen('b', 'c', 'd') }))).toEqual(['a', 'b']);
  });

  it('leaves chosen what was chosen besides, each once', () => {
    expect(chosenBy(ROWS, stretchTo<string>(null, { here: 'c', to: 'd', chosen: chosen('a', 'c') }))).toEqual(['a', 'c', 'd']);
  });

  it('begins anew where the person has gone meanwhile', () => {
    const first = stretchTo<string>(null, { here: 'a', to: 'b', chosen: chosen() });
    expect(chosenBy(ROWS, stretchTo(first, { here: 'd', to: 'e', chosen: chosen('a', 'b') }))).toEqual(['a', 'b', 'd', 'e']);
  });

  it('that begins at a row which is out of sight chooses where it ends', () => {
    expect(chosenBy(ROWS, stretchTo<string>(null, { here: 'gone', to: 'd', chosen: chosen() }))).toEqual(['d']);
  });
});
