import type { ScoreTableView } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { KeptScoreTable } from '#shared/score-table/score-table.ts';
import { listReplacedTables } from '#shared/score-table/standing-scores.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Every table that was kept, the newest first. */
export function listScoreTables({ store }: WorkspaceContext): Result<readonly ScoreTableView[], readonly Problem[]> {
  return store.read((records) => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' } as const]);
    const tables = records.listScoreTables();
    const round = records.findRound();
    const replaced = round === null ? new Set<number>() : listReplacedTables(tables, round.criteriaSet);
    return ok(tables.map((table) => describeScoreTable(table, replaced)).toReversed());
  });
}

export function describeScoreTable({ id, file, at, content }: KeptScoreTable, replaced: ReadonlySet<number>): ScoreTableView {
  return {
    id,
    kind: content.kind,
    file,
    at,
    units: content.rows.length,
    values: content.rows.reduce((sum, row) => sum + row.values.length, 0),
    unmatched: content.unmatched.map(({ text }) => text),
    isReplaced: replaced.has(id),
  };
}
