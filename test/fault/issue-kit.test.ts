import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedFile } from '#shared/ipc/views.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import type { World } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import { readKitBag, type ReadKitBag } from '#electron/services/read-kit/index.ts';
import { importInto, inWorkspace, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector, packUnit, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { leaveOut, makeScratchFolder, walkFaults, type Records } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await packUnit(path.join(template, 'don-vi'), path.join(template, 'goi.zip'));
  await makeSecretariat(path.join(template, 'thu-ky'), makeCouncilRound(keys));
  await importInto(path.join(template, 'thu-ky'), path.join(template, 'goi.zip'), inspector);
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

const issueTo = (world: World, folder: string, name: string): Promise<Result<ExportedFile, readonly Problem[]>> =>
  inWorkspace(world, path.join(folder, 'thu-ky'), (context) => issueKit({ context, key: keys.s1, target: path.join(folder, name), task: QUIET_TASK }));

const read = (file: string): Promise<Result<ReadKitBag, readonly Problem[]>> =>
  readKitBag({ disk: createRealDisk(), path: file, task: QUIET_TASK, trustedFingerprint: fingerprintOf(keys.s1.thumbprint) });

/** A failed attempt may have used up a revision, and said once more whose key is trusted. */
const withoutIssues = (records: Records): Records => leaveOut(records, ['issued_kit'], ['issue-kit', 'trust-issuer']);

describe('a kit goes out on a failing disk', () => {
  it('stands whole under its name or not at all, and the secretariat knows of it, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: 'thu-ky',
      target: 'kit.zip',
      act: (world, folder) => issueTo(world, folder, 'kit.zip'),
      isWhole: async (folder) => (await read(path.join(folder, 'kit.zip'))).ok,
      isKnown: async (folder, records) => {
        const { statement } = must(await read(path.join(folder, 'kit.zip')));
        return records['issued_kit']?.some((row) => row['manifest'] === statement.manifest && row['revision'] === statement.revision) === true;
      },
      comparable: withoutIssues,
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(100);
  }, 240_000);

  it('is issued again with nothing changed as a revision of its own that names the one before', async () => {
    const folder = makeScratchFolder();
    try {
      cpSync(template, folder, { recursive: true });
      const first = must(await issueTo(createTestWorld(), folder, 'kit-1.zip'));
      const second = must(await issueTo(createTestWorld(), folder, 'kit-2.zip'));
      expect([first.revision, second.revision]).toEqual([1, 2]);
      expect(must(await read(path.join(folder, 'kit-2.zip'))).statement.previous).toBe(first.manifest);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
