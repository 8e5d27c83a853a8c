import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { World } from '#electron/platform/disk.ts';
import { createDesk, type Desk } from '#electron/engine/desk.ts';
import { loadSettings } from '#electron/services/keep-settings/index.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import type { PreparedMerge } from '#electron/services/merge-bundles/index.ts';
import type { PreparedScoreTable } from '#electron/services/preview-score-table/index.ts';
import { expectOk, makeTempFolder } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

/** The desk of a program in whose folder two workspaces stand, `a` and `b`. */
async function startDesk(world: World = createTestWorld()) {
  const userData = await makeTempFolder();
  for (const id of ['a', 'b']) closeWorkspace(expectOk(await createWorkspace({ world, root: path.join(workspacesFolder(userData), id), role: 'secretary', title: id, isSample: false })));
  const served: (string | null)[] = [];
  const desk = await createDesk({ world, userData, onWorkspace: (root) => served.push(root === null ? null : path.basename(root)), onLocale: () => undefined, onClosing: () => Promise.resolve() });
  desks.push(desk);
  return { desk, userData, served, world };
}

const turns = async (left: number): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  if (left > 1) await turns(left - 1);
};

/** Lets the first file that is opened for writing wait for a while. */
function createSlowWorld(): World & { readonly slowNext: () => void } {
  const world = createTestWorld();
  let isSlow = false;
  return {
    ...world,
    slowNext: () => {
      isSlow = true;
    },
    disk: {
      ...world.disk,
      open: async (file, mode) => {
        const waits = isSlow && mode !== 'read';
        if (waits) isSlow = false;
        if (waits) await turns(200);
        return world.disk.open(file, mode);
      },
    },
  };
}

describe('the desk', () => {
  it('lets go of what was shown before it is done when another workspace is opened, and not when the same is', async () => {
    const { desk, served } = await startDesk();
    const merge = { preview: { plan: 'p' } } as PreparedMerge;
    const table = { preview: { plan: 'p' } } as PreparedScoreTable;
    await desk.open('a');
    desk.keepPreparedMerge(merge);
    desk.keepPreparedScoreTable(table);
    await desk.open('a');
    expect([desk.preparedMerge('p'), desk.preparedScoreTable('p')]).toEqual([merge, table]);
    await desk.open('b');
    expect([desk.preparedMerge('p'), desk.preparedScoreTable('p')]).toEqual([null, null]);
    expect(served).toEqual(['a', 'b']);
  });

  it('serves no evidence of a workspace that was left, or of which the next could not be opened', async () => {
    const { desk, served } = await startDesk();
    await desk.open('a');
    await desk.leave();
    expect(served.at(-1)).toBeNull();
    await desk.open('a');
    expect((await desk.open('khong-co')).ok).toBe(false);
    expect(served.at(-1)).toBeNull();
    expect(desk.workspace().ok).toBe(false);
  });

  it('keeps of two preferences that are changed one right after the other both, however long the first takes', async () => {
    const world = createSlowWorld();
    const { desk, userData } = await startDesk(world);
    world.slowNext();
    const first = desk.changePreferences({ textZoom: 120 });
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, desk.changePreferences({ theme: 'dark' })]);
    expect(await loadSettings(world, userData)).toMatchObject({ textZoom: 120, theme: 'dark' });
  });
});
