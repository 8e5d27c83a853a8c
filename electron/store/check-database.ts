import type { Database } from 'better-sqlite3';
import type { WorkProblem } from '#shared/problem/work-problem.ts';

/** So many faults are named; a file with more is as lost, and the list as clear. */
const MAX_FAULTS = 20;

/**
 * SQLite's own checks of the file: its structure, and that every reference finds its row. `quick_check` leaves out the
 * comparison of indexes with tables, which takes several times as long at every start.
 */
export function checkDatabase(db: Database): readonly WorkProblem[] {
  const faults = [
    ...db.prepare<[], { readonly quick_check: string }>(`PRAGMA quick_check(${MAX_FAULTS})`).all().map((row) => row.quick_check).filter((fault) => fault !== 'ok'),
    ...db.prepare<[], { readonly table: string; readonly rowid: number | null; readonly parent: string }>('PRAGMA foreign_key_check').all()
      .map((row) => `${row.table} ${row.rowid ?? ''}: no row in ${row.parent}`),
  ];
  return faults.slice(0, MAX_FAULTS).map((detail) => ({ type: 'workspace-damaged', where: '', detail }));
}
