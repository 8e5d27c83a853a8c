import { describe, expect, it } from 'vitest';
import { createMemory } from '#electron/store/memory.ts';

describe('a shelf of the memory', () => {
  it('holds no more than it was made for: the oldest goes first', () => {
    const shelf = createMemory().makeShelf<number>(2);
    for (const [at, key] of ['a', 'b', 'c'].entries()) shelf.keep(key, at);
    expect(['a', 'b', 'c'].map(shelf.get)).toEqual([undefined, 1, 2]);
  });

  it('holds no more than the weight it was made for, and what is heavier than all of it not at all', () => {
    const shelf = createMemory().makeShelf<string>(5, (value) => value.length);
    for (const value of ['aaa', 'bb', 'cc', 'cccc']) shelf.keep(value.charAt(0), value);
    expect(['a', 'b', 'c'].map(shelf.get)).toEqual([undefined, undefined, 'cccc']);
    shelf.keep('d', 'dddddd');
    expect(['c', 'd'].map(shelf.get)).toEqual([undefined, undefined]);
    shelf.keep('e', 'eeeee');
    expect(shelf.get('e')).toBe('eeeee');
  });

  it('gives what was kept last under a key', () => {
    const shelf = createMemory().makeShelf<number>(2);
    shelf.keep('a', 1);
    expect([shelf.keep('a', 2), shelf.get('a')]).toEqual([2, 2]);
  });

  it('is empty when the memory forgets, with all the others', () => {
    const memory = createMemory();
    const shelves = [memory.makeShelf<number>(1), memory.makeShelf<number>(1)];
    for (const shelf of shelves) shelf.keep('a', 1);
    memory.forget();
    expect(shelves.map((shelf) => shelf.get('a'))).toEqual([undefined, undefined]);
  });
});
