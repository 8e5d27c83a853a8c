import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, needNode } from './prepare.mjs';

/** What the gate does briefly, done at length: `node at-length.ts <name> [part] [count]`; every part unless one is named. */
type Part = { readonly count: number; readonly variable: string; readonly files: readonly string[]; readonly by: 'vitest' | 'playwright' };
const SUBJECTS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  kill: {
    /** A program killed at random moments of everything that it writes. */
    program: { count: 200, variable: 'BTD_KILLS', files: ['test/fault/killed-at-any-moment.test.ts'], by: 'vitest' },
    /** The window killed at random moments of real work. */
    window: { count: 200, variable: 'BTD_WINDOW_KILLS', files: ['test/e2e/killed-window.spec.ts'], by: 'playwright' },
  },
  /** Genuine files altered at random, into every parser of ours. */
  fuzz: { parsers: { count: 20_000, variable: 'BTD_FUZZ', files: ['test/fuzz'], by: 'vitest' } },
};

const [, , name = '', ...asked] = process.argv;
const parts = Object.entries(SUBJECTS[name] ?? {});
const known = parts.map(([part]) => part);
const count = asked.find((word) => /^\d+$/u.test(word));
const wanted = asked.filter((word) => word !== count);
if (parts.length === 0) throw new Error(`one of ${Object.keys(SUBJECTS).join(', ')} was expected`);
if (!wanted.every((word) => known.includes(word))) throw new Error(`of ${name} there are: ${known.join(', ')}`);

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOURS = 6 * 3_600_000;
const TOOLS: Readonly<Record<Part['by'], readonly string[]>> = {
  vitest: ['vitest/vitest.mjs', 'run', '--testTimeout', String(HOURS)],
  playwright: ['@playwright/test/cli.js', 'test', '--retries', '0'],
};
for (const [part, { by, files, variable, count: usual }] of parts) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  const [tool = '', ...words] = TOOLS[by];
  if (by === 'playwright') build(needNode());
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', tool), ...words, ...files], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, [variable]: count ?? String(usual) },
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
