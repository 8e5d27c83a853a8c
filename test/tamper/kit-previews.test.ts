import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewKit } from '#electron/services/start-from-kit/index.ts';
import { entryOf, putTogether, replaceEntry, takeApart, type Opened } from '#test/support/forge-bag.ts';
import { forgeKit } from '#test/support/forge-kit.ts';
import { makeCouncil, makeCouncilKeys, openInspector, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
let genuine: Opened;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
  genuine = await takeApart(readFileSync(path.join(folder, 'kit.zip')));
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

const look = (file: string) => previewKit({ world: createTestWorld(), path: file, identities: [keys.m2.thumbprint] });

async function lookAt(bytes: Uint8Array): ReturnType<typeof look> {
  const file = path.join(folder, 'altered.zip');
  writeFileSync(file, bytes);
  return look(file);
}

/** A person compares a fingerprint with what is shown here: what was damaged on the way must not be shown. */
describe('a kit that is looked at before it is taken', () => {
  it('is shown with its issuer and the member whose key is on this machine', async () => {
    expect(await look(path.join(folder, 'kit.zip'))).toMatchObject({ ok: true, value: { round: 'thu-2025', issuerName: 'Lê Thu Hà', packages: 1, identity: keys.m2.thumbprint } });
  });

  it.each(['data/kit.json', 'data/round.json', 'data/criteria-set.json'])('is not shown when %s is not as the manifest has it', async (name) => {
    const altered = Buffer.from(entryOf(genuine, name)).toString().replace('Thu', 'Thi').replace('Đợt', 'Đốt').replace('Bộ', 'Bố');
    expect(await lookAt(await putTogether(replaceEntry(genuine, name, new TextEncoder().encode(altered))))).toMatchObject({ ok: false, error: [{ type: 'listed-digest-differs', where: name }] });
  });

  it('is not shown when a header of its archive is not as this program writes it', async () => {
    const bytes = Uint8Array.from(readFileSync(path.join(folder, 'kit.zip')));
    // The time of the first entry, in its own header.
    bytes[10] = 1;
    expect(await lookAt(bytes)).toMatchObject({ ok: false, error: [{ type: 'entry-form-foreign', field: 'time' }] });
  });

  it('is not shown without its list', async () => {
    expect(await look(await forgeKit(genuine, folder, { key: keys.s1, files: { 'data/kit.json': null } }))).toMatchObject({ ok: false });
    const bare = { ...genuine, entries: genuine.entries.filter(({ name }) => name !== 'data/kit.json') };
    expect(await lookAt(await putTogether(bare))).toEqual({ ok: false, error: [{ type: 'payload-file-missing', where: 'data/kit.json' }] });
  });

  it.each(['m1.zip', 'goi.zip'])('is told apart from %s', async (name) => {
    expect(await look(path.join(folder, name))).toMatchObject({ ok: false, error: [{ type: 'kit-expected' }] });
  });
});
