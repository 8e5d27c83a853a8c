import type { ImportOutcome, ScoreTableReceipt } from '#shared/ipc/import-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { recogniseScoreTable } from '#shared/score-table/recognise-score-table.ts';
import type { Task } from '#electron/platform/task.ts';
import { keepScoreTable } from '../keep-score-table/index.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { prepareScoreTable, type PreparedScoreTable } from '../preview-score-table/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { importCriteriaTable } from './import-criteria-table.ts';

type Outcome = Promise<Result<ImportOutcome, readonly Problem[]>>;
type Import = { readonly context: WorkspaceContext; readonly file: IncomingFile; readonly task: Task };

/**
 * A spreadsheet whose columns are found without being asked for. It is a table of scores when its headings say so and a
 * unit of the round is named in it; a criteria table otherwise. Neither is guessed: where both readings fail, the
 * reasons of both are given.
 */
export async function importSpreadsheet(request: Import): Outcome {
  const scores = await prepareAsScores(request);
  if (scores.ok && namesUnits(scores.value)) return keep(request, scores.value);
  const criteria = await importCriteriaTable(request.context, request.file);
  return criteria.ok || !scores.ok ? criteria : err([...scores.value.preview.faults, ...criteria.error]);
}

/** `err` also where nothing says that it is a table of scores: no round, a member's desk, no heading of that kind. */
const prepareAsScores = ({ context, file, task }: Import): ReturnType<typeof prepareScoreTable> =>
  prepareScoreTable({ context, file, kind: recogniseScoreTable, columns: null, task });

const namesUnits = ({ preview }: PreparedScoreTable): boolean => preview.matched.length > 0 || preview.unmatched.some(({ why }) => why !== 'unknown');

async function keep({ context, file }: Import, prepared: PreparedScoreTable): Outcome {
  const kept = keepScoreTable(context, prepared);
  if (kept.ok) return ok({ kind: 'imported', what: 'spreadsheet', title: file.name, detail: null, scores: describe(prepared) });
  const isKnown = kept.error.some(({ type }) => type === 'score-table-known');
  return isKnown ? ok({ kind: 'already-here', what: 'spreadsheet', title: file.name }) : kept;
}

function describe({ preview, content }: PreparedScoreTable): ScoreTableReceipt {
  const { kind, matched, unmatched, missing, unusedColumns, warnings } = preview;
  const values = content?.rows.reduce((sum, row) => sum + row.values.length, 0) ?? 0;
  return { kind, values, matched: matched.map(({ row, text, unit, unitName, matchedBy }) => ({ row, text, unit, unitName, matchedBy })), unmatched, missing, unusedColumns, warnings };
}
