import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import { importInto, inWorkspace, issueFrom, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector, packUnit, startMember, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await packUnit(at('don-vi'), at('goi.zip'));
  await unpack(at('goi.zip'), at('goi'));
  await makeSecretariat(at('thu-ky'), makeCouncilRound(keys));
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

/** What `unzip` leaves on the disk. */
async function unpack(file: string, to: string): Promise<void> {
  const bag = must(await openBag({ disk: createRealDisk(), path: file }));
  for (const { name, size } of bag.files) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    writeFileSync(path.join(to, name), must(await bag.readEntry(name, size)));
  }
  await bag.close();
}

const filesIn = (root: string): readonly string[] => (existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : []);
const importFolder = (task: Task) =>
  inWorkspace(createTestWorld(), at('thu-ky'), (context) => importPackage({ context, inspector, path: at('goi'), name: 'goi', task }));

describe('a package that came to the secretariat as a folder', () => {
  it('leaves nothing behind when the person presses stop, or a file in it is altered', async () => {
    let looks = 0;
    const stopping: Task = { report: () => undefined, isStopped: () => ++looks > 3 };
    expect(await importFolder(stopping)).toEqual({ ok: false, error: [{ type: 'stopped-by-user', where: '' }] });
    const submission = at('goi/data/submission.json');
    const before = readFileSync(submission);
    writeFileSync(submission, Buffer.concat([before, Buffer.from(' ')]));
    expect(await importFolder(QUIET_TASK)).toMatchObject({ ok: false });
    writeFileSync(submission, before);
    expect([readdirSync(at('thu-ky/staging')), filesIn(at('thu-ky/vault'))]).toEqual([[], []]);
  });

  it('is the same package as the file of it, and goes out in a kit that a member can start from', async () => {
    expect(must(await importFolder(QUIET_TASK)).kind).toBe('imported');
    expect(must(await inWorkspace(createTestWorld(), at('thu-ky'), (context) => checkWorkspace(context, QUIET_TASK))).problems).toEqual([]);
    const { manifest } = must(await readPackage({ disk: createRealDisk(), path: at('goi.zip'), task: QUIET_TASK }));
    await importInto(at('thu-ky'), at('goi.zip'), inspector);
    const packages = await inWorkspace(createTestWorld(), at('thu-ky'), ({ store }) => must(store.read((records) => ok(records.listPackages()))));
    expect(packages.map((one) => one.manifest)).toEqual([manifest]);
    await issueFrom(at('thu-ky'), keys.s1, at('kit.zip'));
    await startMember(at('tv-1'), at('kit.zip'), { key: keys.m1, inspector });
  });
});
