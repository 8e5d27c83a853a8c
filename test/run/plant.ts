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
 * test misses fails the run. All of them take a quarter of an hour.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const README = path.join(ROOT, 'test/tamper/README.md');
const COPIED = ['electron', 'renderer', 'resources', 'shared', 'test', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts'];

type Run = { readonly copy: string; readonly vitest: Vitest };

const wanted = process.argv.slice(2);
const home = mkdtempSync(path.join(os.tmpdir(), 'btd-plant-'));
const survivors: string[] = [];
try {
  const copy = copyProject(home);
  const vitest = await createVitest('test', { root: copy, config: path.join(copy, 'vitest.config.ts'), watch: true, bail: 1, reporters: [{}] }, { server: { watch: null } });
  await vitest.standalone();
  await judgeAll({ copy, vitest });
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
  const isWanted = (title: string): boolean => wanted.length === 0 || wanted.some((part) => title.includes(part));
  const chosen = PLANTED_FAULTS.map((one) => ({ ...one, faults: one.faults.filter(({ check }) => isWanted(`${one.file} ${check}`)) })).filter(({ faults }) => faults.length > 0);
  // A test that is red by itself would vouch for everything.
  for (const test of new Set(chosen.flatMap(({ tests }) => tests))) {
    const red = await findRed(run, test);
    if (red !== null) throw new Error(`red without any fault: ${test}: ${red}`);
  }
  for (const one of chosen) for (const fault of one.faults) await judge(run, one, fault);
}

async function judge({ copy, vitest }: Run, { file, tests }: FaultedFile, fault: PlantedFault): Promise<void> {
  const target = path.join(copy, file);
  const source = readFileSync(target, 'utf8');
  const parts = source.split(fault.find);
  if (parts.length !== 2) throw new Error(`${file}: ${fault.check}: its text stands there ${parts.length - 1} times`);
  put(vitest, target, parts.join(fault.plant));
  const verdict = await findVerdict({ copy, vitest }, tests);
  put(vitest, target, source);
  process.stdout.write(`${file}: ${fault.check}: ${verdict ?? '-'}\n`);
  if ((verdict === null) === (fault.unseen === null)) survivors.push(`${file}: ${fault.check}: ${verdict === null ? 'no test turned red' : `was said to be unseen, and is seen by ${verdict}`}`);
  else note(keyOf(file, fault), verdict ?? `no test can tell: ${fault.unseen ?? ''}`);
}

function put(vitest: Vitest, target: string, text: string): void {
  writeFileSync(target, text);
  vitest.invalidateFile(target);
}

async function findVerdict(run: Run, tests: readonly string[]): Promise<string | null> {
  for (const test of tests) {
    const red = await findRed(run, test);
    if (red !== null) return `\`${test}\`: ${red.length > 110 ? `${red.slice(0, 109)}…` : red}`;
  }
  return null;
}

/** Title of the first test that fails; null when all of the file are green. */
async function findRed({ copy, vitest }: Run, test: string): Promise<string | null> {
  const file = path.join(copy, `test/${test}.test.ts`);
  const specifications = (await vitest.globTestSpecifications([file])).filter(({ moduleId }) => moduleId === file);
  // What an earlier run of the same file left behind would pass for the answer of this one.
  for (const { project } of specifications) vitest.state.clearFiles(project, [file]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const module = testModules.find(({ moduleId }) => moduleId === file);
  if (module === undefined) throw new Error(`no such test: ${file}`);
  const [failed] = module.children.allTests('failed');
  if (failed !== undefined) return failed.name;
  const [error] = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  // A program that cannot even be loaded without the check shows nothing about the test.
  if (error !== undefined) throw new Error(`${test} does not even begin: ${error.message}`);
  if (!module.ok()) throw new Error(`${test} ended without a word`);
  return null;
}

/** At once: a long run that is ended halfway has still written what it found. */
function note(key: string, verdict: string): void {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(README, writeTables(readme, PLANTED_FAULTS, new Map([...readVerdicts(readme), [key, verdict]])));
}
