import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import type { ScoreTableColumns, ScoreTableKind, ScoreTablePreview } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Workbook } from '#shared/spreadsheet/workbook.ts';
import { readScoreTable } from '#shared/score-table/read-score-table.ts';
import type { ScoreTableContent } from '#shared/score-table/score-table.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { readOwnCopy } from '../read-own-copy/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type ScoreTableFile = {
  readonly context: WorkspaceContext;
  readonly file: IncomingFile;
  /** From the workbook when it is not known yet; null from there: the table is refused as not recognised. */
  readonly kind: ScoreTableKind | ((workbook: Workbook, set: CriteriaSet) => ScoreTableKind | null);
  /** null: they are found. */
  readonly columns: ScoreTableColumns | null;
  readonly task: Task;
};

/** A preview that can be kept: what was shown is what will be written; the file is not read again. */
export type PreparedScoreTable = {
  readonly preview: ScoreTablePreview;
  /** Of the file's bytes. */
  readonly sha256: Sha256;
  /** null while a fault stands in the way. */
  readonly content: ScoreTableContent | null;
  /** Of the round by which it was read. */
  readonly roundDigest: Sha256;
};

/** Reads a copy of the file by the round that stands; writes nothing. */
export function prepareScoreTable({ context, file, kind, columns, task }: ScoreTableFile): Promise<Result<PreparedScoreTable, readonly Problem[]>> {
  return guardDisk('read', file.name, async () => {
    const standing = readStandingRound(context);
    if (!standing.ok) return standing;
    task.report({ step: 'preparing', file: file.name, done: 0, total: 1 });
    const read = await readOwnCopy({ context, file, task }, (copy) => readWorkbook({ disk: context.world.disk, path: copy, name: file.name }));
    if (!read.ok) return read;
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const { round, set } = standing.value;
    const { value: workbook, sha256 } = read.value;
    const chosen = typeof kind === 'function' ? kind(workbook, set) : kind;
    if (chosen === null) return err([{ type: 'score-table-without-header', where: '' }]);
    const { content, ...reading } = readScoreTable({ workbook, kind: chosen, columns, set, setDigest: round.criteriaSet, units: round.units, year: round.year });
    const plan = Buffer.from(context.world.randomBytes(12)).toString('hex');
    return ok({ preview: { plan, file: file.name, ...reading }, sha256, content, roundDigest: digestDocument(round) });
  });
}

function readStandingRound({ store }: WorkspaceContext): Result<{ readonly round: Round; readonly set: CriteriaSet }, readonly Problem[]> {
  return store.read((records) => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' } as const]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' } as const]);
    const set = records.findCriteriaSet(round.criteriaSet);
    return set === null ? err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet } as const]) : ok({ round, set });
  });
}
