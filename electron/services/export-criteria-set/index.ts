import path from 'node:path';
import { toCriteriaCsvSheet, toCriteriaSheets, type CriteriaSheetWords } from '#shared/criteria/table/write-criteria-table.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { announceIn } from '../outgoing-files/index.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import { readCriteriaFile } from '../read-criteria-file/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type CriteriaSetExport = {
  readonly world: World;
  readonly set: CriteriaSet;
  readonly target: string;
  readonly format: 'json' | 'xlsx' | 'csv';
  /** The language of whoever asks. */
  readonly words: CriteriaSheetWords;
  /** The open workspace, where there is one: it is told of the file that is being made. */
  readonly context?: WorkspaceContext;
};

/**
 * Writes a criteria set as a document, or as a table that any spreadsheet opens and none runs. Read back before it gets
 * its name: what would come in again as another set is refused.
 */
export async function exportCriteriaSet({ world, set, target, format, words, context }: CriteriaSetExport): Promise<Result<null, readonly Problem[]>> {
  const name = path.basename(target);
  return guardDisk('export', name, async () => {
    const bytes = await toBytes({ set, format, words });
    const digest = digestDocument(set);
    const isWritten = await writeWhole({
      world,
      target,
      ...(context === undefined ? {} : { announce: announceIn(context) }),
      fill: (file) => file.write(bytes),
      readBack: async (staged) => {
        const read = await readCriteriaFile({ disk: world.disk, path: staged, name });
        return read.ok && read.value.set !== null && digestDocument(read.value.set) === digest;
      },
    });
    return isWritten ? ok(null) : err([{ type: 'criteria-set-not-kept', where: name, format }]);
  });
}

async function toBytes({ set, format, words }: Pick<CriteriaSetExport, 'set' | 'format' | 'words'>): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(set, null, 2)}\n`);
  return format === 'xlsx' ? writeXlsx(toCriteriaSheets(set, words)) : new TextEncoder().encode(toCsvText(toCriteriaCsvSheet(set, words)));
}
