import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { MemberId } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { applyMerge, prepareMerge, type PreparedMerge } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { acceptJoinRequest, receiveDocument } from '#electron/services/receive-document/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { exportFrom, inWorkspace, issueFrom, makeCouncil, makeCouncilKeys, makeCouncilRound, must, openInspector, type CouncilKeys, type TestKey } from '#test/support/small-council.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
let newKey: TestKey;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  newKey = await makeTestKey('Nguyễn Thị Hạnh', 9);
  await makeCouncil({ folder: template, keys, inspector });
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  for (const one of [template, folder]) rmSync(one, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const atSecretariat = <T>(work: (context: WorkspaceContext) => Promise<T> | T): Promise<T> => inWorkspace(createTestWorld(), at('thu-ky'), work);

/** A join request with this key comes in and is accepted for a member. */
const accept = (key: TestKey, member: string): Promise<void> =>
  atSecretariat((context) => {
    const bytes = canonicalBytes({ format: 'btd/join-request', version: 1, name: key.name, key: key.publicKey });
    must(receiveDocument(context, { kind: 'join-request', bytes }));
    must(acceptJoinRequest(context, { thumbprint: key.thumbprint, member: member as MemberId }));
  });

type Taking = { readonly kit: string; readonly holds: readonly TestKey[]; readonly fingerprint?: string };

/** A member takes a kit on a machine that holds these identities. */
async function take(root: string, { kit, holds, fingerprint }: Taking): Promise<Result<null, readonly Problem[]>> {
  const identities = holds.map((key) => key.thumbprint);
  const started = await startFromKit({ world: createTestWorld(), inspector, root: at(root), path: at(kit), task: QUIET_TASK, isSample: false, fingerprint: fingerprint ?? null, identities });
  if (started.ok) closeWorkspace(started.value);
  return started.ok ? ok(null) : started;
}

const memberOf = (root: string): Promise<string | null | undefined> =>
  inWorkspace(createTestWorld(), at(root), ({ store }) => must(store.read((records) => ok(records.findWorkspace()?.member))));

const merge = (file: string): Promise<PreparedMerge> =>
  atSecretariat(async (context) => {
    const prepared = must(await prepareMerge({ context, files: [{ path: at(file), name: file }], task: QUIET_TASK }));
    must(applyMerge(context, prepared));
    return prepared;
  });

describe('a newer kit', () => {
  beforeEach(() => issueFrom(at('thu-ky'), keys.s1, at('kit-2.zip')));

  it('leaves a workspace its member on a machine that holds another member’s identity too', async () => {
    expect(await memberOf('tv-2')).toBe('m2');
    must(await take('tv-2', { kit: 'kit-2.zip', holds: [keys.m1, keys.m2] }));
    expect(await memberOf('tv-2')).toBe('m2');
    must(await take('tv-2', { kit: 'kit-2.zip', holds: [keys.m1] }));
    expect(await memberOf('tv-2')).toBe('m2');
  });

  it('that gives the member’s key to another member does not give that member the scores', async () => {
    await accept(keys.m2, 'm1');
    await issueFrom(at('thu-ky'), keys.s1, at('kit-3.zip'));
    must(await take('tv-2', { kit: 'kit-3.zip', holds: [keys.m2] }));
    expect(await memberOf('tv-2')).toBe('m2');
  });

  it('whose roster no longer has the member is refused, and the round stays as it was', async () => {
    await atSecretariat(({ store, world }) => {
      const round = makeCouncilRound(keys);
      must(store.transaction((records) => ok(records.replaceRound({ round: { ...round, members: round.members.filter(({ id }) => id !== 'm2') }, at: world.now() }))));
    });
    await issueFrom(at('thu-ky'), keys.s1, at('kit-3.zip'));
    expect(await take('tv-2', { kit: 'kit-3.zip', holds: [keys.m1, keys.m2] })).toEqual({ ok: false, error: [{ type: 'member-unknown', where: 'data/round.json', member: 'm2' }] });
    const round = await inWorkspace(createTestWorld(), at('tv-2'), ({ store }) => must(store.read((records) => ok(records.findRound()))));
    expect(round?.members.map(({ id }) => id)).toContain('m2');
  });

  it('is refused under a fingerprint that is not its issuer’s, also where its issuer is trusted already', async () => {
    const expected = fingerprintOf(keys.m1.thumbprint);
    const found = fingerprintOf(keys.s1.thumbprint);
    expect(await take('tv-2', { kit: 'kit-2.zip', holds: [keys.m2], fingerprint: expected })).toEqual({ ok: false, error: [{ type: 'kit-issuer-differs', where: 'data/kit.json', expected, found }] });
    must(await take('tv-2', { kit: 'kit-2.zip', holds: [keys.m2], fingerprint: found }));
  });
});

describe('a member with a new key', () => {
  beforeEach(async () => {
    await merge('m1.zip');
    await accept(newKey, 'm1');
    await issueFrom(at('thu-ky'), keys.s1, at('kit-2.zip'));
    must(await take('tv-1', { kit: 'kit-2.zip', holds: [keys.m1, newKey] }));
  });

  it('goes on counting the bundles, so that the next one replaces what the old key signed', async () => {
    expect(await exportFrom(at('tv-1'), newKey, at('m1-2.zip'))).toBe(2);
    const { preview } = await merge('m1-2.zip');
    expect(preview.bundles).toMatchObject([{ standing: 'newer', member: 'm1', revision: 2, problems: [] }]);
    expect(preview.conflicts).toEqual([]);
  });
});

describe('the secretariat', () => {
  it('merges no plan that was made with another roster: the key may have been replaced because it was stolen', async () => {
    const prepared = await atSecretariat((context) => prepareMerge({ context, files: [{ path: at('m1.zip'), name: 'm1.zip' }], task: QUIET_TASK }));
    await accept(newKey, 'm1');
    await atSecretariat((context) => {
      expect(applyMerge(context, must(prepared))).toEqual({ ok: false, error: [{ type: 'plan-outdated', where: '' }] });
      expect(must(context.store.read((records) => ok(records.listMergedBundles())))).toEqual([]);
    });
  });

  it('puts everything that a table of results is made of under its digest: the groups in which units are ranked, and the self-scores', async () => {
    await merge('m1.zip');
    const results = () => atSecretariat((context) => must(getResults(context)));
    const before = await results();
    expect((await results()).digest).toBe(before.digest);
    const round = makeCouncilRound(keys);
    const units = round.units.map((unit) => ({ ...unit, group: `Khối của ${unit.id}` }));
    await atSecretariat((context) => must(receiveDocument(context, { kind: 'round', bytes: canonicalBytes({ ...round, units }) })));
    const regrouped = await results();
    expect(regrouped.rows.map(({ group }) => group)).not.toEqual(before.rows.map(({ group }) => group));
    expect(regrouped.digest).not.toBe(before.digest);
  });

  it('takes no round that would give a newcomer the key of another', async () => {
    const round = makeCouncilRound(keys);
    const [first] = round.members;
    if (first === undefined) throw new Error('the round has members');
    const members = [...round.members, { ...first, id: 'm9' as MemberId, key: keys.m1.publicKey }];
    await atSecretariat((context) => {
      expect(receiveDocument(context, { kind: 'round', bytes: canonicalBytes({ ...round, members }) })).toMatchObject({ ok: false, error: [{ type: 'member-key-repeated', member: 'm9' }] });
      expect(must(context.store.read((records) => ok(records.findRound())))).toEqual(round);
    });
  });

  it('keeps the keys that stand, whatever a round document says of them: only an accepted join request changes a key', async () => {
    const round = makeCouncilRound(keys);
    const members = round.members.map((member) => (member.id === 'm1' ? { ...member, key: null } : member.id === 'm2' ? { ...member, key: keys.m1.publicKey } : member));
    await atSecretariat((context) => {
      expect(receiveDocument(context, { kind: 'round', bytes: canonicalBytes({ ...round, title: 'Tên mới', members }) })).toMatchObject({ ok: true, value: { kind: 'imported' } });
      expect(must(context.store.read((records) => ok(records.findRound())))?.members).toEqual(round.members);
    });
  });
});
