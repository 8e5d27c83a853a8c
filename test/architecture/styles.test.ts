import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TOKENS = 'renderer/ui/tokens.css';

const listFiles = (ending: string): readonly string[] =>
  readdirSync(path.join(ROOT, 'renderer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const sheets = listFiles('.css');
const parts = listFiles('.tsx');

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

type Declaration = { readonly where: string; readonly name: string; readonly value: string };

/** `selector {` and `@` lines are left out: only what stands between a property's colon and its semicolon. */
const declarationsOf = (file: string): readonly Declaration[] =>
  [...read(file).matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map((match) => ({ where: file, name: match[1] ?? '', value: (match[2] ?? '').trim() }));

const declarations = sheets.filter((file) => file !== TOKENS).flatMap(declarationsOf);
const say = ({ where, name, value }: Declaration): string => `${where}: ${name}: ${value}`;

/** Colours that name no colour of ours: what is inherited, absent, or the system's in a forced mode. */
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|gray|grey|orange|yellow|teal)\b/iu;

describe('the style sheets', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(declarations.length).toBeGreaterThan(500);
  });

  it('take every colour from the tokens', () => {
    expect(declarations.filter(({ name, value }) => !name.startsWith('--') || !value.startsWith('var(')).filter(({ value }) => COLOUR.test(value.replaceAll(/var\([^)]*\)/g, ''))).map(say)).toEqual([]);
  });

  it('take every size of type from the tokens, or as a part of the size around it', () => {
    const sized = declarations.filter(({ name }) => name === 'font-size' || name === 'font');
    expect(sized.filter(({ value }) => !/^(?:var\(--(?:size-\d|type)\)|[\d.]+em|inherit|min\([\d.]+em, [^;]+\))$/u.test(value)).map(say)).toEqual([]);
  });

  it('take every radius from the tokens', () => {
    const rounded = declarations.filter(({ name }) => name.endsWith('radius'));
    expect(rounded.filter(({ value }) => !/^(?:(?:var\(--radius(?:-\w+)?\)|0|50%)\s*)+$/u.test(value)).map(say)).toEqual([]);
  });

  it('name no face but that of the tokens', () => {
    const faces = declarations.filter(({ name }) => name === 'font-family');
    expect(faces.filter(({ value }) => !['var(--font)', 'inherit'].includes(value)).map(say)).toEqual([]);
  });

  it('use only weights that are shipped, upright and slanted', () => {
    const main = readFileSync(path.join(ROOT, 'renderer/main.tsx'), 'utf8');
    const shipped = [...main.matchAll(/@fontsource\/be-vietnam-pro\/(\d+)(-italic)?\.css/g)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`);
    const weights = new Set(declarations.filter(({ name }) => name === 'font-weight').map(({ value }) => value));
    weights.delete('inherit');
    expect(shipped.filter((face) => !face.endsWith('-italic')).toSorted()).toEqual([...weights].toSorted());
    const isSlanted = declarations.some(({ name, value }) => name === 'font-style' && value === 'italic');
    expect(shipped.some((face) => face.endsWith('-italic'))).toBe(isSlanted);
  });

  it('use only tokens that there are, and every token is used', () => {
    const tokens = new Set(declarationsOf(TOKENS).map(({ name }) => name).filter((name) => name.startsWith('--')));
    const asked = new Set(sheets.flatMap((file) => [...read(file).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '')));
    const own = new Set(declarations.filter(({ name }) => name.startsWith('--')).map(({ name }) => name));
    // Numbers that a part works out for itself: how many columns it has.
    const given = new Set(parts.flatMap((file) => [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/'(--[\w-]+)'/g)].map((match) => match[1] ?? '')));
    expect([...asked].filter((name) => !tokens.has(name) && !own.has(name) && !given.has(name))).toEqual([]);
    expect([...tokens].filter((name) => !asked.has(name))).toEqual([]);
  });
});
