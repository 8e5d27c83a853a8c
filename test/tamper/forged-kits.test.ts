import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KitFile } from '#shared/bundle/kit.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readKitBag } from '#electron/services/read-kit/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import { entryOf, takeApart, type Opened } from '#test/support/forge-bag.ts';
import { forgeKit, type KitForgery } from '#test/support/forge-kit.ts';
import { makeCouncil, makeCouncilKeys, openInspector, type CouncilKeys, type TestKey } from '#test/support/small-council.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
let stranger: TestKey;
let genuine: Opened;
let kit: KitFile;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  stranger = await makeTestKey('Người lạ', 9);
  await makeCouncil({ folder, keys, inspector });
  genuine = await takeApart(readFileSync(path.join(folder, 'kit.zip')));
  kit = JSON.parse(Buffer.from(entryOf(genuine, 'data/kit.json')).toString()) as KitFile;
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

type Forgery = Partial<KitForgery>;
const forge = (forgery: Forgery): Promise<string> => forgeKit(genuine, folder, { key: keys.s1, ...forgery });

async function typesOf(forgery: Forgery): Promise<readonly string[]> {
  const read = await readKitBag({ disk: createRealDisk(), path: await forge(forgery), task: QUIET_TASK, trustedFingerprint: fingerprintOf(keys.s1.thumbprint) });
  if (read.ok) return ['accepted'];
  for (const problem of read.error) expect(problem.where, problem.type).not.toBe('');
  return read.error.map((problem) => problem.type);
}

const changed = (name: string, change: (text: string) => string): Forgery => ({ files: { [name]: new TextEncoder().encode(change(Buffer.from(entryOf(genuine, name)).toString())) } });

describe('a kit whose every byte is signed by a key', () => {
  it('is accepted as the secretariat signed it', async () => {
    expect(await typesOf({})).toEqual(['accepted']);
  });

  it.each<readonly [string, () => Forgery, readonly string[]]>([
    ['by a stranger who names himself', () => ({ key: stranger, files: { 'data/kit.json': { ...kit, issuer: { name: 'Tổ thư ký', key: stranger.publicKey } } } }), ['kit-issuer-differs']],
    ['by a stranger in the secretariat’s name', () => ({ key: stranger }), ['signer-unknown']],
    ['by a member in the secretariat’s name', () => ({ key: keys.m1 }), ['signer-unknown']],
    ['as a bundle', () => ({ statement: { kind: 'btd/bundle' } }), ['statement-kind-differs']],
    ['for another round', () => ({ statement: { round: 'thu-2024' as Statement['round'] } }), ['statement-round-differs']],
    ['with a round of another year beside it', () => changed('data/round.json', (text) => text.replace('"thu-2025"', '"thu-2024"')), ['statement-round-differs']],
    ['under another revision than it says', () => ({ files: { 'data/kit.json': { ...kit, revision: 2 } } }), ['signed-revision-differs']],
    ['with criteria that the round does not name', () => changed('data/criteria-set.json', (text) => text.replace('Bộ tiêu chí thử', 'Bộ tiêu chí khác')), ['kit-criteria-set-differs']],
    ['with a round that is not in canonical form', () => changed('data/round.json', (text) => `${text}\n`), ['signed-file-not-canonical']],
    ['with a list that is not in canonical form', () => changed('data/kit.json', (text) => text.replace('{', '{ ')), ['signed-file-not-canonical']],
    ['without its list', () => ({ files: { 'data/kit.json': null } }), ['payload-file-missing']],
    ['without a package that it lists', () => ({ files: { 'data/packages/so-noi-vu-1.zip': null } }), ['kit-package-differs']],
    ['with a package that it does not list', () => ({ files: { 'data/packages/la.zip': new Uint8Array(3) } }), ['payload-file-unexpected']],
    ['with a list that leads out of its folder', () => ({ files: { 'data/kit.json': { ...kit, packages: kit.packages.map((item) => ({ ...item, file: '../../x.zip' })) } } }), ['kit-file-unsafe']],
  ])('is refused %s', async (_title, forgery, types) => {
    expect(await typesOf(forgery())).toEqual(types);
  });

  it.each<readonly [string, () => Forgery, string]>([
    ['another manifest', () => ({ files: { 'data/kit.json': { ...kit, packages: kit.packages.map((item) => ({ ...item, manifest: 'ab'.repeat(32) })) } } }), 'kit-package-differs'],
    ['another revision', () => ({ files: { 'data/kit.json': { ...kit, packages: kit.packages.map((item) => ({ ...item, revision: 2 })) } } }), 'kit-package-differs'],
    ['another unit', () => ({ files: { 'data/kit.json': { ...kit, packages: kit.packages.map((item) => ({ ...item, unit: 'xa-an-hoa' })) } } }), 'kit-package-differs'],
    ['a file that is no package', () => ({ files: { 'data/packages/so-noi-vu-1.zip': new TextEncoder().encode('x') } }), 'archive-not-zip'],
  ])('that lists a package with %s starts no workspace', async (_title, forgery, type) => {
    const root = path.join(folder, 'tv-9');
    const started = await startFromKit({ world: createTestWorld(), inspector, root, path: await forge(forgery()), task: QUIET_TASK, isSample: false, fingerprint: null, identities: [keys.m1.thumbprint] });
    expect(started).toMatchObject({ ok: false, error: [{ type }] });
    expect(existsSync(root)).toBe(false);
  });
});
