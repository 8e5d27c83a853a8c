import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.resolve(TESTS, '../SECURITY.md'), 'utf8');
const FOLDERS = readdirSync(TESTS);

/** `folder/name` in backticks, in a column that says what shows it; `folder/*` stands for all of a folder. */
const named = [...text.matchAll(/`([a-z0-9]+)\/([a-z0-9-]+|\*)`/g)].map(([, folder = '', name = '']) => ({ folder, name })).filter(({ folder }) => FOLDERS.includes(folder));

describe('SECURITY.md', () => {
  it('names a test for what it says, and many of them', () => {
    expect(new Set(named.map(({ folder, name }) => `${folder}/${name}`)).size).toBeGreaterThan(25);
  });

  it.each(named)('names $folder/$name, which is there', ({ folder, name }) => {
    const endings = name === '*' ? [''] : ['.test.ts', '.spec.ts', '.mjs', '.ts'].map((ending) => `${name}${ending}`);
    expect(endings.some((ending) => existsSync(path.join(TESTS, folder, ending)))).toBe(true);
  });
});
