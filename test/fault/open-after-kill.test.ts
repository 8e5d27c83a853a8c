import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#shared/kernel/result.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { makeCouncil, makeCouncilKeys, must, openInspector, score } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
beforeAll(async () => {
  const inspector = openInspector();
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
  await inspector.close();
  const context = must(await openWorkspace({ world: createTestWorld(), root: path.join(template, 'tv-1') }));
  score(context, '1.1', 7500);
  // As a kill leaves them: what was scored last stands in the log alone.
  const left = ['', '-wal'].map((ending) => [`${layoutOf(context.layout.root).database}${ending}`, readFileSync(`${context.layout.database}${ending}`)] as const);
  closeWorkspace(context);
  for (const [file, bytes] of left) writeFileSync(file, bytes);
});
afterAll(() => rmSync(template, { recursive: true }));

const open = async (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> => {
  const opened = await openWorkspace({ world, root: path.join(folder, 'tv-1') });
  if (opened.ok) closeWorkspace(opened.value);
  return opened.ok ? ok(null) : opened;
};

describe('a workspace is opened after the program was killed, on a failing disk', () => {
  it('has all that was scored, at once or at the next start, whichever act fails and however', async () => {
    const report = await walkFaults({ template, workspace: 'tv-1', target: null, act: open });
    expect(report.violations).toEqual([]);
    expect(report.acts.map(({ path: file }) => path.basename(file))).toContain('as-found');
    expect(report.runs).toBeGreaterThan(60);
  });
});
