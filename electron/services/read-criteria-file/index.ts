import { readCriteriaSet } from '#shared/bundle/read-known-documents.ts';
import { readCriteriaTable, type CriteriaTableReading } from '#shared/criteria/table/read-criteria-table.ts';
import { countRules } from '#shared/domain/criteria-set.ts';
import type { CriteriaColumns, CriteriaSetTitles } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { recogniseFile } from '../recognise-file/index.ts';

export type CriteriaFile = {
  readonly disk: Disk;
  readonly path: string;
  /** Its name as the person knows it, for problems. */
  readonly name: string;
};

export type CriteriaTableFile = CriteriaFile & {
  /** null: they are found. */
  readonly columns: CriteriaColumns | null;
  /** null: as they stand above the table, or else as the file is called. */
  readonly titles: CriteriaSetTitles | null;
};

type Reading = Promise<Result<CriteriaTableReading, readonly Problem[]>>;

/**
 * The one door for a criteria set that comes as a file: JSON, XLSX or CSV, known by content. `err` when it is no such
 * file or cannot be read at all; what is wrong within it stands in the reading, faults and warnings with their places.
 */
export async function readCriteriaFile(file: CriteriaFile): Reading {
  const recognised = await recognise(file);
  if (!recognised.ok) return recognised;
  if (recognised.value.kind === 'criteria-set') return ok(readDocument(recognised.value.bytes));
  return recognised.value.kind === 'spreadsheet' ? readTable({ ...file, columns: null, titles: null }) : err([{ type: 'criteria-set-expected', where: '', found: recognised.value.kind }]);
}

/** The same where only a spreadsheet will do, because a person points at its columns. */
export async function readCriteriaSpreadsheet(file: CriteriaTableFile): Reading {
  const recognised = await recognise(file);
  if (!recognised.ok) return recognised;
  return recognised.value.kind === 'spreadsheet' ? readTable(file) : err([{ type: 'spreadsheet-expected', where: '', found: recognised.value.kind }]);
}

/** Of a file that is nothing of ours, nobody wants to hear what it lacks to be a package. */
async function recognise({ disk, path, name }: CriteriaFile): ReturnType<typeof recogniseFile> {
  const recognised = await recogniseFile(disk, path);
  if (recognised.ok || !recognised.error.some(({ type }) => type === 'file-unrecognised')) return recognised;
  return err([{ type: 'spreadsheet-unrecognised', where: name }]);
}

async function readTable({ disk, path, name, columns, titles }: CriteriaTableFile): Reading {
  const workbook = await readWorkbook({ disk, path, name });
  return workbook.ok ? ok(readCriteriaTable({ workbook: workbook.value, columns, titles })) : workbook;
}

/** A document has no cells: its problems stand at their paths. */
function readDocument(bytes: Uint8Array): CriteriaTableReading {
  const read = readCriteriaSet(bytes, '');
  const set = read.ok ? read.value.value : null;
  const { title, titleEn, decision, isIllustrative } = set ?? { title: '', titleEn: '', decision: '', isIllustrative: false };
  return {
    sheets: [],
    columns: null,
    titles: { title, titleEn, decision, isIllustrative },
    set,
    cells: {},
    faults: read.ok ? [] : read.error,
    warnings: read.ok ? read.value.warnings : [],
    ...(set === null ? { computed: 0, manual: 0 } : countRules(set)),
  };
}
