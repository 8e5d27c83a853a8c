import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, openInspector } from '#test/support/small-council.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

/** Merges only when every bundle could be read, as a secretary who sees a refused one would look for the reason first. */
const merge = (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> =>
  inWorkspace(world, path.join(folder, 'thu-ky'), async (context) => {
    const files = ['m1.zip', 'm2.zip'].map((name) => ({ name, path: path.join(folder, name) }));
    const prepared = await prepareMerge({ context, files, task: QUIET_TASK });
    if (!prepared.ok) return prepared;
    const refused = prepared.value.preview.bundles.filter((row) => row.standing === 'refused');
    return refused.length > 0 ? err(refused.flatMap((row) => row.problems)) : applyMerge(context, prepared.value);
  });

describe('bundles are merged on a failing disk', () => {
  it('are all merged or none, whichever act fails and however', async () => {
    const report = await walkFaults({ template, workspace: 'thu-ky', target: null, act: merge });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(30);
  }, 240_000);
});
