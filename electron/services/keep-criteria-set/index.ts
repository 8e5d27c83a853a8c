import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Instant, Sha256 } from '#shared/domain/ids.ts';
import type { CriteriaColumns, CriteriaSetSummary, CriteriaSetTitles, CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WriteStore } from '#electron/store/store.ts';
import type { SetSources } from '../list-criteria-sets/index.ts';
import { readShippedSets } from '../list-criteria-sets/shipped-sets.ts';
import { summariseSet } from '../list-criteria-sets/summarise-set.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import { readCriteriaSpreadsheet } from '../read-criteria-file/index.ts';

type Reply<T> = Promise<Result<T, readonly Problem[]>>;

export type TablePreview = { readonly disk: Disk; readonly file: IncomingFile; readonly columns: CriteriaColumns | null; readonly task: Task };

/** What a spreadsheet would be as a criteria set; writes nothing. */
export function previewCriteriaTable({ disk, file, columns, task }: TablePreview): Reply<CriteriaTablePreview> {
  return guardDisk('read', file.name, async () => {
    task.report({ step: 'reading', file: file.name, done: 0, total: 0 });
    const read = await readCriteriaSpreadsheet({ disk, ...file, columns, titles: null });
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    return read.ok ? ok({ file: file.name, ...read.value }) : read;
  });
}

export type TableKeeping = SetSources & { readonly file: IncomingFile; readonly columns: CriteriaColumns | null; readonly titles: CriteriaSetTitles | null; readonly task: Task };

/** Reads the table again, as it was last shown, and keeps it. Warnings stay what they are: the decision's own mistakes. */
export function keepCriteriaTable({ file, columns, titles, task, ...sources }: TableKeeping): Reply<CriteriaSetSummary> {
  return guardDisk('import', file.name, async () => {
    task.report({ step: 'reading', file: file.name, done: 0, total: 0 });
    const read = await readCriteriaSpreadsheet({ disk: sources.context.world.disk, ...file, columns, titles });
    if (!read.ok) return read;
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const { set, faults } = read.value;
    if (faults.length > 0 || set === null) return err(faults);
    return keepAndSummarise(sources, set);
  });
}

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
