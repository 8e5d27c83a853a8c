import type { ImportedFile, ImportOutcome } from '#shared/ipc/import-views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { importPackage } from '../import-package/index.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { receiveDocument } from '../receive-document/index.ts';
import { recogniseFile } from '../recognise-file/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { importSpreadsheet } from './import-spreadsheet.ts';

export type FilesImport = {
  readonly context: WorkspaceContext;
  readonly inspector: PdfInspector;
  readonly files: readonly IncomingFile[];
  /** `leave` in the window, where a person first looks at what a table would become. */
  readonly spreadsheets: 'take' | 'leave';
  readonly task: Task;
};

/**
 * Takes in files of any kind, recognised by content, one after another: a refused one never stops the others. What became
 * of each stands in the order of the files, because two of them may have one name.
 */
export async function importFiles({ files, ...request }: FilesImport): Promise<readonly ImportedFile[]> {
  const outcomes = new Map<IncomingFile, ImportOutcome>();
  for (const file of await orderFiles(request.context, files)) {
    outcomes.set(file, request.task.isStopped() ? STOPPED : await importOne(request, file));
  }
  return files.map((file) => ({ file: file.name, outcome: outcomes.get(file) ?? STOPPED }));
}

const STOPPED: ImportOutcome = { kind: 'refused', problems: [{ type: 'stopped-by-user', where: '' }] };

/** Criteria set and round before packages, whatever order a person dropped them in: a package needs both. */
async function orderFiles({ world }: WorkspaceContext, files: readonly IncomingFile[]): Promise<readonly IncomingFile[]> {
  const ranks = new Map<IncomingFile, number>();
  for (const file of files) {
    const recognised = await guardDisk('read', file.name, () => recogniseFile(world.disk, file.path));
    ranks.set(file, recognised.ok ? RANKS[recognised.value.kind] : LAST);
  }
  return files.toSorted((a, b) => (ranks.get(a) ?? LAST) - (ranks.get(b) ?? LAST));
}

const RANKS = { 'criteria-set': 0, round: 1, 'join-request': 2, spreadsheet: 3, kit: 4, package: 5, bundle: 6 } as const;
const LAST = 7;

async function importOne(request: Omit<FilesImport, 'files'>, file: IncomingFile): Promise<ImportOutcome> {
  const { context, inspector, spreadsheets, task } = request;
  const result = await guardDisk('read', file.name, async (): Promise<Result<ImportOutcome, readonly Problem[]>> => {
    const recognised = await recogniseFile(context.world.disk, file.path);
    if (!recognised.ok) return recognised;
    switch (recognised.value.kind) {
      case 'kit':
      case 'bundle':
        return ok({ kind: 'belongs-elsewhere', what: recognised.value.kind });
      case 'spreadsheet':
        return spreadsheets === 'take' ? importSpreadsheet({ context, file, task }) : ok({ kind: 'belongs-elsewhere', what: 'spreadsheet' });
      case 'criteria-set':
      case 'round':
      case 'join-request':
        return receiveDocument(context, recognised.value);
      case 'package': {
        const taken = await importPackage({ context, inspector, path: file.path, name: file.name, task });
        if (!taken.ok) return taken;
        const { kind, detail } = taken.value;
        return ok(kind === 'imported' ? { kind, what: 'package', title: detail.unitName, detail } : { kind, what: 'package', title: detail.unitName });
      }
      default:
        return unreachable(recognised.value);
    }
  });
  return result.ok ? result.value : { kind: 'refused', problems: result.error };
}
