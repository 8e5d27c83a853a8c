import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { exportResults } from '#electron/services/export-results/index.ts';
import { identityPath, loadIdentity, makeIdentity } from '#electron/services/keep-identities/index.ts';
import { DEFAULT_SETTINGS, loadSettings, saveSettings } from '#electron/services/keep-settings/index.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { createFaultyDisk } from '#test/support/faulty-disk.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

/** The small files that stand for themselves: preferences, an identity, the results as a table. */
const template = makeScratchFolder();
const inspector = openInspector();
const NEWER = { ...DEFAULT_SETTINGS, textZoom: 150, openWorkspace: 'dot-1' };
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
  mkdirSync(path.join(template, 'du-lieu'));
  await saveSettings(createTestWorld(), path.join(template, 'du-lieu'), DEFAULT_SETTINGS);
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

const save = (world: World, folder: string): Promise<Result<null, readonly Problem[]>> =>
  guardDisk('write', '', async () => {
    await saveSettings(world, path.join(folder, 'du-lieu'), NEWER);
    return ok(null);
  });

describe('preferences are kept on a failing disk', () => {
  it('stand as they were or as they are now, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: null,
      target: path.join('du-lieu', 'settings.json'),
      act: save,
      isWhole: async (folder) => [DEFAULT_SETTINGS.textZoom, NEWER.textZoom].includes((await loadSettings(createTestWorld(), path.join(folder, 'du-lieu'))).textZoom),
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(20);
  });
});

describe('an identity is made, and then the power goes', () => {
  it('is there: what was signed with it before can be signed on', async () => {
    const userData = path.join(template, 'may-moi');
    const world = createTestWorld();
    const faulty = createFaultyDisk(world.disk, null);
    const identity = must(await makeIdentity({ ...world, disk: faulty.disk }, { userData }, { name: 'Lê Thu Hà', passphrase: 'nhà sàn bên bờ suối' }));
    faulty.lose();
    expect((await loadIdentity(createTestWorld(), identityPath(userData, thumbprintOf(identity.key)))).ok).toBe(true);
  });
});

describe('the results go out on a failing disk', () => {
  it('stand whole under their name or not at all, and leave nothing beside it, whichever act fails and however', async () => {
    const words = SHEET_WORDS.vi;
    const clean = path.join(template, 'sach.csv');
    await inWorkspace(createTestWorld(), path.join(template, 'thu-ky'), (context) => exportResults({ context, target: clean, format: 'csv', words }));
    const whole = readFileSync(clean);
    rmSync(clean);
    const report = await walkFaults({
      template,
      workspace: 'thu-ky',
      target: 'ket-qua.csv',
      act: (world, folder) => inWorkspace(world, path.join(folder, 'thu-ky'), (context) => exportResults({ context, target: path.join(folder, 'ket-qua.csv'), format: 'csv', words })),
      isWhole: async (folder) => existsSync(path.join(folder, 'ket-qua.csv')) && readFileSync(path.join(folder, 'ket-qua.csv')).equals(whole),
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(40);
  });
});
