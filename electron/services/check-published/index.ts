import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';
import type { PublishedIndex } from '#shared/published/check-published.ts';
import { checkPublished, readPublishedTable, type PublishedReading } from '#shared/score-table/published-table.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';

export type PublishedFile = {
  readonly disk: Disk;
  readonly path: string;
  /** Its name as the person knows it, for problems. */
  readonly name: string;
  /** null: a printed index is not checked. */
  readonly how: PublishedIndex | null;
};

export type CheckedPublished = Omit<PublishedReading, 'faults'> & { readonly disagreements: readonly ScoreTableProblem[] };

/** Reads a spreadsheet of published results, and says where it disagrees with itself. Needs no workspace; writes nothing. */
export function checkPublishedFile({ disk, path, name, how }: PublishedFile): Promise<Result<CheckedPublished, readonly Problem[]>> {
  return guardDisk('read', name, async () => {
    if ((await disk.stat(path))?.kind !== 'file') return err([{ type: 'file-missing', where: name }]);
    const workbook = await readWorkbook({ disk, path, name });
    if (!workbook.ok) return workbook;
    const { faults, ...reading } = readPublishedTable(workbook.value);
    return faults.length > 0 ? err(faults) : ok({ ...reading, disagreements: checkPublished(reading.rows, how) });
  });
}
