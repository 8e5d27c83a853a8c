import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import { importInto, issueFrom, makeCouncilKeys, makeCouncilRound, makeSecretariat, openInspector, packUnit, startMember, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const withOlder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  const [secretariat, kit] = [path.join(template, 'thu-ky'), path.join(template, 'kit.zip')];
  await packUnit(path.join(template, 'don-vi'), path.join(template, 'goi.zip'));
  await makeSecretariat(secretariat, makeCouncilRound(keys));
  await importInto(secretariat, path.join(template, 'goi.zip'), inspector);
  await issueFrom(secretariat, keys.s1, kit);
  cpSync(template, withOlder, { recursive: true });
  await startMember(path.join(withOlder, 'tv-1'), kit, { key: keys.m1, inspector });
  // Two more packages, so that a disk that fails with the second finds the first prepared.
  for (const revision of [2, 3]) {
    const file = path.join(withOlder, `goi-${revision}.zip`);
    await packUnit(path.join(withOlder, `don-vi-${revision}`), file, revision);
    await importInto(path.join(withOlder, 'thu-ky'), file, inspector);
  }
  await issueFrom(path.join(withOlder, 'thu-ky'), keys.s1, path.join(withOlder, 'kit-2.zip'));
});
afterAll(async () => {
  await inspector.close();
  for (const folder of [template, withOlder]) rmSync(folder, { recursive: true });
});

async function start(world: World, folder: string, kit: string): Promise<Result<null, readonly Problem[]>> {
  const started = await startFromKit({
    world, inspector, root: path.join(folder, 'tv-1'), path: path.join(folder, kit), task: QUIET_TASK, isSample: false, fingerprint: null, identities: [keys.m1.thumbprint],
  });
  if (!started.ok) return started;
  closeWorkspace(started.value);
  return ok(null);
}

describe('a member starts from a kit on a failing disk', () => {
  it('has the whole workspace or none, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: 'tv-1',
      target: null,
      act: (world, folder) => start(world, folder, 'kit.zip'),
      isUnmade: ({ round, package: packages, issued_kit: kits }) => [round, packages, kits].every((rows) => rows?.length === 0),
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(200);
  }, 240_000);
});

describe('the folder in which a start failed', () => {
  it('keeps what stood in it before, and a start that was cut off before the first row is taken up', async () => {
    const folder = makeScratchFolder();
    try {
      const root = path.join(folder, 'tv-1');
      mkdirSync(path.join(root, 'backups'), { recursive: true });
      writeFileSync(path.join(root, 'backups', 'schema-1.sqlite'), 'the last copy of lost records');
      writeFileSync(path.join(root, 'desk.sqlite'), '');
      writeFileSync(path.join(folder, 'kit.zip'), 'no kit');
      expect(await start(createTestWorld(), folder, 'kit.zip')).toMatchObject({ ok: false, error: [{ type: 'archive-not-zip' }] });
      cpSync(path.join(template, 'kit.zip'), path.join(folder, 'kit.zip'));
      expect(await start(createTestWorld(), folder, 'kit.zip')).toEqual(ok(null));
      expect(readFileSync(path.join(root, 'backups', 'schema-1.sqlite'), 'utf8')).toBe('the last copy of lost records');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a member takes a newer kit on a failing disk', () => {
  it('has taken all of it or nothing, whichever act fails and however', async () => {
    const report = await walkFaults({ template: withOlder, workspace: 'tv-1', target: null, act: (world, folder) => start(world, folder, 'kit-2.zip') });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(200);
  }, 240_000);
});
