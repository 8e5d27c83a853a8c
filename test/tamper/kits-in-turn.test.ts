import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KitFile } from '#shared/bundle/kit.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import type { Sha256, Thumbprint } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import { entryOf, takeApart, type Opened } from '#test/support/forge-bag.ts';
import { forgeKit, type KitForgery } from '#test/support/forge-kit.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, type CouncilKeys } from '#test/support/small-council.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/*
 * A member has a kit and has scored. What comes next is signed by the very secretariat that she trusts, and still must
 * follow on what is here.
 */
const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
let genuine: Opened;
let kit: KitFile;
let round: Round;
let first: Statement;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder: template, keys, inspector });
  genuine = await takeApart(readFileSync(path.join(template, 'kit.zip')));
  kit = parse(entryOf(genuine, 'data/kit.json')) as KitFile;
  round = parse(entryOf(genuine, 'data/round.json')) as Round;
  const { payload } = parse(entryOf(genuine, `signatures/${keys.s1.thumbprint}.jws`)) as { readonly payload: string };
  first = parse(Buffer.from(payload, 'base64url')) as Statement;
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
  rmSync(template, { recursive: true });
});

const parse = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

type Next = Partial<KitForgery> & { readonly revision?: number; readonly previous?: Sha256 | null; readonly round?: Partial<Round> };

/** The kit after the first one, by the same secretariat, unless something else is said. */
function forge({ revision = 2, previous = first.manifest, round: more = {}, files = {}, statement = {} }: Next): Promise<string> {
  const said = { 'data/kit.json': { ...kit, revision }, 'data/round.json': { ...round, ...more }, ...files };
  return forgeKit(genuine, folder, { key: keys.s1, files: said, statement: { revision, previous, round: more.id ?? round.id, ...statement } });
}

type Taking = { readonly root?: string; readonly identities?: readonly Thumbprint[] };

async function take(file: string, { root = 'tv-1', identities = [keys.m1.thumbprint] }: Taking = {}): Promise<Result<null, readonly Problem[]>> {
  const started = await startFromKit({ world: createTestWorld(), inspector, root: path.join(folder, root), path: file, task: QUIET_TASK, isSample: false, fingerprint: null, identities });
  if (!started.ok) return started;
  closeWorkspace(started.value);
  return ok(null);
}

/** Whose the workspace is, its round and newest kit, and how much was done in it. */
const readDesk = (root = 'tv-1') =>
  inWorkspace(createTestWorld(), path.join(folder, root), ({ store }) =>
    must(store.read((records) => ok({ workspace: records.findWorkspace(), round: records.findRound(), kit: records.findLatestIssuedKit(keys.s1.thumbprint), journal: records.readJournalSeq() }))));

const without = (id: string): Partial<Round> => ({ members: round.members.filter((member) => member.id !== id) });

describe('the next kit', () => {
  it('is taken when it follows on the one that is here', async () => {
    expect(await take(await forge({ round: { title: 'Đợt thẩm định thử, lần hai' } }))).toEqual(ok(null));
    expect(await readDesk()).toMatchObject({ workspace: { member: 'm1' }, round: { title: 'Đợt thẩm định thử, lần hai' }, kit: { revision: 2 } });
  });

  it.each<readonly [string, () => Next, () => Taking, object]>([
    ['for another round', () => ({ round: { id: 'thu-2026' as Round['id'] } }), () => ({}), { type: 'round-differs', expected: 'thu-2025', found: 'thu-2026' }],
    ['of the same revision with other contents', () => ({ revision: 1, previous: null, round: { title: 'Đợt khác' } }), () => ({}), { type: 'statement-revision-differs', revision: 1 }],
    ['that follows on another than the one here', () => ({ previous: 'ab'.repeat(32) as Sha256 }), () => ({}), { type: 'statement-previous-differs' }],
    ['in which nobody has her key', () => ({ round: without('m1') }), () => ({}), { type: 'kit-names-no-identity' }],
    ['in which only a colleague on the same laptop has a key', () => ({ round: without('m1') }), () => ({ identities: [keys.m1.thumbprint, keys.m2.thumbprint] }), { type: 'member-unknown', member: 'm1', where: 'data/round.json' }],
  ])('is refused %s, and changes nothing', async (_title, next, taking, problem) => {
    const before = await readDesk();
    expect(await take(await forge(next()), taking())).toEqual({ ok: false, error: [expect.objectContaining(problem)] });
    expect(await readDesk()).toEqual(before);
  });

  it('is refused when it is older than the one that is here, and changes nothing', async () => {
    expect(await take(await forge({}))).toEqual(ok(null));
    const before = await readDesk();
    expect(await take(path.join(folder, 'kit.zip'))).toMatchObject({ ok: false, error: [{ type: 'statement-outdated', known: 2, found: 1 }] });
    expect(await readDesk()).toEqual(before);
  });

  it('leaves the workspace with its owner, whoever else has an identity on this machine', async () => {
    const newKey = await makeTestKey('Nguyễn Thị Hạnh', 9);
    const members = [...round.members.filter(({ id }) => id === 'm2'), ...round.members.filter(({ id }) => id !== 'm2').map((member) => (member.id === 'm1' ? { ...member, key: newKey.publicKey } : member))];
    expect(await take(await forge({ round: { members } }), { identities: [keys.m2.thumbprint, newKey.thumbprint] })).toEqual(ok(null));
    expect(await readDesk()).toMatchObject({ workspace: { member: 'm1' } });
  });

  it('is not for the secretariat’s own workspace, which it leaves as it was', async () => {
    const before = await readDesk('thu-ky');
    expect(await take(await forge({}), { root: 'thu-ky' })).toMatchObject({ ok: false, error: [{ type: 'role-differs', expected: 'member' }] });
    expect(await readDesk('thu-ky')).toEqual(before);
  });

  it('may come again, and nothing is doubled', async () => {
    const before = await readDesk();
    expect(await take(path.join(folder, 'kit.zip'))).toEqual(ok(null));
    expect(await readDesk()).toEqual(before);
  });
});

describe('a kit that nobody took yet', () => {
  it('is refused for someone whom it does not name, and starts nothing', async () => {
    const stranger = await makeTestKey('Người lạ', 8);
    expect(await take(path.join(folder, 'kit.zip'), { root: 'tv-9', identities: [stranger.thumbprint] })).toMatchObject({ ok: false, error: [{ type: 'kit-names-no-identity' }] });
  });

  it('is refused when a package is of another revision than it lists', async () => {
    const listed = { ...kit, packages: kit.packages.map((item) => ({ ...item, revision: 7 })) };
    const forged = await forge({ revision: 1, previous: null, files: { 'data/kit.json': listed } });
    expect(await take(forged, { root: 'tv-9' })).toMatchObject({ ok: false, error: [{ type: 'kit-package-differs', where: 'data/packages/so-noi-vu-1.zip' }] });
  });
});
