import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '#renderer/text/words.ts';

const RENDERER = path.resolve(import.meta.dirname, '../../renderer');
/** Any value that a function of words may be given, so that its sentence can be looked at. */
const SAMPLE = '7';

type Leaf = { readonly name: string; readonly text: string; readonly places: number };

function listLeaves(value: unknown, name: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ name, text: value, places: 0 }];
  if (typeof value === 'function') {
    const places = value.length;
    const say = value as (...facts: readonly string[]) => string;
    return [{ name, text: say(...Array.from({ length: places }, () => SAMPLE)), places }];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => listLeaves(inner, `${name}.${key}`));
}

const facts = (leaves: readonly Leaf[]) => leaves.map((leaf) => [leaf.name, leaf.places]);

const vi = listLeaves(wordsOf('vi'), 'words');
const en = listLeaves(wordsOf('en'), 'words');

/** Source files of the renderer without its texts. */
function listSources(ending: RegExp, folders: readonly string[]): readonly { readonly file: string; readonly text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(RENDERER, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(RENDERER, folder, file), 'utf8') })),
  );
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/[^\n]*/gu, '$1');

describe('the words of the screens', () => {
  it('are the same in number and name in both languages', () => {
    expect(en.map((leaf) => leaf.name)).toEqual(vi.map((leaf) => leaf.name));
  });

  it('take the same facts in both languages', () => {
    expect(facts(en)).toEqual(facts(vi));
  });

  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('are never blank, never undefined, and NFC in %s', (_language, leaves) => {
    const faults = leaves.filter(({ text }) => text.trim() === '' || text.includes('undefined') || text !== text.normalize('NFC'));
    expect(faults).toEqual([]);
  });

  it('are all used by some screen', () => {
    const sources = listSources(/\.tsx?$/u, ['features', 'ui', 'stores', 'text']).filter(({ file }) => !/^text\/(?:vi|en)\//u.test(file));
    const all = sources.map(({ text }) => text).join('\n');
    // A dictionary that is indexed by a value (states, steps, kinds…) counts as used as a whole.
    const names = new Set(vi.map(({ name }) => name.split('.').slice(0, 3).join('.')));
    const unused = [...names].filter((name) => !new RegExp(`[.{ ,]${name.split('.')[2] ?? ''}\\b`, 'u').test(all));
    expect(unused).toEqual([]);
  });
});

describe('the code of the screens', () => {
  const sources = listSources(/\.tsx$/u, ['features', 'ui', 'pdf', 'stores']).map(({ file, text }) => ({ file, text: withoutComments(text) }));

  it('holds no words between tags', () => {
    const found = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/>([^<>{}=;()]*\p{L}[^<>{}=;()]*)<\//gu)].map((match) => `${file}: ${(match[1] ?? '').trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('holds no words in the attributes that are read or shown', () => {
    const found = sources.flatMap(({ file, text }) => [...text.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*)"/gu)].map((match) => `${file}: ${match[0]}`));
    expect(found).toEqual([]);
  });

  it('holds no Vietnamese at all', () => {
    const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
    const found = sources.flatMap(({ file, text }) => text.split('\n').filter((line) => marks.test(line)).map((line) => `${file}: ${line.trim()}`));
    expect(found).toEqual([]);
  });
});
