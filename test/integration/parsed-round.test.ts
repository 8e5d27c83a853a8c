import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { readDesk } from '#electron/services/read-round/read-desk.ts';
import { getRound } from '#electron/services/read-round/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { fillRound, smallRound, smallSet, smallSetDigest } from '#test/support/small-round.ts';
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

  it('and a set that was read and then taken back is not there', async () => {
    const { store, world } = await makeWorkspace();
    store.transaction((records) => {
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: world.now() });
      expect(records.findCriteriaSet(smallSetDigest)).toEqual(smallSet);
      return TAKEN_BACK;
    });
    expect(expectOk(store.read((records) => ok(records.findCriteriaSet(smallSetDigest))))).toBeNull();
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
