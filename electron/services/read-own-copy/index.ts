import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { Task } from '#electron/platform/task.ts';
import { checkSpreadsheet } from '#electron/spreadsheet/read-workbook.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type SpreadsheetToCopy = { readonly context: WorkspaceContext; readonly file: IncomingFile; readonly task: Task };

/** `sha256`: of the very bytes that were read. */
export type CopyReading<T> = { readonly value: T; readonly sha256: Sha256 };

type Reading<T> = Promise<Result<T, readonly Problem[]>>;

/** Reads a spreadsheet from a private copy, with its digest: a stick can be changed, or pulled, while it is read. */
export async function readOwnCopy<T>({ context: { world, layout }, file, task }: SpreadsheetToCopy, read: (path: string) => Reading<T>): Reading<CopyReading<T>> {
  const { disk } = world;
  const readWithDigest = async (source: string): Reading<CopyReading<T>> => {
    const value = await read(source);
    return value.ok ? ok({ value: value.value, sha256: (await digestFile(disk, source)).sha256 }) : value;
  };
  if ((await disk.stat(file.path))?.kind !== 'file') return err([{ type: 'file-missing', where: file.name }]);
  // What will be refused is not copied first, however large it is: `read` then says why.
  if (!(await checkSpreadsheet({ disk, ...file })).ok) return readWithDigest(file.path);
  await disk.makeFolder(layout.staging);
  const copy = path.join(layout.staging, `${Buffer.from(world.randomBytes(12)).toString('hex')}.table`);
  try {
    const isWhole = await copyFile({ disk, from: file.path, to: copy, isFlushed: false, proceed: () => !task.isStopped() });
    return isWhole ? await readWithDigest(copy) : err([{ type: 'stopped-by-user', where: '' }]);
  } finally {
    await disk.removeFile(copy);
  }
}
