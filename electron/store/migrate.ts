import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';
import { createWorkspaceMigration } from './migrations/0001-create-workspace.ts';
import { addScoreTablesMigration } from './migrations/0002-add-score-tables.ts';
import { addDraftsMigration } from './migrations/0003-add-drafts.ts';
import { addPackageFilesMigration } from './migrations/0004-add-package-files.ts';
import { dropMergedCellsMigration } from './migrations/0005-drop-merged-cells.ts';

/** All steps in order; version N stands at place N - 1. */
export const MIGRATIONS: readonly Migration[] = [createWorkspaceMigration, addScoreTablesMigration, addDraftsMigration, addPackageFilesMigration, dropMergedCellsMigration];

export const latestVersion = (migrations: readonly Migration[]): number => migrations.length;

/**
 * Takes each step that the file has not seen, one transaction each with its `user_version` inside: after a power cut
 * the file stands before or after a step, never within.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations.slice(readVersion(db))) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Number of steps that the file has seen; 0 for a new one. */
export function readVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
