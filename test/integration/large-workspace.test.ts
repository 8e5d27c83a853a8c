import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCriteriaSet } from '#shared/criteria/check/check-criteria-set.ts';
import { listAppraisedLeaves } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { openWorkspace } from '#electron/services/open-workspace/index.ts';
import { getUnitSheet, listEvidence, listUnits } from '#electron/services/read-round/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { LARGE_WORKSPACES, makeLargeWorkspaces } from '#test/support/large-workspace.ts';
import { LARGE_UNITS, makeLargeRound } from '#test/support/large-workspace/large-round.ts';
import { LARGE_LEAVES, makeLargeSet } from '#test/support/large-workspace/large-set.ts';
import { digestOf } from '#test/support/small-round.ts';
import { expectOk, keep, makeTempFolder } from '#test/support/temp-workspace.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const UNITS = 6;

async function openLarge(userData: string, role: keyof typeof LARGE_WORKSPACES): Promise<WorkspaceContext> {
  return keep(expectOk(await openWorkspace({ world: createTestWorld(), root: path.join(workspacesFolder(userData), LARGE_WORKSPACES[role]) })));
}

describe('the large workspaces of the benchmarks', () => {
  it('have a criteria set of 102 appraised leaves without a fault of its own', () => {
    const set = makeLargeSet();
    expect(listAppraisedLeaves(set)).toHaveLength(LARGE_LEAVES);
    expect(new Set(set.nodes.map((node) => node.code)).size).toBe(set.nodes.length);
    expect(checkCriteriaSet(set, (_, member) => member).faults).toEqual([]);
  });

  it('have 188 units, each with a name of its own', async () => {
    const { publicKey } = await makeTestKey('x', 1);
    const round = makeLargeRound(digestOf('set'), LARGE_UNITS, { member: publicKey, secretary: publicKey });
    expect(new Set(round.units.map((unit) => unit.name)).size).toBe(LARGE_UNITS);
  });

  it('give a member every cell, two thirds of them scored, with evidence that can be read', async () => {
    const userData = await makeTempFolder();
    await makeLargeWorkspaces({ userData, units: UNITS });
    const context = await openLarge(userData, 'member');
    const units = expectOk(listUnits(context));

    expect(units.map((unit) => unit.cells)).toEqual(Array.from({ length: UNITS }, () => LARGE_LEAVES));
    const done = units.map((unit) => unit.done / unit.cells);
    expect(done[0]).toBe(1);
    expect(done.reduce((sum, share) => sum + share, 0) / UNITS).toBeCloseTo(2 / 3, 1);
    const { unit } = units[0] ?? { unit: '' as UnitId };
    const { lines } = expectOk(getUnitSheet(context, { unit, packageRevision: null }));
    expect(new Set(lines.map((line) => line.state))).toEqual(new Set(['agrees', 'differs', 'not-applicable']));
    expect(lines.some((line) => line.isFlagged)).toBe(true);
    expect(expectOk(listEvidence(context, { unit, packageRevision: null })).every((evidence) => evidence.state.kind === 'readable')).toBe(true);
    expect(expectOk(await checkWorkspace(context, QUIET_TASK)).problems).toEqual([]);
  });

  it('give the secretariat the very scores that the member signed', async () => {
    const userData = await makeTempFolder();
    await makeLargeWorkspaces({ userData, units: UNITS });
    const units = expectOk(listUnits(await openLarge(userData, 'member')));
    const secretariat = await openLarge(userData, 'secretariat');
    const merged = expectOk(secretariat.store.read((records) => ok(records.listMergedBundles())));
    const cells = merged.flatMap((bundle) => bundle.scorecards).map(({ unit, cells: scored }) => [unit, scored.length]);
    expect(new Map(cells.map(([unit, count]) => [unit, count]))).toEqual(new Map(units.map(({ unit, done }) => [unit, done])));
  });

  it('are the same whenever they are made', async () => {
    const [first, second] = [await makeTempFolder(), await makeTempFolder()];
    for (const userData of [first, second]) await makeLargeWorkspaces({ userData, units: 2 });
    expect(expectOk(listUnits(await openLarge(first, 'member')))).toEqual(expectOk(listUnits(await openLarge(second, 'member'))));
  });
});
