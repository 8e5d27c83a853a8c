import type { FaultedFile, PlantedFault } from './fault.ts';

/** By file and check: the test that turned red, or why none can. */
export type Verdicts = ReadonlyMap<string, string>;

export const keyOf = (file: string, { check }: PlantedFault): string => `${file}\n${check}`;

const HEAD = '\n| check | turns red |\n|---|---|\n';
const SECTION = '\n### ';

/** What the tables of the README say now. */
export function readVerdicts(readme: string): Verdicts {
  const verdicts = new Map<string, string>();
  for (const section of readme.split(SECTION).slice(1)) {
    const [file = '', ...lines] = section.split('\n');
    for (const line of lines) {
      const [, check, verdict] = /^\| (.+?) \| (.+) \|$/u.exec(line) ?? [];
      if (check !== undefined && verdict !== undefined && check !== 'check') verdicts.set(`${file}\n${check}`, verdict);
    }
  }
  return verdicts;
}

/** The README with its tables made anew, in the order of the list; a check without a verdict is said to have none. */
export function writeTables(readme: string, files: readonly FaultedFile[], verdicts: Verdicts): string {
  const [before = ''] = readme.split(SECTION, 1);
  const tables = files.map(({ file, faults }) => `${SECTION}${file}\n${HEAD}${faults.map((fault) => rowOf(fault, verdicts.get(keyOf(file, fault)) ?? NO_VERDICT)).join('')}`);
  return `${before}${tables.join('')}`;
}

export const NO_VERDICT = 'not taken out yet';

const rowOf = ({ check }: PlantedFault, verdict: string): string => `| ${check} | ${verdict.replaceAll('|', '/')} |\n`;
