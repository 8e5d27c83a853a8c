import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { parseIfCanonical } from '#shared/bundle/parse-if-canonical.ts';
import { parseCanonicalJson, parseJson } from '#shared/bundle/parse-json.ts';
import { decodeUtf8 } from '#shared/bundle/utf8.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('strict reading of JSON, for any input', () => {
  it('reads back what was written, canonical or not', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), fc.integer({ min: 0, max: 3 }), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(text.isWellFormed() && !/\\u[dD][89a-fA-F]/.test(text));
      expect(parseJson({ bytes: bytesOf(text), where: '' })).toEqual({ ok: true, value: JSON.parse(text) });
    }));
  });

  it('takes its own canonical form, and canonical form is a fixed point', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(JSON.stringify(value).isWellFormed() && !/\\u[dD][89a-fA-F]/.test(JSON.stringify(value)));
      const bytes = canonicalBytes(value);
      const read = parseCanonicalJson({ bytes, where: '' });
      expect(read.ok).toBe(true);
      if (read.ok) expect(canonicalText(read.value)).toBe(new TextDecoder().decode(bytes));
    }));
  });

  it('is as sure of the canonical form where it takes the quick way', () => {
    const text = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }).filter((value) => !hasLoneSurrogate(value)).map(canonicalText),
      fc.json({ maxDepth: 4 }),
      fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a":', '"b":', '"10":', '"2":', '"__proto__":', '"\\ud83d"', '"\\u0061"', '1', '1.0', '-0', '1e21', '1e+21', '0.1', 'null', ' '), { maxLength: 10, size: 'max' }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(text, (written) => {
      const quick = parseIfCanonical(written, 64);
      const slow = parseJson({ bytes: bytesOf(written), where: '' });
      const isCanonical = slow.ok && canonicalText(slow.value) === written;
      if (quick !== undefined) expect(slow).toEqual({ ok: true, value: quick });
      expect(quick !== undefined && !isCanonical).toBe(false);
    }), { numRuns: 5000 });
  });

  it.each(['{"2":0,"10":0}', '{"b":0,"a":0}', '{"a":0,"a":0}', '[1.0]', '[-0]', '["\\u0061"]', '["\\ud83d"]', '[1, 2]', ' 1', `${'['.repeat(65)}${']'.repeat(65)}`])('leaves %s to the slow way', (written) => {
    expect(parseIfCanonical(written, 64)).toBeUndefined();
  });

  it('never accepts what JSON.parse refuses, nor throws', () => {
    const almostJson = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '"a"', '1', '-', '0', '.', 'e', '+', 'true', 'null', ' ', '\n', '\\', '\\u00e9', '\t'), { maxLength: 14 });
    fc.assert(fc.property(almostJson, (parts) => {
      const text = parts.join('');
      const accepted = parseJson({ bytes: bytesOf(text), where: '' }).ok;
      expect(accepted && !parses(text)).toBe(false);
      const refusedForSyntax = isSyntaxRefused(text);
      expect(refusedForSyntax && parses(text)).toBe(false);
    }), { numRuns: 5000 });
  });

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      parseJson({ bytes, where: '' });
    }), { numRuns: 2000 });
  });

  it('finds the first byte that is not UTF-8: what stands before it decodes, one byte more does not', () => {
    const piece = fc.oneof(fc.uint8Array({ maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 3 }).map(bytesOf));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const bytes = new Uint8Array(pieces.flatMap((part) => [...part]));
      const read = decodeUtf8(bytes);
      if (read.ok) {
        expect(bytesOf(read.value)).toEqual(bytes);
        return;
      }
      expect(decodeUtf8(bytes.slice(0, read.error)).ok).toBe(true);
      expect(new TextDecoder().decode(bytes.slice(0, read.error + 1))).toContain('\ufffd');
    }), { numRuns: 2000 });
  });
});

function isSyntaxRefused(text: string): boolean {
  const read = parseJson({ bytes: bytesOf(text), where: '' });
  return !read.ok && read.error.some((problem) => problem.type === 'json-syntax');
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const hasLoneSurrogate = (value: unknown): boolean => !JSON.stringify(value).isWellFormed() || /\\u[dD][89a-fA-F]/.test(JSON.stringify(value));
