import path from 'node:path';
import { listLeaves } from '#shared/domain/criteria-set.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toResultSheet, toResultSheets, type LeafTable, type ResultSheetWords } from '#shared/report/result-sheet.ts';
import { readCell } from '#shared/scoring/round/score-grid.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { announceIn } from '../outgoing-files/index.ts';
import { describeTable } from '../show-results/index.ts';
import { readRoundScores, type ScoredRound } from '../show-results/read-round-scores.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type ResultsExport = {
  readonly context: WorkspaceContext;
  readonly target: string;
  readonly format: 'csv' | 'xlsx';
  /** The language of whoever asks. */
  readonly words: ResultSheetWords;
};

/** Writes the results as a file that any spreadsheet opens and none runs: CSV has the one table, XLSX every leaf too. */
export async function exportResults({ context, target, format, words }: ResultsExport): Promise<Result<null, readonly Problem[]>> {
  return guardDisk('export', path.basename(target), async () => {
    const scored = readRoundScores(context);
    if (!scored.ok) return scored;
    const table = describeTable(scored.value);
    const bytes = format === 'csv' ? new TextEncoder().encode(toCsvText(toResultSheet(table, words))) : await writeXlsx(toResultSheets(table, listLeafPoints(scored.value), words));
    const isWritten = await writeWhole({ world: context.world, target, announce: announceIn(context), fill: (file) => file.write(bytes) });
    return isWritten ? ok(null) : err([{ type: 'disk', where: path.basename(target), code: 'EIO', act: 'export' }]);
  });
}

function listLeafPoints({ set, scores, round }: ScoredRound): LeafTable {
  const leaves = listLeaves(set);
  const columns = leaves.map((leaf) => scores.plan.columnOf.get(leaf.code) ?? 0);
  return { leaves, rows: round.units.map(({ name }, at) => ({ name, cells: columns.map((column) => readCell(scores.grid, at, column)) })) };
}
