import { readEnd } from '#electron/bundle/archive/end-record.ts';
import { readDirectory } from '#electron/bundle/archive/read-directory.ts';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import type { OtherTableFormat } from '#shared/problem/spreadsheet-problem.ts';
import { decodeCsvSample } from './csv/decode-csv.ts';
import { WORKBOOK_ARCHIVE_LIMITS } from './file-limits.ts';

/** What the bytes are. `xlsx` and `csv` can be read; of the others it is said what they are. */
export type SpreadsheetKind = 'xlsx' | 'csv' | 'encrypted' | OtherTableFormat;

/** Enough for the beginning of any table, and for the directory of an old Excel file. */
const SAMPLE_BYTES = 64 * 1024;

/** By the bytes, whatever the file is called; null when it is no spreadsheet that is known. */
export async function detectSpreadsheet(disk: Disk, path: string): Promise<SpreadsheetKind | null> {
  const file = await disk.open(path, 'read');
  try {
    const sample = new Uint8Array(SAMPLE_BYTES);
    const head = sample.subarray(0, await file.read(sample, 0));
    if (startsWith(head, 'PK\u0003\u0004')) return await detectInArchive(file, head);
    return startsWith(head, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') ? await detectInCompound(file, head) : detectInText(head);
  } finally {
    await file.close();
  }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const startsWith = (bytes: Uint8Array, text: string): boolean => latin1(bytes.subarray(0, text.length)) === text;

/** By the names in its directory; when that cannot be read (the file was cut short), by the first entry of all. */
async function detectInArchive(file: DiskFile, head: Uint8Array): Promise<SpreadsheetKind | null> {
  if (latin1(head.subarray(30, 120)).includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  const { place } = await readEnd(file, await file.size());
  const directory = place === null ? null : await readDirectory(file, place, WORKBOOK_ARCHIVE_LIMITS);
  const names = directory?.entries.map(({ shownName }) => shownName.toLowerCase()) ?? [];
  if (names.length === 0) return /^(?:\[content_types\]\.xml|xl\/)/iu.test(latin1(head.subarray(30, 60))) ? 'xlsx' : null;
  if (!names.includes('[content_types].xml')) return null;
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  return names.some((name) => /^xl\/[^/]+\.xml$/u.test(name)) ? 'xlsx' : null;
}

/** The compound file of old Office: its directory names the stream of an old workbook, or what a password locks. */
async function detectInCompound(file: DiskFile, head: Uint8Array): Promise<SpreadsheetKind | null> {
  if (head.length < 76) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sector = 2 ** Math.min(view.getUint16(30, true), 16);
  const directory = new Uint8Array(8192);
  await file.read(directory, (view.getUint32(48, true) + 1) * sector);
  const names = Buffer.from(directory).toString('utf16le');
  if (names.includes('EncryptedPackage')) return 'encrypted';
  return /Workbook\0|Book\0/u.test(names) ? 'xls' : null;
}

/** Text is a table when some line of it has a delimiter; JSON and mark-up have commas too and are none. */
function detectInText(head: Uint8Array): SpreadsheetKind | null {
  const text = decodeCsvSample(head)?.trimStart() ?? '';
  if (/^(?:<!doctype html|<html|<meta|<table)/iu.test(text)) return 'html';
  if (text.startsWith('<')) return text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml' : null;
  return /^[[{]|^%PDF-/u.test(text) || !/[,;\t]/u.test(text) ? null : 'csv';
}
