import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { getUndoState } from '#electron/services/undo-score/index.ts';
import { MIGRATIONS } from '#electron/store/migrate.ts';
import { ok } from '#shared/kernel/result.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import { smallRound, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { expectOk, keep, makeTempFolder } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

/** Workspaces as earlier versions of the program left them, one of each schema, with a row in every table. Never made anew. */
const FROZEN = path.resolve(import.meta.dirname, '../fixtures/store');
const PAST_VERSIONS = [1, 2, 3, 4];
/** Tables of scores and tie decisions came with the second. */
const HAS_SCORE_TABLES = 2;
/** Went with the fifth: what they held is read from the signed text itself. */
const MERGED_TABLES = ['merged_scorecard', 'merged_cell'];

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Every row of the tables that stood in that schema. */
function readRows(file: string, tables: readonly string[] | null = null): Rows {
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    const names = tables ?? db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all();
    return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
  } finally {
    db.close();
  }
}

/** Merged bundles as the rows of the tables that held them. */
function flattenMerged(bundles: readonly SignedBundle[]): readonly Rows[string][] {
  const scorecards = bundles.flatMap((bundle, at) => bundle.scorecards.map((scorecard) => ({ bundle: at + 1, ...scorecard })));
  return [
    scorecards.map(({ bundle, unit, package: manifest, packageRevision }) => ({ bundle, unit, package: manifest, package_revision: packageRevision })),
    scorecards.flatMap(({ bundle, unit, cells }) => cells.map(({ code, appraisal, reason, question, figures }) => ({
      bundle, unit, code, kind: appraisal.kind, points: appraisal.kind === 'scored' ? appraisal.points : null, reason, question, figures: JSON.stringify(figures),
    }))),
  ];
}

async function layDown(version: number): Promise<WorkspaceLayout> {
  const layout = layoutOf(path.join(await makeTempFolder(), 'workspace'));
  await mkdir(layout.root);
  await copyFile(path.join(FROZEN, `workspace-${version}.sqlite`), layout.database);
  return layout;
}

describe.each(PAST_VERSIONS)('a workspace of schema %i', (version) => {
  test('opens, stands at the schema of today, and keeps every record as it was', async () => {
    const layout = await layDown(version);
    const before = readRows(layout.database);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);

    const context = keep(expectOk(await openWorkspace({ world: createTestWorld(), root: layout.root })));
    const read = context.store.read((records) => ok({ round: records.findRound(), set: records.findCriteriaSet(smallSetDigest), tables: records.listScoreTables(), ties: records.listTieDecisions() }));
    const kept = expectOk(read);
    expect(kept).toMatchObject({ round: smallRound, set: smallSet });
    const expected = version < HAS_SCORE_TABLES ? 0 : 1;
    expect([kept.tables.length, kept.ties.length]).toEqual([expected, expected]);
    expect(flattenMerged(expectOk(context.store.read((records) => ok(records.listMergedBundles()))))).toEqual(MERGED_TABLES.map((table) => before[table]));
    closeWorkspace(context);

    const lasting = Object.keys(before).filter((table) => !MERGED_TABLES.includes(table));
    expect(readRows(layout.database, lasting)).toEqual(Object.fromEntries(lasting.map((table) => [table, before[table]])));
    const db = new SqliteDatabase(layout.database, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  });

  test('what was recorded in it can be undone', async () => {
    const layout = await layDown(version);
    const context = keep(expectOk(await openWorkspace({ world: createTestWorld(), root: layout.root })));
    const line = expectOk(context.store.read((records) => ok(records.findScoreLine(records.readJournalSeq()))));
    expect(line?.act).toEqual({ kind: 'record' });
    expect(expectOk(getUndoState(context))).toMatchObject({ undo: { unit: line?.unit, code: line?.code, at: line?.at }, redo: null });
  });

  test('leaves a copy of itself behind before it is changed, and only then', async () => {
    const layout = await layDown(version);
    const before = readRows(layout.database);
    for (const _ of ['first', 'second']) closeWorkspace(keep(expectOk(await openWorkspace({ world: createTestWorld(), root: layout.root }))));
    const backups = await readdir(layout.backups);
    expect(backups).toEqual([expect.stringMatching(new RegExp(`^schema-${version}-`)) as string]);
    const copy = path.join(layout.backups, backups[0] ?? '');
    expect(readRows(copy)).toEqual(before);
    const db = new SqliteDatabase(copy, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(version);
    db.close();
  });
});

test('every schema but that of today has its frozen workspace', () => {
  expect(PAST_VERSIONS).toEqual(MIGRATIONS.slice(0, -1).map((migration) => migration.version));
});
