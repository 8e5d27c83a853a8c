import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import { startChild } from '#test/support/child.ts';
import { ACT_NAMES, ACTS, makeActTemplate, type ActName, type ActTools } from '#test/support/council-acts.ts';
import { makeCouncilRound, must } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { judgeKilled, leaveOut, makeScratchFolder, type Records } from '#test/support/walk-faults.ts';

/** `npm run kill` asks for 200 of each act; the gate for a few, at other moments in each run. */
const KILLS = Number(process.env['BTD_KILLS'] ?? 3);
/** The longest that an act and the copying before it take here, several times over: in milliseconds. */
const SPREAD = 120;

const template = makeScratchFolder();
const scratch = makeScratchFolder();
let tools: ActTools;
beforeAll(async () => {
  tools = await makeActTemplate(template);
});
afterAll(async () => {
  await tools.inspector.close();
  for (const folder of [template, scratch]) rmSync(folder, { recursive: true });
});

/** Starts the act in a process of its own and kills that a random while after it has begun; gives the copies that were begun and ended. */
async function runUntilKilled(name: ActName, folder: string): Promise<{ readonly begun: number; readonly ended: number }> {
  const { child, lines, ended } = startChild('act-until-killed.ts', name, template, folder);
  const last = { begin: 0, end: 0 };
  for await (const line of lines) {
    const [word, number] = line.split(' ');
    if (word === 'begin' && last.begin === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * SPREAD);
    if (word === 'begin' || word === 'end') last[word] = Number(number);
  }
  await ended;
  return { begun: last.begin, ended: last.end };
}

/** What differs from run to run in a signed file, and with it in what the workspace notes of it. */
const withoutDigests = (records: Records): Records => leaveOut(records, ['signed_bundle'], ['sign-bundle', 'restore-backup']);

describe(`a program that is killed ${KILLS} times at a random moment`, () => {
  for (const name of ACT_NAMES) {
    it(`${name}: has done the act or not, nothing doubled, nothing half under its name, and opens again`, async () => {
      const { workspace, target, run } = ACTS[name];
      const after = path.join(scratch, `${name}-after`);
      cpSync(template, after, { recursive: true });
      must(await run(createTestWorld(), after, tools));
      const isWhole = async (folder: string): Promise<boolean> =>
        target === null || (await readBundle({ disk: createRealDisk(), path: path.join(folder, target), task: QUIET_TASK, round: makeCouncilRound(tools.keys), set: smallSet })).ok;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const folder = path.join(scratch, `${name}-${kill}`);
        mkdirSync(folder);
        const { begun, ended } = await runUntilKilled(name, folder);
        expect(begun).toBeGreaterThan(0);
        // Said to be done, it is done; else it is done or not.
        for (const [number, before] of [[ended, after], [begun, template]] as const) {
          const killed = path.join(folder, String(number));
          if (number === 0 || !existsSync(killed)) continue;
          const broken = await judgeKilled({ workspace, target, isWhole, before, after, killed }, withoutDigests);
          // The frozen records name evidence whose files were not frozen with them.
          expect(broken.filter((promise) => name !== 'migrate' || !promise.includes('after opening:'))).toEqual([]);
        }
        rmSync(folder, { recursive: true });
      }
    });
  }
});
