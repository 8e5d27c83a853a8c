import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import type { FaultedFile, PlantedFault } from '#test/tamper/planted-faults/fault.ts';
import { PLANTED_FAULTS } from '#test/tamper/planted-faults/index.ts';
import { keyOf, readVerdicts, writeTables } from '#test/tamper/planted-faults/table.ts';

/*
 * `npm run plant [parts of files' names or of checks]`: takes each check of the verifier out of a copy of the program, one
 * at a time, runs its tests until one is red, and writes into test/tamper/README.md which one it was. A check that no
 * test misses fails the run. All of them may take an hour.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const README = path.join(ROOT, 'test/tamper/README.md');
const COPIED = ['electron', 'renderer', 'resources', 'shared', 'test', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'SECURITY.md'];

/** On a busy machine a test that is only late would pass for one that has seen the fault. */
const HOUR = 3_600_000;

type Run = {
  readonly copy: string;
  readonly vitest: Vitest;
  /** How many tests of each file are green without any fault. */
  readonly counts: Map<string, number>;
};

const wanted = process.argv.slice(2);
const home = mkdtempSync(path.join(os.tmpdir(), 'btd-plant-'));
const survivors: string[] = [];
try {
  const copy = copyProject(home);
  const vitest = await createVitest('test', { root: copy, config: path.join(copy, 'vitest.config.ts'), watch: true, bail: 1, testTimeout: HOUR, hookTimeout: HOUR, reporters: [{}] }, { server: { watch: null } });
  await vitest.standalone();
  await judgeAll({ copy, vitest, counts: new Map() });
  await vitest.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.stdout.write(survivors.length === 0 ? 'each check is held\n' : `\n${survivors.join('\n')}\n`);
process.exit(survivors.length === 0 ? 0 : 1);

function copyProject(folder: string): string {
  const copy = path.join(folder, 'project');
  mkdirSync(copy);
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const corpora = path.resolve(ROOT, '../shared');
  if (existsSync(corpora)) symlinkSync(corpora, path.join(folder, 'shared'), 'junction');
  return copy;
}

async function judgeAll(run: Run): Promise<void> {
  for (const one of PLANTED_FAULTS) for (const fault of one.faults) if (isWanted(`${one.file} ${fault.check}`)) await judge(run, one, fault);
}

function isWanted(title: string): boolean {
  return wanted.length === 0 || wanted.some((part) => title.includes(part));
}

async function judge(run: Run, { file, tests }: FaultedFile, fault: PlantedFault): Promise<void> {
  const { copy, vitest } = run;
  const target = path.join(copy, file);
  const source = readFileSync(target, 'utf8');
  const parts = source.split(fault.find);
  if (parts.length !== 2) throw new Error(`${file}: ${fault.check}: its text stands there ${parts.length - 1} times`);
  let verdict: string | null = null;
  for (const test of tests) {
    const green = await countGreen(run, test);
    put(vitest, target, parts.join(fault.plant));
    const red = await findRed(run, test, green);
    put(vitest, target, source);
    if (red === null) continue;
    verdict = `\`${test}\`: ${red.length > 110 ? `${red.slice(0, 109)}…` : red}`;
    break;
  }
  process.stdout.write(`${file}: ${fault.check}: ${verdict ?? '-'}\n`);
  if ((verdict === null) === (fault.unseen === null)) survivors.push(`${file}: ${fault.check}: ${verdict === null ? 'no test turned red' : `was said to be unseen, and is seen by ${verdict}`}`);
  else note(keyOf(file, fault), verdict ?? `no test can tell: ${fault.unseen ?? ''}`);
}

function put(vitest: Vitest, target: string, text: string): void {
  writeFileSync(target, text);
  vitest.invalidateFile(target);
}

/** How many tests of a file are green without any fault. One that is red by itself would vouch for everything. */
async function countGreen(run: Run, test: string): Promise<number> {
  const known = run.counts.get(test);
  if (known !== undefined) return known;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const { red, green } = await runOnce(run, test);
    if (red !== null) throw new Error(`red without any fault: ${test}: ${red}`);
    // What ended the run before this one may reach into it.
    if (green < 1) continue;
    run.counts.set(test, green);
    return green;
  }
  throw new Error(`no such test: ${test}`);
}

/** Title of the first test that fails; null when all that are green without a fault are green with it. */
async function findRed(run: Run, test: string, expected: number): Promise<string | null> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const { red, green } = await runOnce(run, test);
    if (red !== null) return red;
    // As above: then some were not run at all, or none.
    if (green >= expected) return null;
  }
  throw new Error(`${test} does not come to its end`);
}

async function runOnce({ copy, vitest }: Run, test: string): Promise<{ readonly red: string | null; readonly green: number }> {
  const file = path.join(copy, `test/${test}.test.ts`);
  const specifications = (await vitest.globTestSpecifications([file])).filter(({ moduleId }) => moduleId === file);
  // What an earlier run of the same file left behind would pass for the answer of this one.
  for (const { project } of specifications) vitest.state.clearFiles(project, [file]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const module = testModules.find(({ moduleId }) => moduleId === file);
  if (module === undefined) return { red: null, green: -1 };
  const [failed] = module.children.allTests('failed');
  const [error] = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  // A program that cannot even be loaded without the check shows nothing about the test.
  if (failed === undefined && error !== undefined) throw new Error(`${test} does not even begin: ${error.message}`);
  return { red: failed?.name ?? null, green: [...module.children.allTests('passed')].length };
}

/** At once: a long run that is ended halfway has still written what it found. */
function note(key: string, verdict: string): void {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(README, writeTables(readme, PLANTED_FAULTS, new Map([...readVerdicts(readme), [key, verdict]])));
}
