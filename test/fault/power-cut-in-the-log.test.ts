import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { makeCouncil, makeCouncilKeys, must, openInspector, score, UNIT } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/**
 * SQLite writes its log by calls of its own, which the failing disk of the other tests never sees. So the log itself is
 * cut at every sector and inside of sectors, as a power cut leaves it, and with rubbish behind the cut, as a disk leaves
 * it that had set the length before the bytes.
 */
const SECTOR = 512;
const CODE = '1.2' as CriterionCode;
const POINTS = [1000, 2000, 3000, 4000, 5000, 6000] as const;

const folder = makeScratchFolder();
const taken = path.join(folder, 'lay-duoc');
/** Length of the log when each score was said to be saved, the first one before any. */
const lengths: number[] = [];
beforeAll(async () => {
  const inspector = openInspector();
  await makeCouncil({ folder, keys: await makeCouncilKeys(), inspector });
  await inspector.close();
  const context = must(await openWorkspace({ world: createTestWorld(), root: path.join(folder, 'tv-1') }));
  const log = `${context.layout.database}-wal`;
  lengths.push(statSync(log).size);
  for (const points of POINTS) {
    score(context, CODE, points);
    lengths.push(statSync(log).size);
  }
  // While it is open: closing it would take the log in.
  mkdirSync(taken);
  copyFileSync(context.layout.database, path.join(taken, 'desk.sqlite'));
  copyFileSync(log, path.join(taken, 'desk.sqlite-wal'));
  closeWorkspace(context);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Found = { readonly points: number; readonly lines: number };

/** What the next start finds, when the log is this. */
async function openWith(log: Uint8Array): Promise<Found> {
  const root = path.join(folder, 'cat');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  copyFileSync(path.join(taken, 'desk.sqlite'), layoutOf(root).database);
  writeFileSync(`${layoutOf(root).database}-wal`, log);
  const context = must(await openWorkspace({ world: createTestWorld(), root }));
  try {
    return must(
      context.store.read((records) => {
        const found = records.findScore(UNIT, CODE)?.appraisal;
        return ok({ points: found?.kind === 'scored' ? found.points : 0, lines: records.listCellJournal(UNIT, CODE, 100).length });
      }),
    );
  } finally {
    closeWorkspace(context);
  }
}

/** How many scores the log holds to their last byte; bytes of zero may stand behind a cut where zeros stood before it. */
const heldBy = (log: Uint8Array, whole: Uint8Array): number =>
  Math.max(0, lengths.filter((reached) => reached <= log.length && Buffer.compare(log.subarray(0, reached), whole.subarray(0, reached)) === 0).length - 1);

describe('the power goes while a score is written into the log', () => {
  it('at every sector and inside of sectors: what was said to be saved is there, once, and the rest is not half there', async () => {
    const whole = readFileSync(path.join(taken, 'desk.sqlite-wal'));
    const [start = 0] = lengths;
    expect(lengths.at(-1)).toBe(whole.length);
    for (let length = start; length <= whole.length; length += SECTOR - 3) {
      const kept = whole.subarray(0, length);
      for (const log of [kept, Buffer.concat([kept, Buffer.alloc(whole.length - length, 0xa5)]), Buffer.concat([kept, Buffer.alloc(whole.length - length)])]) {
        const held = heldBy(log, whole);
        expect(await openWith(log)).toEqual({ points: held === 0 ? 0 : POINTS[held - 1], lines: held });
      }
    }
  });
});
