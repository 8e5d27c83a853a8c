import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { buildPackage } from '#electron/services/build-package/index.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import { writeUnitFiles } from '#test/support/small-council.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
beforeAll(() => {
  writeUnitFiles(template);
});
afterAll(() => rmSync(template, { recursive: true }));

describe('a unit packs its submission on a failing disk', () => {
  it('has a whole package under its name or none, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: null,
      target: 'goi.zip',
      act: (world, folder) =>
        buildPackage({ world, submission: path.join(folder, 'submission.json'), evidenceFolder: path.join(folder, 'evidence'), target: path.join(folder, 'goi.zip'), task: QUIET_TASK }),
      isWhole: async (folder) => (await readPackage({ disk: createRealDisk(), path: path.join(folder, 'goi.zip'), task: QUIET_TASK })).ok,
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(100);
  }, 240_000);
});
