import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** folder -> folders that it may import, as the table in ARCHITECTURE.md says. */
function readLayerTable(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const table = text.slice(text.indexOf('| folder | may import |'));
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  return new Map(rows.map((row) => {
    const [folder = '', allowed = ''] = row.split('|').slice(1).map((cell) => cell.trim());
    return [folder, allowed === '' ? [] : allowed.split(',').map((name) => name.trim())];
  }));
}

function listSources(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const layers = readLayerTable();
const layerOf = (file: string): string | undefined =>
  [...layers.keys()].filter((layer) => file.startsWith(`${layer}/`)).toSorted((a, b) => b.length - a.length)[0];

function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => match[1] ?? '');
}

function resolveImport(file: string, target: string): string | null {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)) : null;
}

const sources = ['shared', 'renderer', 'electron'].flatMap(listSources);

describe('the layers', () => {
  it('of every source file are in the table', () => {
    expect(sources.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it('import only what the table allows', () => {
    const wrong = sources.flatMap((file) => importsOf(file).flatMap((target) => {
      const resolved = resolveImport(file, target);
      if (resolved === null) return [];
      const from = layerOf(file);
      const to = layerOf(resolved);
      const isAllowed = to !== undefined && from !== undefined && (to === from || layers.get(from)?.includes(to) === true);
      return isAllowed ? [] : [`${file} -> ${target}`];
    }));
    expect(wrong).toEqual([]);
  });

  it('have the same arrows in their TypeScript projects', () => {
    for (const [layer, allowed] of layers) {
      const config: unknown = JSON.parse(readFileSync(path.join(ROOT, layer, 'tsconfig.json'), 'utf8'));
      const references = (config as { references: readonly { readonly path: string }[] }).references;
      const found = references.map((reference) => path.posix.normalize(path.posix.join(layer, reference.path)));
      expect(found.toSorted(), layer).toEqual([...allowed].toSorted());
    }
  });
});

/** file patterns -> what must not stand in them, with the reason. */
const FORBIDDEN: readonly { readonly what: RegExp; readonly except: RegExp; readonly why: string }[] = [
  { what: /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/[^']*)?'/, except: /^$/, why: 'there is no network' },
  { what: /from '(?:node:)?fs(?:\/[^']*)?'/, except: /^electron\/platform\//, why: 'only platform/ touches a disk' },
  { what: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, except: /^electron\/platform\//, why: 'the clock and chance are passed in' },
  { what: /from 'better-sqlite3'/, except: /^electron\/store\//, why: 'only store/ has SQL' },
  { what: /\bwindow\.api\b/, except: /^renderer\/api\//, why: 'the client is the only user of window.api' },
  { what: /\.localeCompare\(|Intl\.Collator/, except: /^renderer\//, why: 'collators are for eyes; data is ordered by code unit' },
  { what: /from 'electron'/, except: /^electron\/(?:app|preload)\//, why: "Electron's API stays in app/ and preload/" },
];

describe('what is deliberately absent', () => {
  it.each(FORBIDDEN)('$why', ({ what, except }) => {
    const found = sources.filter((file) => !except.test(file) && what.test(withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))));
    expect(found).toEqual([]);
  });

  it('default exports', () => {
    expect(sources.filter((file) => /^export default /m.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const all = { ...dependencies, ...devDependencies };
  const papers = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const table = papers.slice(papers.indexOf('| dependency | why | to leave |')).split('\n\n')[0] ?? '';
  const named = new Set(table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').replace('(dev)', '').split(',').map((name) => name.trim())));

  it('is pinned to one version', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has its line in ARCHITECTURE.md, but for the types of those that have', () => {
    expect(Object.keys(all).filter((name) => !name.startsWith('@types/') && !named.has(name))).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
