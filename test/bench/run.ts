import os from 'node:os';
import { buildWhatIsOld, needNode } from '../run/prepare.mjs';
import { isMet, type BenchLine } from './bench-line.ts';
import { printLines } from './print-lines.ts';
import { measureLargeBackup } from './custody/large-backup.ts';
import { measureLargePackage } from './custody/large-package.ts';
import { measureManyBundles } from './custody/many-bundles.ts';
import { measureScoring } from './scoring/scoring-lines.ts';
import { measureLargeLists } from './window/large-lists.ts';
import { measureNextCriterion } from './window/next-criterion.ts';
import { measureOpenScan } from './window/open-scan.ts';
import { measureRecordScore } from './window/record-score.ts';
import { measureStart } from './window/start.ts';

/**
 * `npm run bench [-- --only NAME] [--strict]`: what the program promises of its speed, each against a floor measured in
 * the same run, turn and turn about; the window's lines on the built program in a real browser. A missed goal is printed
 * loud; with `--strict` it also makes the exit code 1.
 */
const BENCHES: Readonly<Record<string, () => Promise<readonly BenchLine[]> | readonly BenchLine[]>> = {
  scoring: measureScoring,
  record: measureRecordScore,
  next: measureNextCriterion,
  scan: measureOpenScan,
  lists: measureLargeLists,
  start: measureStart,
  package: measureLargePackage,
  merge: measureManyBundles,
  backup: measureLargeBackup,
};

const chosen = chooseBenches(process.argv.slice(2));
buildWhatIsOld(needNode());
const lines: BenchLine[] = [];
for (const name of chosen) {
  process.stdout.write(`${name}…\n`);
  lines.push(...((await BENCHES[name]?.()) ?? []));
}
process.stdout.write(`\n${describeMachine()}\n${printLines(lines)}`);
if (process.argv.includes('--strict') && lines.some((line) => !isMet(line))) process.exitCode = 1;

/** All of them, or those named after `--only`, with commas between. */
function chooseBenches(args: readonly string[]): readonly string[] {
  const only = args.indexOf('--only');
  const names = only === -1 ? Object.keys(BENCHES) : (args[only + 1] ?? '').split(',');
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(BENCHES).join(', ')}; not "${unknown.join(', ')}"`);
  return names;
}

function describeMachine(): string {
  const cores = os.cpus();
  return `${cores[0]?.model ?? 'unknown processor'} x ${cores.length}, ${Math.round(os.totalmem() / 1024 ** 3)} GiB, ${os.type()} ${os.release()}, Node ${process.version}, load ${os.loadavg().map((load) => load.toFixed(2)).join(' ')}`;
}
