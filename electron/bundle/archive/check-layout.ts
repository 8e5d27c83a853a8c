import type { DiskFile } from '#electron/platform/disk.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { LocatedEntry } from './check-local-headers.ts';
import { toHex } from './check-local-headers.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { FLAG, readUint64, SIGNATURE, viewOf } from './zip-format.ts';

/** Where the entries may stand: from `start` (after bytes before the archive, which are told apart) to the directory. */
export type LayoutBounds = { readonly start: number; readonly end: number };

/**
 * Every byte of the file must belong to exactly one entry or to the directory: entries that share bytes make bombs, and
 * bytes that belong to none are what another program might take for an entry.
 */
export async function checkLayout(file: DiskFile, located: readonly LocatedEntry[], bounds: LayoutBounds): Promise<readonly ArchiveProblem[]> {
  const problems: ArchiveProblem[] = [];
  let reached = bounds.start;
  let previous: DirectoryEntry | null = null;
  for (const [index, { entry, local }] of located.entries()) {
    if (entry.offset < reached && previous !== null) problems.push({ type: 'entry-overlaps', where: entry.shownName, other: previous.shownName });
    else problems.push(...nameGap(reached, entry.offset));
    const next = located[index + 1]?.entry.offset ?? bounds.end;
    const descriptor = (entry.flags & FLAG.descriptor) === 0 ? { length: 0, problems: [] } : await readDescriptor(file, entry, { start: local.dataEnd, end: next });
    problems.push(...descriptor.problems);
    reached = Math.max(reached, local.dataEnd + descriptor.length);
    previous = entry;
  }
  return [...problems, ...nameGap(reached, bounds.end)];
}

const nameGap = (from: number, to: number): readonly ArchiveProblem[] =>
  to > from ? [{ type: 'archive-hidden-bytes', where: '', offset: from, bytes: to - from }] : [];

type DescriptorReading = { readonly length: number; readonly problems: readonly ArchiveProblem[] };

/**
 * The data descriptor (4.3.9): CRC and sizes again, with or without a signature, the sizes of 4 or of 8 bytes. Which of
 * the four forms it is shows from the room up to the next entry.
 */
async function readDescriptor(file: DiskFile, entry: DirectoryEntry, room: LayoutBounds): Promise<DescriptorReading> {
  const length = room.end - room.start;
  const bytes = new Uint8Array(24);
  await file.read(bytes.subarray(0, Math.max(0, Math.min(24, length))), room.start);
  const form = DESCRIPTOR_FORMS.find((candidate) => candidate.length === length);
  const view = viewOf(bytes);
  const found = form === undefined ? [] : form.read(view);
  const expected = [entry.crc32, entry.compressedSize, entry.size];
  const isSigned = form?.signed !== true || view.getUint32(0, true) === SIGNATURE.dataDescriptor;
  if (found.length > 0 && isSigned && expected.every((value, index) => value === found[index])) return { length, problems: [] };
  const [expectedText, foundText] = [expected, found].map(describe);
  // The room is counted as the descriptor's, so that one fault is not told twice.
  return {
    length: Math.min(Math.max(length, 0), 24),
    problems: [{ type: 'entry-header-differs', where: entry.shownName, field: 'data-descriptor', expected: expectedText ?? '', found: foundText ?? '' }],
  };
}

const describe = (values: readonly number[]): string => values.map((value, index) => (index === 0 ? toHex(value) : String(value))).join(' ');

const DESCRIPTOR_FORMS = [
  { length: 12, signed: false, read: (view: DataView) => [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)] },
  { length: 16, signed: true, read: (view: DataView) => [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)] },
  { length: 20, signed: false, read: (view: DataView) => [view.getUint32(0, true), readUint64(view, 4), readUint64(view, 12)] },
  { length: 24, signed: true, read: (view: DataView) => [view.getUint32(4, true), readUint64(view, 8), readUint64(view, 16)] },
] as const;
