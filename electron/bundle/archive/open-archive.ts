import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import { compareText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { toNfc } from '#shared/kernel/text.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { checkCollisions } from './check-collisions.ts';
import { checkEntries } from './check-entries.ts';
import { checkLayout } from './check-layout.ts';
import { checkLocalHeaders, type LocatedEntry } from './check-local-headers.ts';
import { checkOwnForm } from './check-own-form.ts';
import { isFolderEntry } from './directory-entry.ts';
import { readEnd } from './end-record.ts';
import type { FileTree, TakeBytes } from './file-tree.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { readDirectory } from './read-directory.ts';
import { readEntryData } from './read-entry-data.ts';
import { readWholeEntry } from './read-whole-entry.ts';

export type ArchiveForm = 'any' | 'own' | 'own-packed';

export type ArchiveToOpen = {
  readonly disk: Disk;
  readonly path: string;
  readonly limits?: Limits;
  /**
   * `own`: every header must be as our own writer writes it, every file stored. For files that only this program makes.
   * `own-packed`: the same, and text may be deflated.
   */
  readonly form?: ArchiveForm;
};

/**
 * Opens a ZIP whose every header was read and compared; all faults are listed, nothing is repaired. The directory is
 * read by our own code, because the common readers take the last signature for the end, skip what lies between entries
 * and never look at the local headers: each a way to show two programs two archives. A failure of the disk is thrown.
 */
export async function openArchive(request: ArchiveToOpen): Promise<Result<FileTree, readonly ArchiveProblem[]>> {
  const file = await request.disk.open(request.path, 'read');
  let isHandedOut = false;
  try {
    const reading = await readHeaders(file, request);
    if (reading.problems.length > 0) return err(reading.problems);
    isHandedOut = true;
    return ok(makeTree(file, reading.located));
  } finally {
    if (!isHandedOut) await file.close();
  }
}

type HeadersReading = { readonly located: readonly LocatedEntry[]; readonly problems: readonly ArchiveProblem[] };

async function readHeaders(file: DiskFile, { limits = DEFAULT_LIMITS, form = 'any' }: ArchiveToOpen): Promise<HeadersReading> {
  const end = await readEnd(file, await file.size());
  if (end.place === null) return { located: [], problems: end.problems };
  const directory = await readDirectory(file, end.place, limits);
  const locals = await checkLocalHeaders(file, directory.entries, end.place.start);
  let problems: readonly ArchiveProblem[] = [
    ...end.problems,
    ...directory.problems,
    ...checkEntries(directory.entries, limits),
    ...checkCollisions(directory.entries.map((entry) => entry.shownName), limits),
    ...locals.problems,
  ];
  // Gaps mean something only when every entry has its place.
  if (locals.located.length === end.place.entries)
    problems = [...problems, ...(await checkLayout(file, locals.located, { start: end.place.shift, end: end.place.start }))];
  if (form !== 'any') problems = [...problems, ...checkOwnForm({ ...locals, listed: directory.entries, commentLength: end.place.commentLength, isPacked: form === 'own-packed' })];
  return { located: locals.located, problems };
}

/** Names are NFC from here on. No two of them fall together: that was a fault above. */
function makeTree(file: DiskFile, located: readonly LocatedEntry[]): FileTree {
  // In the order of the file, which is also the order of `located`.
  const byName = new Map(located.filter(({ entry }) => !isFolderEntry(entry)).map((found) => [toNfc(found.entry.shownName), found]));
  const stream = async (name: string, take: TakeBytes): Promise<Result<boolean, readonly ArchiveProblem[]>> => {
    const found = byName.get(name);
    return found === undefined ? err([{ type: 'entry-missing', where: name }]) : readEntryData(file, found, take);
  };
  const files = [...byName].map(([name, { entry }]) => ({ name, size: entry.size })).toSorted((a, b) => compareText(a.name, b.name));
  return {
    files,
    order: [...byName.keys()],
    folders: located.filter(({ entry }) => isFolderEntry(entry)).map(({ entry }) => toNfc(entry.shownName.slice(0, -1))).toSorted(compareText),
    streamEntry: stream,
    readEntry: (name, maxBytes) => readWholeEntry({ name, size: byName.get(name)?.entry.size ?? null, maxBytes }, stream),
    close: () => file.close(),
  };
}
