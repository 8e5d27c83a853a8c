import { describe, expect, it } from 'vitest';
import { MAX_PROBLEMS, parseCanonicalJson, parseJson } from '#shared/bundle/parse-json.ts';
import { showFound, showText } from '#shared/bundle/show-found.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemsOf = (text: string): unknown => {
  const read = parseJson({ bytes: bytesOf(text), where: 'f.json' });
  return read.ok ? [] : read.error;
};

describe('strict reading of JSON', () => {
  it('gives what the text says', () => {
    const read = parseJson({ bytes: bytesOf('{"a":[1,2.5e1,"\\u0111 \\ud83d\\ude00",null,true]}'), where: '' });
    expect(read).toEqual({ ok: true, value: { a: [1, 25, '\u0111 \ud83d\ude00', null, true] } });
  });

  it('names each key that stands twice, with its line, column and object', () => {
    expect(problemsOf('{\n  "a": {"x": 1, "x": 2},\n  "l": [{"\\u0079": 1, "y": 1}]\n}')).toEqual([
      { type: 'json-duplicate-key', where: 'f.json: a', line: 2, column: 17, key: '"x"' },
      { type: 'json-duplicate-key', where: 'f.json: l[0]', line: 3, column: 23, key: '"y"' },
    ]);
  });

  it('does not take the same key of two objects for a duplicate', () => {
    expect(problemsOf('[{"a":1},{"a":{"a":2}}]')).toEqual([]);
  });

  it.each([
    ['', 'value', ''],
    ['{', 'key', ''],
    ['{"a"}', 'colon', '"}"'],
    ['[1 2]', 'comma-or-end', '"2"'],
    ['[1,]', 'value', '"]"'],
    ['{"a":1,}', 'key', '"}"'],
    ['[-]', 'digit', '"]"'],
    ['[1.]', 'digit', '"]"'],
    ['[01]', 'comma-or-end', '"1"'],
    ['["\\x"]', 'escape', '"\\\\"'],
    ['["a', 'closing-quote', ''],
    ['["\t"]', 'escaped-control', '"\\t"'],
    ['1 2', 'end-of-file', '"2"'],
    ['nul', 'value', '"n"'],
    ['\u00a01', 'value', '"\u00a0"'],
  ])('says of %j that it expected %s', (text, expected, found) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining({ type: 'json-syntax', expected, found })]);
  });

  it('counts lines of every kind of line end', () => {
    expect(problemsOf('[1,\r\n2,\r3,\n x]')).toEqual([expect.objectContaining({ line: 4, column: 2, where: 'f.json: [3]' })]);
  });

  it('refuses a byte order mark, bytes that are not UTF-8, and half a surrogate pair', () => {
    expect(problemsOf('\ufeff{}')).toEqual([{ type: 'json-byte-order-mark', where: 'f.json' }]);
    expect(problemsOf('["\\ud800"]')).toEqual([{ type: 'json-lone-surrogate', where: 'f.json: [0]', line: 1, column: 2 }]);
    const read = parseJson({ bytes: new Uint8Array([0x22, 0x61, 0xc0, 0xaf, 0x22]), where: '' });
    expect(read).toEqual({ ok: false, error: [{ type: 'json-not-utf8', where: '', offset: 2 }] });
  });

  it.each([
    ['half a surrogate pair', [0xed, 0xa0, 0x80]], ['an overlong form of two bytes', [0xc1, 0xbf]], ['of three', [0xe0, 0x9f, 0xbf]], ['of four', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]], ['a sequence cut short', [0xe1, 0x80]], ['a byte that continues nothing', [0xbf]], ['a byte of no form', [0xff]],
  ])('names the place of %s', (_name, bytes) => {
    const read = parseJson({ bytes: new Uint8Array([0x22, 0xc4, 0x91, ...bytes, 0x22]), where: '' });
    expect(read).toEqual({ ok: false, error: [{ type: 'json-not-utf8', where: '', offset: 3 }] });
  });

  it('refuses a number that no double holds rather than reading infinity', () => {
    expect(problemsOf('[1e400]')).toEqual([{ type: 'json-number-too-large', where: 'f.json: [0]', line: 1, column: 2 }]);
  });

  it('reads 64 levels and refuses 65', () => {
    expect(problemsOf('['.repeat(64) + ']'.repeat(64))).toEqual([]);
    expect(problemsOf('['.repeat(65) + ']'.repeat(65))).toEqual([expect.objectContaining({ type: 'json-too-deep', max: 64, column: 65 })]);
  });

  it('refuses a file over its limit without reading it', () => {
    const read = parseJson({ bytes: new Uint8Array(11), where: 'f', maxBytes: 10 });
    expect(read).toEqual({ ok: false, error: [{ type: 'json-too-long', where: 'f', max: 10, found: 11 }] });
  });

  it('stops listing at the limit', () => {
    const text = `{${Array.from({ length: 1000 }, () => '"a":1').join(',')}}`;
    expect(problemsOf(text)).toHaveLength(MAX_PROBLEMS);
  });

  it('reads a long file with many lines and problems in good time', () => {
    const text = `{\n${Array.from({ length: 400_000 }, () => '"a":1').join(',\n')}}`;
    expect(problemsOf(text)).toHaveLength(MAX_PROBLEMS);
  });
});

describe('reading of canonical JSON', () => {
  it('takes canonical bytes', () => {
    expect(parseCanonicalJson({ bytes: bytesOf('{"a":1,"b":[100,"\u0111"]}'), where: '' }).ok).toBe(true);
  });

  it.each([
    ['a space', '{"a": 1}', 5],
    ['keys out of order', '{"b":1,"a":2}', 2],
    ['1.0', '{"a":1.0}', 6],
    ['1e2', '{"a":1e2}', 6],
    ['minus zero', '{"a":-0}', 5],
    ['an escape that is not needed', '{"a":"\\u0061"}', 6],
    ['a line end after it', '{"a":1}\n', 7],
  ])('refuses %s and says where', (_name, text, offset) => {
    expect(parseCanonicalJson({ bytes: bytesOf(text), where: 'f' })).toEqual({
      ok: false,
      error: [{ type: 'json-not-canonical', where: 'f', offset }],
    });
  });
});

describe('a found value', () => {
  it('is shortened to 80 characters and cannot turn a line round', () => {
    expect(showFound('x'.repeat(1000))).toHaveLength(80);
    expect(showFound('a\u202eb\u0000c')).toBe('"a\\u202eb\\u0000c"');
    expect(showText('\u001b[31m')).toBe('\\u001b[31m');
    expect(showFound({ secret: 1 })).toBe('{\u2026}');
    expect(showFound([])).toBe('[]');
    expect(showFound('\ud83d\ude00'.repeat(60)).isWellFormed()).toBe(true);
  });
});
