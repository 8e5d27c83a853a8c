import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { keepDraft } from '#electron/services/keep-draft/index.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { latestVersion, migrate, MIGRATIONS, readVersion } from '#electron/store/migrate.ts';
import { makeDurable } from '#electron/store/pragmas.ts';
import { toStoreProblem } from '#electron/store/store-problem.ts';
import { createStore } from '#electron/store/store.ts';
import { makeActTemplate, type ActTools } from '#test/support/council-acts.ts';
import { UNIT } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, readRecords } from '#test/support/walk-faults.ts';

/** SQLite finds no room for one page, then for one page more, until there is room for all: refused each time, and nothing of it stands. */
type Reply = Result<unknown, readonly Problem[]>;
type RecordAct = { readonly workspace: string; readonly run: (context: WorkspaceContext, folder: string) => Promise<Reply> | Reply };

const LONG = 'Thiếu căn cứ. '.repeat(500);
const CELL = { unit: UNIT, code: '1.2' as CriterionCode };
let tools: ActTools;
const ACTS: Readonly<Record<string, RecordAct>> = {
  score: { workspace: 'tv-1', run: (context) => recordScore(context, { ...CELL, appraisal: { kind: 'scored', points: 4300 as Points }, reason: LONG, question: null, figures: [] }) },
  draft: { workspace: 'tv-1', run: (context) => keepDraft(context, { ...CELL, form: { points: '', isNotApplicable: false, reason: LONG, isFlagged: false, question: '', figures: {} } }) },
  import: { workspace: 'thu-ky-moi', run: (context, folder) => importPackage({ context, inspector: tools.inspector, path: path.join(folder, 'goi.zip'), name: 'goi.zip', task: QUIET_TASK }) },
  export: {
    workspace: 'tv-1',
    run: (context, folder) => exportBundle({ context, units: [UNIT], acceptsPartial: true, key: tools.keys.m1, target: path.join(folder, 'xuat.zip'), task: QUIET_TASK }),
  },
  merge: {
    workspace: 'thu-ky',
    run: async (context, folder) => {
      const prepared = await prepareMerge({ context, files: ['m1.zip', 'm2.zip'].map((name) => ({ name, path: path.join(folder, name) })), task: QUIET_TASK });
      return prepared.ok ? applyMerge(context, prepared.value) : prepared;
    },
  },
};

const template = makeScratchFolder();
const folder = makeScratchFolder();
beforeAll(async () => {
  tools = await makeActTemplate(template);
});
afterAll(async () => {
  await tools.inspector.close();
  for (const one of [template, folder]) rmSync(one, { recursive: true });
});

/** Does the act with room for so many pages more than there are. */
async function runWithRoom({ workspace, run }: RecordAct, pages: number): Promise<Reply> {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
  const layout = layoutOf(path.join(folder, workspace));
  const db = new SqliteDatabase(layout.database);
  try {
    // Small pages: with the usual ones a few rows would find room in those that are there.
    db.pragma('journal_mode = DELETE');
    db.pragma('page_size = 512');
    db.exec('VACUUM');
    makeDurable(db);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + pages}`);
    return await run({ world: createTestWorld(), layout, store: createStore(db), notices: [] }, folder);
  } finally {
    db.close();
  }
}

describe.each(Object.entries(ACTS))('the disk is full while SQLite writes what is changed by: %s', (_name, act) => {
  it('is refused as a full disk, and nothing of it stands, until there is room for all', async () => {
    const before = JSON.stringify(readRecords(layoutOf(path.join(template, act.workspace)).database));
    const records = (): string => JSON.stringify(readRecords(layoutOf(path.join(folder, act.workspace)).database));
    let refused = 0;
    for (let pages = 0; ; pages += 1) {
      const reply = await runWithRoom(act, pages);
      if (reply.ok) break;
      refused += 1;
      expect(reply.error).toEqual([expect.objectContaining({ type: 'disk', code: 'ENOSPC' })]);
      expect(records()).toBe(before);
    }
    expect(refused).toBeGreaterThan(0);
    expect(records()).not.toBe(before);
  });
});

describe('the disk is full while SQLite writes what is changed by: migrate', () => {
  it('is refused as a full disk, and the records stand before or after a step, until there is room for all', () => {
    const file = path.join(folder, 'cu.sqlite');
    let refused = 0;
    for (let pages = 0; ; pages += 1) {
      cpSync(layoutOf(path.join(template, 'cu')).database, file);
      const db = new SqliteDatabase(file);
      const before = readVersion(db);
      makeDurable(db);
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + pages}`);
      let problem: Problem | null = null;
      try {
        migrate(db, MIGRATIONS);
      } catch (error) {
        problem = toStoreProblem(error, 'write');
      }
      const after = readVersion(db);
      db.close();
      if (after === latestVersion(MIGRATIONS)) break;
      refused += 1;
      expect(problem).toMatchObject({ type: 'disk', code: 'ENOSPC' });
      expect(after).toBeGreaterThanOrEqual(before);
    }
    expect(refused).toBeGreaterThan(0);
  });
});
