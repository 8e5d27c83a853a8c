import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#shared/problem/problem.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import { importInto, inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, startMember, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const check = async (root: string): Promise<readonly Problem[]> => must(await inWorkspace(createTestWorld(), at(root), (context) => checkWorkspace(context, QUIET_TASK))).problems;

/** Paths of the files below a folder. */
const filesIn = (root: string): readonly string[] =>
  readdirSync(at(root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();

/** One byte otherwise, the length as it was: what an old disk does. */
function alter(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function alterRecords(sql: string): void {
  const db = new SqliteDatabase(path.join(at('thu-ky'), 'desk.sqlite'));
  db.exec(sql);
  db.close();
}

function pair(files: readonly string[]): readonly [string, string] {
  const [first, second] = files;
  if (first === undefined || second === undefined || files.length !== 2) throw new Error(`two files were expected: ${files.join(', ')}`);
  return [first, second];
}

describe('what the disk has lost or altered', () => {
  it('is named, and repaired by importing the package again', async () => {
    const [altered, lost] = pair(filesIn('thu-ky/vault'));
    const before = [readFileSync(altered), readFileSync(lost)];
    alter(altered);
    rmSync(lost);
    const named = new Map((await check('thu-ky')).map(({ type, where }) => [where, type]));
    expect(named).toEqual(new Map([[path.basename(altered, '.pdf'), 'evidence-altered'], [path.basename(lost, '.pdf'), 'evidence-missing-from-vault']]));
    await importInto(at('thu-ky'), at('goi.zip'), inspector);
    expect(await check('thu-ky')).toEqual([]);
    expect([readFileSync(altered), readFileSync(lost)]).toEqual(before);
  });

  it('of a package never goes out in a kit, and is repaired by importing it again', async () => {
    const issue = () => inWorkspace(createTestWorld(), at('thu-ky'), (context) => issueKit({ context, key: keys.s1, target: at('kit-2.zip'), task: QUIET_TASK }));
    const altered = [{ type: 'stored-package-altered', where: '', unit: 'so-noi-vu', revision: 1 }];
    for (const name of ['bagit.txt', 'data/submission.json', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      alterRecords(`DELETE FROM package_file WHERE name = '${name}'`);
      alterRecords(`INSERT INTO package_file (package, name, bytes) VALUES (1, '${name}', x'00')`);
      expect(await check('thu-ky'), name).toEqual(altered);
      expect(await issue(), name).toEqual({ ok: false, error: altered });
      await importInto(at('thu-ky'), at('goi.zip'), inspector);
      expect(await check('thu-ky'), name).toEqual([]);
    }
    alterRecords('DELETE FROM package_file');
    const missing = [{ type: 'stored-package-missing', where: '', unit: 'so-noi-vu', revision: 1 }];
    expect(await check('thu-ky')).toEqual(missing);
    expect(await issue()).toEqual({ ok: false, error: missing });
    const [evidence = ''] = filesIn('thu-ky/vault');
    await importInto(at('thu-ky'), at('goi.zip'), inspector);
    alter(evidence);
    expect((await check('thu-ky')).map(({ type }) => type), 'named once').toEqual(['evidence-altered']);
    expect(await issue()).toEqual({ ok: false, error: altered });
    await importInto(at('thu-ky'), at('goi.zip'), inspector);
    expect(must(await issue()).revision).toBe(2);
  });

  it('is repaired at a member’s by taking the same kit again, and the scores stay', async () => {
    const [altered, lost] = pair(filesIn('tv-1/vault'));
    alter(altered);
    rmSync(lost);
    expect(await check('tv-1')).toHaveLength(2);
    const scores = () => inWorkspace(createTestWorld(), at('tv-1'), ({ store }) => store.read((records) => ({ ok: true, value: records.listScores('so-noi-vu' as never) })));
    const before = await scores();
    await startMember(at('tv-1'), at('kit.zip'), { key: keys.m1, inspector });
    expect(await check('tv-1')).toEqual([]);
    expect(await scores()).toEqual(before);
  });
});
