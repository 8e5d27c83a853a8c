import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { CORPORA, describeFolder, listInputs } from '#test/support/corpus-files.ts';
import { readJson, runBtd, spawnBtd, type BtdRun } from '#test/support/run-btd.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeThreeKinds } from '#test/support/three-kinds.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';
import { watchWrites, type Watched } from '#test/support/watch-writes.ts';

/** The program's own files stand here: `thu-ky/` with its round, `goi-2.zip`, `m1.zip`, `kit.zip`. */
const own = makeScratchFolder();
/** Each test works in a folder of its own: a workspace `w` and nothing else. */
let folder = '';
let watched: Watched;
beforeAll(async () => {
  await makeThreeKinds(own);
});
afterAll(() => rmSync(own, { recursive: true }));
beforeEach(() => {
  folder = makeScratchFolder();
  cpSync(path.join(own, 'thu-ky'), path.join(folder, 'w'), { recursive: true });
  watched = watchWrites(createTestWorld().disk, [path.join(folder, 'w')]);
});
afterEach(() => rmSync(folder, { recursive: true }));

const btd = (...argv: readonly string[]): Promise<BtdRun> => runBtd({ folder, world: { ...createTestWorld(), disk: watched.disk } }, ...argv, '--json');

/** Refused with sentences; a fault of the program would have been thrown. */
function expectRefused(run: BtdRun, input: string): void {
  const { ok, problems } = readJson(run);
  expect({ input, exit: run.exit, ok, stderr: run.stderr }).toEqual({ input, exit: 1, ok: false, stderr: '' });
  expect(problems.length, input).toBeGreaterThan(0);
  for (const { message } of problems) expect(message, input).toMatch(/\p{L}{2}.*[.?!]/su);
}

/** A run over a whole corpus takes 2 seconds of one core; on a machine with much else to do it may wait long for them. What never ends fails. */
const PATIENCE_MS = 180_000;

type Door = { readonly door: string; readonly argv: (input: string) => readonly string[]; readonly mayAccept?: boolean };
const at = (name: string): string => path.join(own, name);
/** Every command that takes one file from outside. A table of another office may be sound in itself: it is read, and nothing is kept. */
const DOORS: readonly Door[] = [
  { door: 'package check', argv: (input) => ['package', 'check', input] },
  { door: 'package build --submission', argv: (input) => ['package', 'build', '--submission', input, '--evidence', at('don-vi/evidence'), '--out', 'w/out.zip'] },
  { door: 'bundle verify', argv: (input) => ['bundle', 'verify', input, '--kit', at('kit.zip')] },
  { door: 'bundle verify --kit', argv: (input) => ['bundle', 'verify', at('m1.zip'), '--kit', input] },
  { door: 'member accept --join-request', argv: (input) => ['member', 'accept', '--workspace', 'w', '--join-request', input, '--member', 'm1'] },
  { door: 'kit issue --key', argv: (input) => ['kit', 'issue', '--workspace', 'w', '--key', input, '--passphrase-file', at('kit.zip'), '--out', 'w/out.zip'] },
  { door: 'criteria check', argv: (input) => ['criteria', 'check', input], mayAccept: true },
  { door: 'results check', argv: (input) => ['results', 'check', input], mayAccept: true },
];

const describeCorpus = (corpus: string, tests: () => void): void => {
  describe.skipIf(corpusPath(corpus) === null)(corpusTitle(corpus, `files of ${corpus} from elsewhere`), tests);
};

/** What must be as it was: the inputs, the program's own files, and all that stands beside the workspace. */
const describeOutside = (corpus: string): readonly unknown[] => [describeFolder(corpusPath(corpus) ?? ''), describeFolder(own), readdirSync(folder)];

for (const corpus of CORPORA) {
  describeCorpus(corpus, () => {
    it.each(DOORS)('btd $door refuses each with reasons, and writes nothing outside the workspace', async ({ argv, mayAccept = false }) => {
      const [inputs, before] = [listInputs(corpus), describeOutside(corpus)];
      expect(inputs.length).toBeGreaterThan(20);
      for (const input of inputs) {
        const run = await btd(...argv(input));
        if (!mayAccept || run.exit !== 0) expectRefused(run, input);
      }
      expect(watched.outside).toEqual([]);
      expect(describeOutside(corpus)).toEqual(before);
    });

    it('btd import and btd merge refuse them all in one run, and take the sound file among them', async () => {
      const [inputs, before] = [listInputs(corpus), describeOutside(corpus)];
      const imported = await btd('import', '--workspace', 'w', ...inputs, at('goi-2.zip'));
      expectRefused(imported, 'import');
      expect(listOutcomes(imported).toSorted()).toEqual(['imported', ...inputs.map(() => 'refused')]);
      const merged = await btd('merge', '--workspace', 'w', ...inputs, at('m1.zip'));
      expectRefused(merged, 'merge');
      expect(JSON.parse(merged.stdout)).toMatchObject({ totals: { refused: inputs.length }, receipt: { merged: 1 } });
      expect(readJson(await btd('doctor', '--workspace', 'w'))).toMatchObject({ ok: true, packages: 2 });
      expect(readdirSync(path.join(folder, 'w', 'staging'))).toEqual([]);
      expect(watched.outside).toEqual([]);
      expect(describeOutside(corpus)).toEqual(before);
    }, PATIENCE_MS);
  });
}

const filesSchema = z.object({ files: z.array(z.object({ outcome: z.object({ kind: z.string() }) })) });
const listOutcomes = (run: BtdRun): readonly string[] => filesSchema.parse(JSON.parse(run.stdout)).files.map(({ outcome }) => outcome.kind);

/** Bytes of heap, and of the whole process, within which a run over all of the corpora must stay. */
const HEAP_MIB = 96;
const RESIDENT_MIB = 400;
const TELL_MEMORY = "data:text/javascript,process.on('exit',()=>process.stderr.write('resident '+process.resourceUsage().maxRSS+'\\n'))";

describe.skipIf(CORPORA.some((corpus) => corpusPath(corpus) === null))('all of the corpora in one run of the program', () => {
  it(`stays within ${HEAP_MIB} MiB of heap and ${RESIDENT_MIB} MiB in all`, async () => {
    const inputs = CORPORA.flatMap(listInputs);
    const run = await spawnBtd(folder, ['import', '--workspace', 'w', ...inputs, at('goi-2.zip'), '--json'], { nodeArguments: [`--max-old-space-size=${HEAP_MIB}`, '--import', TELL_MEMORY] });
    expect(run.exit, run.stderr).toBe(1);
    const resident = Number(/resident (\d+)/.exec(run.stderr)?.[1]) / 1024;
    expect(resident).toBeGreaterThan(20);
    expect(resident).toBeLessThan(RESIDENT_MIB);
  }, PATIENCE_MS);
});
