import path from 'node:path';
import { copyFileSync, mkdirSync } from 'node:fs';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { placeBeside } from '#electron/services/back-up-workspace/backup-place.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { listBackups } from '#electron/services/list-backups/index.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { restoreWorkspace } from '#electron/services/restore-workspace/index.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, makeSecretariat, makeCouncilRound, must, openInspector, packUnit, score, UNIT, type CouncilKeys } from './small-council.ts';
import { createTestWorld } from './test-world.ts';

/** Each act of the program that writes, on a folder that `makeActTemplate` has made. */
export const ACT_NAMES = ['score', 'import', 'export', 'merge', 'back-up', 'restore', 'migrate'] as const;
export type ActName = (typeof ACT_NAMES)[number];

export type ActTools = { readonly keys: CouncilKeys; readonly inspector: PdfInspector };
export type ActDescription = {
  /** Folder of the workspace that it works in. */
  readonly workspace: string;
  /** File that it makes; null when it makes none. */
  readonly target: string | null;
  readonly run: (world: World, folder: string, tools: ActTools) => Promise<Result<unknown, readonly Problem[]>>;
};

export const ACTS: Readonly<Record<ActName, ActDescription>> = {
  score: {
    workspace: 'tv-1',
    target: null,
    run: (world, folder) =>
      inWorkspace(world, path.join(folder, 'tv-1'), (context) => {
        score(context, '1.2', 4300);
        return ok(null);
      }),
  },
  import: {
    workspace: 'thu-ky-moi',
    target: null,
    run: (world, folder, { inspector }) =>
      inWorkspace(world, path.join(folder, 'thu-ky-moi'), (context) => importPackage({ context, inspector, path: path.join(folder, 'goi.zip'), name: 'goi.zip', task: QUIET_TASK })),
  },
  export: {
    workspace: 'tv-1',
    target: 'xuat.zip',
    run: (world, folder, { keys }) =>
      inWorkspace(world, path.join(folder, 'tv-1'), (context) => exportBundle({ context, units: [UNIT], acceptsPartial: true, key: keys.m1, target: path.join(folder, 'xuat.zip'), task: QUIET_TASK })),
  },
  merge: {
    workspace: 'thu-ky',
    target: null,
    run: (world, folder) =>
      inWorkspace(world, path.join(folder, 'thu-ky'), async (context) => {
        const prepared = await prepareMerge({ context, files: ['m1.zip', 'm2.zip'].map((name) => ({ name, path: path.join(folder, name) })), task: QUIET_TASK });
        return prepared.ok ? applyMerge(context, prepared.value) : prepared;
      }),
  },
  'back-up': {
    workspace: 'tv-1',
    target: null,
    run: (world, folder) => inWorkspace(world, path.join(folder, 'tv-1'), (context) => backUpWorkspace({ context, place: placeBeside(context.layout), reason: 'person', task: QUIET_TASK })),
  },
  restore: {
    workspace: 'tv-2',
    target: null,
    run: async (world, folder) => {
      const root = path.join(folder, 'tv-2');
      const [backup] = await listBackups(createTestWorld().disk, placeBeside(layoutOf(root)));
      if (backup === undefined) throw new Error('a backup was expected');
      return restoreWorkspace({ world, root, backup, task: QUIET_TASK });
    },
  },
  migrate: {
    workspace: 'cu',
    target: null,
    run: async (world, folder) => {
      const opened = await openWorkspace({ world, root: path.join(folder, 'cu') });
      if (opened.ok) closeWorkspace(opened.value);
      return opened.ok ? ok(null) : opened;
    },
  },
};

const FROZEN = path.resolve(import.meta.dirname, '../fixtures/store/workspace-1.sqlite');

/** The small council with a backup, a secretariat without a package, and a workspace of an earlier version. */
export async function makeActTemplate(folder: string): Promise<ActTools> {
  const keys = await makeCouncilKeys();
  const inspector = openInspector();
  await makeCouncil({ folder, keys, inspector });
  await packUnit(path.join(folder, 'don-vi'), path.join(folder, 'goi.zip'));
  await makeSecretariat(path.join(folder, 'thu-ky-moi'), makeCouncilRound(keys));
  await inWorkspace(createTestWorld(), path.join(folder, 'tv-2'), async (context) => {
    must(await backUpWorkspace({ context, place: placeBeside(context.layout), reason: 'schedule', task: QUIET_TASK }));
    score(context, '2.1', 2500);
  });
  mkdirSync(path.join(folder, 'cu'));
  copyFileSync(FROZEN, layoutOf(path.join(folder, 'cu')).database);
  return { keys, inspector };
}
