import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf, storedPackagePath } from '#electron/platform/workspace-layout.ts';
import { findPlaceElsewhere } from '#electron/services/back-up-workspace/backup-place.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { restoreWorkspace } from '#electron/services/restore-workspace/index.ts';
import { importInto, inWorkspace, issueFrom, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector, packUnit, startMember, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/** The secretariat keeps a package as its evidence and the bytes of its other files, and makes the whole of it again for a kit. */

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
const disk = createRealDisk();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await packUnit(path.join(template, 'don-vi'), path.join(template, 'goi.zip'));
  await makeSecretariat(path.join(template, 'thu-ky'), makeCouncilRound(keys));
  await importInto(path.join(template, 'thu-ky'), path.join(template, 'goi.zip'), inspector);
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  for (const one of [template, folder]) rmSync(one, { recursive: true });
});

const at = (...parts: readonly string[]): string => path.join(folder, ...parts);

/** Every file of a bag, by name. */
async function readFiles(file: string): Promise<ReadonlyMap<string, string>> {
  const bag = must(await openBag({ disk, path: file }));
  try {
    const files = new Map<string, string>();
    for (const { name, size } of bag.files) files.set(name, Buffer.from(must(await bag.readEntry(name, size))).toString('hex'));
    return files;
  } finally {
    await bag.close();
  }
}

/** The one package of a kit, as a file. */
async function takeOutOfKit(kit: string): Promise<string> {
  const bag = must(await openBag({ disk, path: kit, form: 'own' }));
  try {
    const found = bag.files.find(({ name }) => name.startsWith('data/packages/'));
    if (found === undefined) throw new Error('a kit without a package');
    const file = await disk.open(at('tu-bo-tai-lieu.zip'), 'write-new');
    await bag.streamEntry(found.name, async (bytes) => {
      await file.write(bytes);
      return true;
    });
    await file.close();
    return at('tu-bo-tai-lieu.zip');
  } finally {
    await bag.close();
  }
}

async function expectHandedOn(root: string): Promise<void> {
  await issueFrom(at(root), keys.s1, at('kit.zip'));
  expect(await readFiles(await takeOutOfKit(at('kit.zip')))).toEqual(await readFiles(at('goi.zip')));
  await startMember(at('tv-1'), at('kit.zip'), { key: keys.m1, inspector });
}

/** The package as workspaces before schema 4 kept it: the file itself, and nothing in the records. */
async function keepAsBefore(root: string): Promise<void> {
  const manifest = await inWorkspace(createTestWorld(), at(root), ({ store }) => must(store.read((records) => ok(records.listPackages().at(0)?.manifest))));
  if (manifest === undefined) throw new Error('no package is here');
  const db = new SqliteDatabase(layoutOf(at(root)).database);
  db.exec('DELETE FROM package_file');
  db.close();
  const layout = layoutOf(at(root));
  mkdirSync(layout.packages);
  copyFileSync(at('goi.zip'), storedPackagePath(layout, manifest));
}

const checkRoot = async (root: string): Promise<unknown> => must(await inWorkspace(createTestWorld(), at(root), (context) => checkWorkspace(context, QUIET_TASK))).problems;

describe('a package that came in', () => {
  it('goes out in a kit with every byte of every file, and only its evidence lies beside the records', async () => {
    expect(readdirSync(at('thu-ky')).toSorted()).toEqual(['backups', 'desk.sqlite', 'staging', 'vault']);
    await expectHandedOn('thu-ky');
  });

  it('goes out from a workspace that was given back on another machine, without being imported again', async () => {
    const { backup } = must(await inWorkspace(createTestWorld(), at('thu-ky'), (context) => backUpWorkspace({ context, place: must(findPlaceElsewhere(context, at())), reason: 'person', task: QUIET_TASK })));
    rmSync(at('thu-ky'), { recursive: true });
    must(await restoreWorkspace({ world: createTestWorld(), root: at('thu-ky'), backup, task: QUIET_TASK }));
    expect(await checkRoot('thu-ky')).toEqual([]);
    await expectHandedOn('thu-ky');
  });

  it('that an older version of the program kept as a file goes out too, and needs that file no more once it was imported again', async () => {
    await keepAsBefore('thu-ky');
    expect(await checkRoot('thu-ky')).toEqual([]);
    await expectHandedOn('thu-ky');
    await importInto(at('thu-ky'), at('goi.zip'), inspector);
    rmSync(layoutOf(at('thu-ky')).packages, { recursive: true });
    expect(await checkRoot('thu-ky')).toEqual([]);
  });
});
