import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { getCell } from '#electron/services/read-round/index.ts';
import { startChild } from '#test/support/child.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const KILLS = 20;
/** Texts before each kill: before, at and after a recording, the same in every run of the test. */
const textsBeforeKill = (kill: number) => 1 + ((kill * 37) % 23);

/** Kills the program after so many texts were said to be kept; gives the last that was said at all. */
async function typeUntilKilled(root: string, first: number, texts: number): Promise<number> {
  const { child, lines, ended } = startChild('keep-until-killed.ts', root, String(first));
  let last = 0;
  for await (const line of lines) {
    last = Number(line);
    if (last - first + 1 === texts) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

describe('a program that is killed while somebody types', () => {
  test(`has kept every text that it showed as kept, as a draft or as a score and never as both, ${KILLS} times`, async () => {
    const context = await makeMemberWorkspace();
    const { root } = context.layout;
    closeWorkspace(context);
    let next = 1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await typeUntilKilled(root, next, textsBeforeKill(kill));
      const reopened = expectOk(await openWorkspace({ world: createTestWorld(), root }));
      const { draft, score, history } = expectOk(getCell(reopened, { unit: 'so-noi-vu' as UnitId, code: '1.2' as CriterionCode, packageRevision: null }));
      closeWorkspace(reopened);

      const newest = Number(draft?.form.reason ?? score.reason);
      // The next one may have been on the disk, and not yet said, when the kill came.
      expect([said, said + 1]).toContain(newest);
      expect(draft === null).toBe(newest % 5 === 0);
      expect(Number(score.reason === '' ? '0' : score.reason)).toBe(newest - (newest % 5));
      expect(history.length).toBeLessThanOrEqual(newest / 5);
      next = newest + 1;
    }
  });
});
