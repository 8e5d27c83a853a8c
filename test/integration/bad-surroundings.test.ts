import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import type { Disk, World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { readCellHistory } from '#electron/services/read-round/cell-history.ts';
import { undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeCouncilKeys, makeCouncilRound, score, UNIT } from '#test/support/small-council.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeTempFolder } from '#test/support/temp-workspace.ts';
import { makeTestKey } from '#test/support/test-keys.ts';

const MAIN = path.resolve(import.meta.dirname, '../../electron/cli/main.ts');
const CODE = '1.2' as CriterionCode;

const say = (problems: readonly Problem[]): string => problems.map((problem) => describeProblem(problem, 'vi')).join('\n');

/** The real disk, on which an act below a folder fails as a system that lost it says. */
function failingBelow(world: World, { folder, act, code }: { readonly folder: string; readonly act: 'open' | 'write' | 'rename'; readonly code: string }): World {
  const fail = (): never => {
    throw Object.assign(new Error(code), { code });
  };
  const isBelow = (file: string): boolean => file.startsWith(folder);
  const disk: Disk = {
    ...world.disk,
    open: async (file, mode) => {
      if (act === 'open' && mode !== 'read' && isBelow(file)) fail();
      const opened = await world.disk.open(file, mode);
      return act === 'write' && isBelow(file) ? { ...opened, write: () => Promise.resolve().then(fail) } : opened;
    },
    rename: async (from, to) => {
      if (act === 'rename' && isBelow(to)) fail();
      return world.disk.rename(from, to);
    },
  };
  return { ...world, disk };
}

/** A member's workspace whose round knows her key. */
async function makeMember(): Promise<WorkspaceContext> {
  const context = await makeMemberWorkspace();
  const round = makeCouncilRound(await makeCouncilKeys());
  expectOk(context.store.transaction((records) => {
    records.replaceRound({ round, at: context.world.now() });
    return ok(null);
  }));
  return context;
}

async function exportTo(context: WorkspaceContext, target: string) {
  return exportBundle({ context, units: [UNIT], acceptsPartial: true, key: await makeTestKey('Nguyễn Thị Hạnh', 1), target, task: QUIET_TASK });
}

describe('a stick to which a bundle is written', () => {
  it.each([
    ['is switched to be read only', 'open', 'EROFS', 'ổ đĩa chỉ cho đọc'],
    ['is pulled out while it is written', 'write', 'ENODEV', 'ổ đĩa đã bị rút ra'],
    ['is pulled out, as Windows says it', 'write', 'UNKNOWN', 'ổ đĩa đã bị rút ra'],
    ['is full', 'write', 'ENOSPC', 'ổ đĩa đã đầy'],
    ['was a network drive that went away', 'write', 'ETIMEDOUT', 'mất kết nối'],
    ['holds a file of that name that another program has open', 'rename', 'EBUSY', 'đang được phần mềm khác dùng'],
    ['holds one that an antivirus program is reading', 'rename', 'EPERM', 'đang được phần mềm khác mở'],
  ] as const)('%s: it is said in words, nothing half-written stays, and the next stick gets the bundle', async (_what, act, code, words) => {
    const context = await makeMember();
    score(context, CODE, 5000);
    const stick = await makeTempFolder();
    const world = failingBelow(context.world, { folder: stick, act, code });
    const refused = expectErr(await exportTo({ ...context, world }, path.join(stick, 'goi.zip')));
    expect(refused).toMatchObject([{ type: 'disk', code }]);
    expect(say(refused)).toContain(words);
    expect(await readdir(stick)).toEqual([]);
    const next = path.join(await makeTempFolder(), 'goi.zip');
    // A revision that was recorded is not given out again, whether or not its file got its name.
    expect(expectOk(await exportTo(context, next)).revision).toBe(act === 'rename' ? 2 : 1);
    expect(await readdir(path.dirname(next))).toEqual(['goi.zip']);
  });
});

describe('a clock that jumps back', () => {
  it('changes no order: what was recorded last stands, comes first in the history, and is undone first', async () => {
    const made = await makeMemberWorkspace();
    const days = ['2026-03-01', '2025-01-01', '2024-06-01'];
    let at = 0;
    const context = { ...made, world: { ...made.world, now: () => `${days[Math.min(at++, 2)] ?? ''}T08:00:00.000Z` as Instant } };
    score(context, CODE, 5000);
    score(context, CODE, 2500);
    const history = expectOk(context.store.read((records) => ok(readCellHistory(records, UNIT, CODE))));
    expect(history.map(({ appraisal }) => appraisal)).toEqual([{ kind: 'scored', points: 2500 }, { kind: 'scored', points: 5000 }]);
    expectOk(undoScore(context));
    const standing = expectOk(context.store.read((records) => ok(records.findScore(UNIT, CODE))));
    expect(standing?.appraisal).toEqual({ kind: 'scored', points: 5000 });
  });

  it('gives no revision out twice', async () => {
    const context = await makeMember();
    score(context, CODE, 5000);
    const folder = await makeTempFolder();
    const first = expectOk(await exportTo(context, path.join(folder, '1.zip')));
    score(context, CODE, 2500);
    const earlier = { ...context, world: { ...context.world, now: () => '2001-01-01T00:00:00.000Z' as Instant } };
    const second = expectOk(await exportTo(earlier, path.join(folder, '2.zip')));
    expect([first.revision, second.revision]).toEqual([1, 2]);
  });
});

/** A command with a folder that the system lets nobody write to, not even root. */
function runReadOnly(folder: string, argv: readonly string[]) {
  const script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  return spawnSync('unshare', ['-rm', 'sh', '-c', script, folder, process.execPath, MAIN, ...argv], { encoding: 'utf8', cwd: path.dirname(folder) });
}
const canBeReadOnly = process.platform === 'linux' && spawnSync('unshare', ['-rm', 'true']).status === 0;

describe.runIf(canBeReadOnly)('a workspace in a folder that can only be read', () => {
  it('is told of in words by each command that would write, and is as it was when the folder can be written again', async () => {
    const context = await makeMemberWorkspace();
    score(context, CODE, 5000);
    const { root } = context.layout;
    closeWorkspace(context);
    const before = await readdir(root, { recursive: true });
    const scored = runReadOnly(root, ['score', '--workspace', root, '--unit', UNIT, '--code', CODE, '--points', '0,25', '--reason', 'x']);
    expect(scored.status).toBe(1);
    expect(scored.stdout).toMatch(/chỉ cho đọc/);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });
});
