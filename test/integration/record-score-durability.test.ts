import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { startChild } from '#test/support/child.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const KILLS = 20;
/** Savings before each kill: from the very first to well into a run, the same in every run of the test. */
const savingsBeforeKill = (kill: number) => 1 + ((kill * 37) % 60);

/** Kills the program after so many savings were said; gives the last that was said at all. */
async function recordUntilKilled(root: string, run: string, savings: number): Promise<number> {
  const { child, lines, ended } = startChild('record-until-killed.ts', root, run);
  let last = 0;
  for await (const line of lines) {
    last = Number(line);
    if (last === savings) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

describe('a program that is killed while it records', () => {
  test(`has kept every score that it showed as saved, ${KILLS} times`, async () => {
    const context = await makeMemberWorkspace();
    const { root } = context.layout;
    closeWorkspace(context);
    let recordedBefore = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await recordUntilKilled(root, `run ${kill}`, savingsBeforeKill(kill));
      expect(said).toBeGreaterThanOrEqual(savingsBeforeKill(kill));

      const reopened = expectOk(await openWorkspace({ world: createTestWorld(), root }));
      const kept = expectOk(
        reopened.store.read((records) => {
          const history = records.listCellJournal('so-noi-vu' as UnitId, '1.2' as CriterionCode, 1_000_000);
          return ok({ score: records.findScore('so-noi-vu' as UnitId, '1.2' as CriterionCode), lines: history.length });
        }),
      );
      closeWorkspace(reopened);

      // The next one may have been on the disk, and not yet said, when the kill came; score and journal agree on it.
      const inThisRun = kept.lines - recordedBefore;
      expect([said, said + 1]).toContain(inThisRun);
      expect(kept.score?.reason).toBe(`run ${kill} lần ${inThisRun}`);
      recordedBefore = kept.lines;
    }
  });
});
