import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
afterAll(() => rmSync(template, { recursive: true }));

async function create(world: World, folder: string): Promise<Result<null, readonly Problem[]>> {
  const created = await createWorkspace({ world, root: path.join(folder, 'thu-ky'), role: 'secretary', title: 'Đợt thử', isSample: false });
  if (!created.ok) return created;
  closeWorkspace(created.value);
  return ok(null);
}

describe('a workspace is made on a failing disk', () => {
  it('is there with its first row, or its making can be taken up again, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: 'thu-ky',
      // Its folder: half-made, it may stay, and the next attempt takes it up.
      target: 'thu-ky',
      act: create,
      isUnmade: ({ workspace }) => (workspace ?? []).length === 0,
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(25);
  });
});
