import { crc32 } from 'node:zlib';
import { findNameFaults } from '#shared/bundle/bag/entry-name.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { decodeUtf8, isFolderEntry, type DirectoryEntry } from './directory-entry.ts';
import { parseExtraFields } from './extra-fields.ts';
import type { Limits } from './limits.ts';
import { EXTRA, FLAG, METHOD, viewOf } from './zip-format.ts';

/** Every rule that an entry breaks by what the directory says of it, and the limits of all together. */
export function checkEntries(entries: readonly DirectoryEntry[], limits: Limits): readonly ArchiveProblem[] {
  const problems = entries.flatMap((entry) => [...checkName(entry, limits), ...checkKind(entry), ...checkPacking(entry), ...checkSize(entry, limits)]);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.totalBytes) problems.push({ type: 'archive-too-large', where: '', limit: limits.totalBytes, found: total });
  return problems;
}

function checkName(entry: DirectoryEntry, limits: Limits): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const name = decodeUtf8(entry.nameBytes);
  // Without the mark the name is in the code page of whoever packed it, and each program reads it differently.
  const isMarked = (entry.flags & FLAG.utf8) !== 0 || entry.nameBytes.every((byte) => byte < 0x80);
  const faults: ArchiveProblem[] = name === null || !isMarked ? [{ type: 'entry-name-encoding', where }] : [];
  faults.push(...findNameFaults(where.replace(/\/$/, ''), limits));
  const second = readSecondName(entry);
  if (second !== null && second !== where) faults.push({ type: 'entry-name-ambiguous', where, other: second });
  return faults;
}

/** The Unicode path field (4.6.9): version, CRC of the name it stands for, and the name that some programs use instead. */
function readSecondName(entry: DirectoryEntry): string | null {
  const field = parseExtraFields(entry.extra)?.get(EXTRA.unicodePath);
  if (field === undefined || field.length < 5) return null;
  const isCurrent = viewOf(field).getUint32(1, true) === crc32(entry.nameBytes);
  return isCurrent ? (decodeUtf8(field.subarray(5)) ?? '') : null;
}

/** The upper half of the attributes is a Unix mode, whatever system the record says; 0 when the packer had none. */
function checkKind(entry: DirectoryEntry): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const mode = entry.externalAttributes >>> 16;
  const kind = mode & 0o170000;
  if (kind === 0o120000) return [{ type: 'entry-is-link', where }];
  const isFolder = isFolderEntry(entry);
  const isPlain = kind === 0 || kind === (isFolder ? 0o040000 : 0o100000);
  // Set-group-ID on a folder is common on shared drives and means nothing here; on a file it asks for other rights.
  const asksRights = !isFolder && kind !== 0 && (mode & 0o7000) !== 0;
  const problems: ArchiveProblem[] = !isPlain || asksRights ? [{ type: 'entry-is-special', where, mode: mode.toString(8) }] : [];
  // A folder has no data; a deflated nothing is two bytes.
  if (isFolder && (entry.size !== 0 || entry.compressedSize > 2)) problems.push({ type: 'entry-folder-with-data', where, size: entry.size || entry.compressedSize });
  return problems;
}

function checkPacking(entry: DirectoryEntry): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const problems: ArchiveProblem[] = [];
  const isEncrypted = (entry.flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeader)) !== 0;
  if (isEncrypted) problems.push({ type: 'entry-encrypted', where });
  if (entry.method !== METHOD.stored && entry.method !== METHOD.deflated) problems.push({ type: 'entry-method-unknown', where, method: entry.method });
  if (entry.disk !== 0) problems.push({ type: 'archive-multi-disk', where, disk: entry.disk });
  if (!isEncrypted && entry.method === METHOD.stored && entry.compressedSize !== entry.size)
    problems.push({ type: 'entry-size-differs', where, expected: entry.size, found: entry.compressedSize });
  return problems;
}

function checkSize(entry: DirectoryEntry, limits: Limits): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const problems: ArchiveProblem[] = [];
  if (entry.size > limits.entryBytes) problems.push({ type: 'entry-too-large', where, limit: limits.entryBytes, found: entry.size });
  const ratio = Math.floor(entry.size / Math.max(entry.compressedSize, 1));
  if (entry.size > limits.ratioFrom && ratio > limits.ratio) problems.push({ type: 'entry-ratio-too-high', where, limit: limits.ratio, found: ratio });
  return problems;
}
