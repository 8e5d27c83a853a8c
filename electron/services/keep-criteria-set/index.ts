import type { CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Instant, Sha256 } from '#shared/domain/ids.ts';
import type { CriteriaColumns, CriteriaSetSummary, CriteriaSetTitles, CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WriteStore } from '#electron/store/store.ts';
import type { SetSources } from '../list-criteria-sets/index.ts';
import { readShippedSets } from '../list-criteria-sets/shipped-sets.ts';
import { summariseSet } from '../list-criteria-sets/summarise-set.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import { readCriteriaSpreadsheet } from '../read-criteria-file/index.ts';
import { readOwnCopy, type CopyReading } from '../read-own-copy/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type Reply<T> = Promise<Result<T, readonly Problem[]>>;

export type TablePreview = { readonly context: WorkspaceContext; readonly file: IncomingFile; readonly columns: CriteriaColumns | null; readonly task: Task };

/** What a spreadsheet would be as a criteria set; writes nothing. */
export function previewCriteriaTable({ context, file, columns, task }: TablePreview): Reply<CriteriaTablePreview> {
  return guardDisk('read', file.name, async () => {
    task.report({ step: 'reading', file: file.name, done: 0, total: 0 });
    const read = await readTable(context, { file, columns, titles: null, task });
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    return read.ok ? ok({ file: file.name, sha256: read.value.sha256, ...read.value.value }) : read;
  });
}

export type TableKeeping = SetSources & { readonly file: IncomingFile; readonly sha256: Sha256; readonly columns: CriteriaColumns | null; readonly titles: CriteriaSetTitles | null; readonly task: Task };

/** Reads the table again and keeps it, if it is still the file that was shown. Warnings stay what they are: the decision's own mistakes. */
export function keepCriteriaTable({ file, sha256, columns, titles, task, ...sources }: TableKeeping): Reply<CriteriaSetSummary> {
  return guardDisk('import', file.name, async () => {
    task.report({ step: 'reading', file: file.name, done: 0, total: 0 });
    const read = await readTable(sources.context, { file, columns, titles, task });
    if (!read.ok) return read;
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    if (read.value.sha256 !== sha256) return err([{ type: 'plan-outdated', where: '' }]);
    const { set, faults } = read.value.value;
    if (faults.length > 0 || set === null) return err(faults);
    return keepAndSummarise(sources, set);
  });
}

type TableReading = Omit<TableKeeping, keyof SetSources | 'sha256'>;

const readTable = (context: WorkspaceContext, { file, columns, titles, task }: TableReading): Reply<CopyReading<CriteriaTableReading>> =>
  readOwnCopy({ context, file, task }, (copy) => readCriteriaSpreadsheet({ disk: context.world.disk, path: copy, name: file.name, columns, titles }));

/** Takes one of the program's own criteria sets into the workspace. */
export function takeShippedSet(sources: SetSources, name: string): Reply<CriteriaSetSummary> {
  return guardDisk('import', '', async () => {
    const shipped = (await readShippedSets(sources.context.world.disk, sources.resources)).find((one) => one.name === name);
    return shipped === undefined ? err([{ type: 'criteria-set-unknown', where: '', asked: name }]) : keepAndSummarise(sources, shipped.set);
  });
}

async function keepAndSummarise({ context, resources }: SetSources, set: CriteriaSet): Reply<CriteriaSetSummary> {
  const shipped = await readShippedSets(context.world.disk, resources);
  return context.store.transaction((records): Result<CriteriaSetSummary, readonly Problem[]> => {
    const kept = keepSet(records, set, context.world.now());
    if (!kept.ok) return kept;
    const { digest } = kept.value;
    return ok(summariseSet(digest, set, { isInUse: records.findRound()?.criteriaSet === digest, shipped: shipped.find((one) => one.digest === digest)?.name ?? null, isHere: true }));
  });
}

/** Only the secretariat's workspace chooses its criteria; a set that is here already changes nothing. */
export function keepSet(records: WriteStore, set: CriteriaSet, at: Instant): Result<{ readonly digest: Sha256; readonly isNew: boolean }, readonly Problem[]> {
  if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
  const digest = digestDocument(set);
  const isNew = !records.hasCriteriaSet(digest);
  if (isNew) records.insertCriteriaSet({ digest, set, at });
  return ok({ digest, isNew });
}
