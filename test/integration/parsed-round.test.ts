import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { readDesk } from '#electron/services/read-round/read-desk.ts';
import { getRound } from '#electron/services/read-round/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { fillRound, manifestOf, smallEvidence, smallRound, smallSet, smallSetDigest, smallSubmission } from '#test/support/small-round.ts';
import { expectOk, makeMemberWorkspace, makeWorkspace } from '#test/support/temp-workspace.ts';

const TAKEN_BACK = err([{ type: 'plan-outdated', where: '' } as const]);
const titleOf = (context: WorkspaceContext): string | undefined => expectOk(getRound(context))?.title;

describe('a round and its criteria set are parsed once', () => {
  it('and are the same until another round comes', async () => {
    const { store } = await makeMemberWorkspace();
    const [first, second] = expectOk(store.read((records) => ok([expectOk(readDesk(records)), expectOk(readDesk(records))])));
    expect(second).toBe(first);
  });

  it('and another round is another at once', async () => {
    const context = await makeMemberWorkspace();
    expect(titleOf(context)).toBe(smallRound.title);
    expectOk(context.store.transaction((records) => {
      records.replaceRound({ round: { ...smallRound, title: 'Đợt sửa' }, at: context.world.now() });
      return ok(null);
    }));
    expect(titleOf(context)).toBe('Đợt sửa');
    expect(expectOk(context.store.read(readDesk)).round.title).toBe('Đợt sửa');
  });

  it('and one that was read and then taken back is not there', async () => {
    const context = await makeMemberWorkspace();
    context.store.transaction((records) => {
      records.replaceRound({ round: { ...smallRound, title: 'Đợt sửa' }, at: context.world.now() });
      expect(records.findRound()?.title).toBe('Đợt sửa');
      return TAKEN_BACK;
    });
    expect(titleOf(context)).toBe(smallRound.title);
  });

  it('and one that takes the number of one that broke off is read for itself', async () => {
    const { store, world } = await makeMemberWorkspace();
    const replace = (title: string, work: () => void): void => {
      expectOk(store.transaction((records) => {
        records.replaceRound({ round: { ...smallRound, title }, at: world.now() });
        expect(records.findRound()?.title).toBe(title);
        work();
        return ok(null);
      }));
    };
    expect(() => replace('Đợt hỏng', () => { throw new Error('a bug'); })).toThrow('a bug');
    replace('Đợt sửa', () => undefined);
  });

  it('and a set that was read and then taken back is not there', async () => {
    const { store, world } = await makeWorkspace();
    store.transaction((records) => {
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: world.now() });
      expect(records.findCriteriaSet(smallSetDigest)).toEqual(smallSet);
      return TAKEN_BACK;
    });
    expect(expectOk(store.read((records) => ok(records.findCriteriaSet(smallSetDigest))))).toBeNull();
  });

  it('and what a unit says of a criterion, in a package that was taken back, is not there', async () => {
    const context = await makeWorkspace();
    fillRound(context);
    const { store, world } = context;
    const submission = { ...smallSubmission(), revision: 7 };
    const manifest = manifestOf(submission);
    const [entry] = submission.entries;
    if (entry === undefined) throw new Error('a submission without entries');
    store.transaction((records) => {
      records.insertPackage({ manifest, size: 1, submission, files: new Map(), evidence: smallEvidence, at: world.now() });
      expect(records.findPackageEntry(manifest, entry.code)).toEqual(entry);
      return TAKEN_BACK;
    });
    expect(expectOk(store.read((records) => ok(records.findPackageEntry(manifest, entry.code))))).toBeNull();
  });

  it('and a desk without a member becomes that of the member who is named', async () => {
    const context = await makeWorkspace();
    fillRound(context);
    expect(expectOk(context.store.read(readDesk)).me).toBeNull();
    expectOk(context.store.transaction((records) => {
      const { id } = smallRound.members[0] ?? {};
      if (id !== undefined) records.setMember({ member: id, at: context.world.now() });
      return ok(null);
    }));
    expect(expectOk(context.store.read(readDesk)).me?.id).toBe('m1');
  });
});
