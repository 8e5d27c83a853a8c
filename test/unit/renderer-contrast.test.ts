import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(path.resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');

/** The colours of one theme by name, from its block of the style sheet. */
function readTheme(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`, 'u').exec(CSS)?.[1] ?? '';
  return new Map([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gu)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Which ink stands on which grounds in the style sheets. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['ground', 'ground-2', 'surface', 'accent-soft', 'rust-soft', 'green-soft', 'amber-soft', 'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5']],
  ['ink-2', ['ground', 'ground-2', 'surface', 'accent-soft']],
  ['ink-3', ['ground', 'ground-2', 'surface', 'accent-soft']],
  ['accent', ['ground', 'surface', 'accent-soft']],
  ['rust', ['ground', 'surface', 'rust-soft', 'accent-soft']],
  ['green', ['ground', 'surface', 'green-soft', 'accent-soft']],
  ['amber', ['ground', 'surface', 'amber-soft', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = readTheme(theme);
  const of = (name: string): string => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css has no --${name} in ${theme}`);
    return colour;
  };

  it('keeps 4.5:1 for every text on every ground that carries it', () => {
    const tooFaint = PAIRS.flatMap(([ink, grounds]) => grounds.filter((ground) => contrast(of(ink), of(ground)) < 4.5).map((ground) => `${ink} on ${ground}: ${contrast(of(ink), of(ground)).toFixed(2)}`));
    expect(tooFaint).toEqual([]);
  });

  it('keeps 3:1 for the edges of fields and the ring of the focus', () => {
    for (const ground of ['ground', 'surface']) {
      expect(contrast(of('line-strong'), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('accent'), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
