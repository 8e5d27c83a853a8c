import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';

const corpus = corpusPath('json/rfc8785-jcs');

describe.skipIf(corpus === null)(corpusTitle('json/rfc8785-jcs', 'canonical text agrees with the vectors of RFC 8785'), () => {
  const folder = path.join(corpus ?? '', 'testdata');
  const names = corpus === null ? [] : readdirSync(path.join(folder, 'input')).map((name) => path.basename(name, '.json'));

  it('has all six vectors', () => {
    expect(names).toEqual(['arrays', 'french', 'structures', 'unicode', 'values', 'weird']);
  });

  it.each(names)('%s', (name) => {
    const input: unknown = JSON.parse(readFileSync(path.join(folder, 'input', `${name}.json`), 'utf8'));
    const output = readFileSync(path.join(folder, 'output', `${name}.json`), 'utf8');
    const hex = readFileSync(path.join(folder, 'outhex', `${name}.txt`), 'utf8').replaceAll(/\s/g, '');
    expect(canonicalText(input)).toBe(output);
    expect(Buffer.from(canonicalBytes(input)).toString('hex')).toBe(hex);
  });
});

describe('canonical text', () => {
  it('sorts keys by UTF-16 code unit and writes no spaces', () => {
    expect(canonicalText({ b: 1, a: [true, null, 'x'], '\u20ac': 2, '\ud83d\ude00': 3, '\ufb33': 4 })).toBe(
      '{"a":[true,null,"x"],"b":1,"\u20ac":2,"\ud83d\ude00":3,"\ufb33":4}',
    );
  });

  it('is the same for the same data whatever order its keys came in', () => {
    expect(canonicalText({ x: { b: 1, a: 2 }, w: 0 })).toBe(canonicalText({ w: 0, x: { a: 2, b: 1 } }));
  });

  it.each([
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole in a list', Array.from({ length: 2 }).fill(undefined)],
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a function', { a: () => 1 }],
    ['a big integer', { a: 1n }],
    ['a date', { a: new Date(0) }],
    ['bytes', { a: new Uint8Array(2) }],
    ['a map', new Map([['a', 1]])],
    ['a symbol key', { [Symbol('a')]: 1 }],
    ['nothing', undefined],
  ])('throws on %s, which JSON cannot hold', (_name, value) => {
    expect(() => canonicalText(value)).toThrow();
  });

  it('throws on data that holds itself, and does not hang', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => canonicalText(circle)).toThrow('nested too deeply');
  });

  it('keeps a member named __proto__ as data', () => {
    expect(canonicalText(JSON.parse('{"__proto__":{"a":1},"b":2}'))).toBe('{"__proto__":{"a":1},"b":2}');
  });
});
