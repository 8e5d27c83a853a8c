import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What the gate does briefly, done at length: `node at-length.ts <name> [count]`. */
const SUBJECTS = {
  /** A program killed at random moments of everything that it writes. */
  kill: { count: 200, variable: 'BTD_KILLS', files: ['test/fault/killed-at-any-moment.test.ts'] },
  /** Genuine files altered at random, into every parser of ours. */
  fuzz: { count: 20_000, variable: 'BTD_FUZZ', files: ['test/fuzz'] },
} as const satisfies Readonly<Record<string, { readonly count: number; readonly variable: string; readonly files: readonly string[] }>>;

const [, , asked = '', count] = process.argv;
const subject = Object.entries(SUBJECTS).find(([name]) => name === asked)?.[1];
if (subject === undefined) throw new Error(`one of ${Object.keys(SUBJECTS).join(', ')} was expected`);
const ROOT = path.resolve(import.meta.dirname, '../..');
const HOURS = 6 * 3_600_000;
const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout', String(HOURS), ...subject.files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, [subject.variable]: count ?? String(subject.count) },
});
process.exitCode = status ?? 1;
