import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { keepScoreTable } from '#electron/services/keep-score-table/index.ts';
import { prepareScoreTable } from '#electron/services/preview-score-table/index.ts';
import { inWorkspace, makeSecretariat } from '#test/support/small-council.ts';
import { smallRound } from '#test/support/small-round.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
beforeAll(async () => {
  await makeSecretariat(path.join(template, 'thu-ky'), smallRound);
  writeFileSync(path.join(template, 'khao-sat.csv'), 'Đơn vị;1.3\nSở Nội vụ;1,5\nXã An Hòa;1,25\n');
});
afterAll(() => {
  rmSync(template, { recursive: true });
});

/** Once kept, keeping it again is refused: it stands already, and that is what a second attempt wants. */
const keep = (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> =>
  inWorkspace(world, path.join(folder, 'thu-ky'), async (context) => {
    const prepared = await prepareScoreTable({ context, file: { path: path.join(folder, 'khao-sat.csv'), name: 'khao-sat.csv' }, kind: 'survey', columns: null, task: QUIET_TASK });
    if (!prepared.ok) return prepared;
    const kept = keepScoreTable(context, prepared.value);
    const isThere = !kept.ok && kept.error.every(({ type }) => type === 'score-table-known');
    return isThere ? { ok: true, value: null } : kept;
  });

describe('a table of scores is kept on a failing disk', () => {
  it('is kept whole or not at all, and no copy of the file stays behind', async () => {
    const report = await walkFaults({ template, workspace: 'thu-ky', target: null, act: keep });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(30);
  });
});
