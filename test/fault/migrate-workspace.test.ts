import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const FROZEN = path.resolve(import.meta.dirname, '../fixtures/store');

const VERSIONS = [1, 2];
const nameOf = (version: number): string => `cu-${version}`;

const template = makeScratchFolder();
beforeAll(() => {
  for (const version of VERSIONS) {
    const layout = layoutOf(path.join(template, nameOf(version)));
    mkdirSync(layout.root);
    copyFileSync(path.join(FROZEN, `workspace-${version}.sqlite`), layout.database);
  }
});
afterAll(() => {
  rmSync(template, { recursive: true });
});

const openAt = (workspace: string) => async (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> => {
  const opened = await openWorkspace({ world, root: path.join(folder, workspace) });
  if (opened.ok) closeWorkspace(opened.value);
  return opened.ok ? ok(null) : opened;
};

describe.each(VERSIONS)('a workspace of schema %i is opened on a failing disk', (version) => {
  it('stands as before or migrated with all its records, whichever act fails and however', async () => {
    const workspace = nameOf(version);
    const report = await walkFaults({ template, workspace, target: null, act: openAt(workspace) });
    // The frozen records name evidence and packages whose files were not frozen with them.
    expect(report.violations.filter((promise) => !promise.includes('after opening:'))).toEqual([]);
    expect(report.runs).toBeGreaterThan(10);
  });
});
