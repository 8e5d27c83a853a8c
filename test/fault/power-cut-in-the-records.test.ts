import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { keepDraft } from '#electron/services/keep-draft/index.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { makeActTemplate, type ActTools } from '#test/support/council-acts.ts';
import { must, score, UNIT } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, readRecords } from '#test/support/walk-faults.ts';

/**
 * What SQLite writes by calls of its own, for each act that changes the records: the log cut at every sector and inside of
 * sectors, and the file itself cut while the log is taken into it. Found at the next start is what was before the act or
 * what was after it, and when the log is whole, what was after.
 */
const SECTOR = 512;
const PAGE = 4096;
const FORM: DraftForm = { points: '0,9x', isNotApplicable: false, reason: 'nửa ch', isFlagged: false, question: '', figures: {} };

type RecordAct = { readonly workspace: string; readonly run: (context: WorkspaceContext, folder: string) => unknown };
let tools: ActTools;
const ACTS: Readonly<Record<string, RecordAct>> = {
  score: { workspace: 'tv-1', run: (context) => score(context, '1.2', 4300) },
  undo: { workspace: 'tv-1', run: (context) => must(undoScore(context)) },
  draft: { workspace: 'tv-1', run: (context) => must(keepDraft(context, { unit: UNIT, code: '1.2' as CriterionCode, form: FORM })) },
  import: {
    workspace: 'thu-ky-moi',
    run: async (context, folder) => must(await importPackage({ context, inspector: tools.inspector, path: path.join(folder, 'goi.zip'), name: 'goi.zip', task: QUIET_TASK })),
  },
  export: {
    workspace: 'tv-1',
    run: async (context, folder) => must(await exportBundle({ context, units: [UNIT], acceptsPartial: true, key: tools.keys.m1, target: path.join(folder, 'xuat.zip'), task: QUIET_TASK })),
  },
  merge: {
    workspace: 'thu-ky',
    run: async (context, folder) => {
      const files = ['m1.zip', 'm2.zip'].map((name) => ({ name, path: path.join(folder, name) }));
      must(applyMerge(context, must(await prepareMerge({ context, files, task: QUIET_TASK }))));
    },
  },
  // Opening it is the act.
  migrate: { workspace: 'cu', run: () => undefined },
};

const template = makeScratchFolder();
const scratch = makeScratchFolder();
beforeAll(async () => {
  tools = await makeActTemplate(template);
});
afterAll(async () => {
  await tools.inspector.close();
  for (const folder of [template, scratch]) rmSync(folder, { recursive: true });
});

type Taken = { readonly file: Uint8Array; readonly log: Uint8Array; /** Length of the log before the act. */ readonly start: number };

/** The records while the act is done and nothing is closed yet. */
async function takeRecords(name: string, { workspace, run }: RecordAct): Promise<Taken> {
  const folder = path.join(scratch, name);
  cpSync(template, folder, { recursive: true });
  const before = layoutOf(path.join(folder, workspace)).database;
  const opened = must(await openWorkspace({ world: createTestWorld(), root: path.join(folder, workspace) }));
  const log = `${before}-wal`;
  // Of a migration the log was begun by the opening itself: all of it is the act's.
  const start = name === 'migrate' ? 0 : statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  await run(opened, folder);
  const taken = { file: readFileSync(before), log: readFileSync(log), start };
  closeWorkspace(opened);
  return taken;
}

/** What the next start finds, when these are on the disk. */
async function openWith(file: Uint8Array, log: Uint8Array): Promise<string> {
  const root = path.join(scratch, 'cat');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const { database } = layoutOf(root);
  writeFileSync(database, file);
  if (log.length > 0) writeFileSync(`${database}-wal`, log);
  closeWorkspace(must(await openWorkspace({ world: createTestWorld(), root })));
  return JSON.stringify(readRecords(database));
}

describe.each(Object.entries(ACTS))('the power goes while SQLite writes what is changed by: %s', (name, act) => {
  it('in the log, and while the log is taken into the file: before or after, never between', async () => {
    const { file, log, start } = await takeRecords(name, act);
    expect(log.length).toBeGreaterThan(start);
    const after = await openWith(file, log);
    const closed = readFileSync(layoutOf(path.join(scratch, 'cat')).database);
    const before = await openWith(file, log.subarray(0, start));
    if (name !== 'migrate') expect(before).not.toBe(after);
    const step = log.length - start > 300 * SECTOR ? 4 * SECTOR - 3 : SECTOR - 3;
    for (let length = start; length < log.length; length += step) {
      const kept = log.subarray(0, length);
      for (const cut of [kept, Buffer.concat([kept, Buffer.alloc(log.length - length, 0xa5)])]) expect([before, after]).toContain(await openWith(file, cut));
    }
    for (let length = SECTOR; length < closed.length; length += PAGE - SECTOR) {
      const torn = Buffer.concat([closed.subarray(0, length), file.subarray(length)]);
      expect(await openWith(torn, log)).toBe(after);
    }
  });
});

