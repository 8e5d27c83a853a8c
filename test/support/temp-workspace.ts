import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { MemberId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/council.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { fillRound } from './small-round.ts';
import { createTestWorld } from './test-world.ts';

const folders: string[] = [];
const contexts: WorkspaceContext[] = [];

afterEach(async () => {
  for (const context of contexts.splice(0)) closeWorkspace(context);
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export async function makeTempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'btd-'));
  folders.push(folder);
  return folder;
}

/** An empty workspace in a folder of its own, closed and removed after the test. */
export async function makeWorkspace(role: Role = 'member'): Promise<WorkspaceContext> {
  const root = path.join(await makeTempFolder(), 'workspace');
  return keep(expectOk(await createWorkspace({ world: createTestWorld(), root, role, title: 'Đợt thẩm định thử', isSample: false })));
}

/** A member's workspace with the small round, its criteria and its packages. */
export async function makeMemberWorkspace(member = 'm1'): Promise<WorkspaceContext> {
  const context = await makeWorkspace();
  fillRound(context);
  expectOk(
    context.store.transaction((records) => {
      records.setMember({ member: member as MemberId, at: context.world.now() });
      return ok(null);
    }),
  );
  return context;
}

/** Closes and opens again, as the next start of the program does. */
export async function reopen(context: WorkspaceContext): Promise<WorkspaceContext> {
  closeWorkspace(context);
  return keep(expectOk(await openWorkspace({ world: context.world, root: context.layout.root })));
}

export function keep(context: WorkspaceContext): WorkspaceContext {
  contexts.push(context);
  return context;
}

/** The value, or a failed test that names the problems. */
export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected ok, found ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The problems, or a failed test. */
export function expectErr<E>(result: Result<unknown, E>): E {
  if (result.ok) throw new Error('expected problems, found ok');
  return result.error;
}
