import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { inWorkspace, makeCouncilKeys, makeCouncilRound, makeSecretariat, openInspector, packUnit } from '#test/support/small-council.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  await packUnit(path.join(template, 'don-vi'), path.join(template, 'goi.zip'));
  await makeSecretariat(path.join(template, 'thu-ky'), makeCouncilRound(await makeCouncilKeys()));
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

describe('a package comes in on a failing disk', () => {
  it('is taken in whole or not at all, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: 'thu-ky',
      target: null,
      act: (world, folder) =>
        inWorkspace(world, path.join(folder, 'thu-ky'), (context) =>
          importPackage({ context, inspector, path: path.join(folder, 'goi.zip'), name: 'goi.zip', task: QUIET_TASK }),
        ),
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(150);
  }, 240_000);
});
