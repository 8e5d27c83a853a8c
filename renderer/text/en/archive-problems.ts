import type { ArchiveProblem, EntryHeaderField } from '#shared/problem/archive-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import type { WordsFor } from '../words-for.ts';

const bytes = (value: number): string => formatBytes(value, EN_NUMBERS);
const count = (value: number): string => formatInteger(value, EN_NUMBERS);

const AGAIN = 'Ask the sender to pack and send it again.';
const RENAME = 'Ask the sender to rename it and pack again.';
const DAMAGED = 'The file may have been damaged while it was copied: copy it again from the original, or ask the sender for it again.';
const SUSPICIOUS = 'This can be a sign of tampering: do not use the file, and ask the sender to confirm and send it again.';

const FIELDS: Readonly<Record<EntryHeaderField, string>> = {
  name: 'the name',
  method: 'the compression method',
  flags: 'the flags',
  crc32: 'the CRC-32',
  size: 'the size',
  'compressed-size': 'the compressed size',
  'data-descriptor': 'the data descriptor',
};

/** Problems of a ZIP file or of a folder, in English. */
export const enArchiveProblems: WordsFor<ArchiveProblem> = {
  'archive-not-zip': (p) => `This file (${bytes(p.size)}) is no ZIP file, or its end was cut off. It may be the wrong file; if it is the right one, copy it again from the original, and if that fails ask the sender for it again.`,
  'archive-end-ambiguous': (p) => `A ZIP file has one end, but ${count(p.count)} were found. ${SUSPICIOUS}`,
  'archive-end-damaged': (p) => `The end of the ZIP file contradicts itself (${p.field}: expected ${count(p.expected)}, found ${count(p.found)}). ${DAMAGED}`,
  'archive-multi-disk': (p) => `A single ZIP file was expected, but this is part of one that was split into volumes (volume ${count(p.disk)}). Pack it as one file.`,
  'archive-leading-bytes': (p) => `${bytes(p.bytes)} of foreign data stand before the beginning of the ZIP file. ${SUSPICIOUS}`,
  'archive-trailing-bytes': (p) => `${bytes(p.bytes)} of foreign data stand after the end of the ZIP file. ${SUSPICIOUS}`,
  'archive-hidden-bytes': (p) => `${bytes(p.bytes)} at offset ${count(p.offset)} belong to no file. ${SUSPICIOUS}`,
  'archive-truncated': (p) => `${bytes(p.missing)} are missing at the end of the ZIP file. ${DAMAGED}`,
  'archive-directory-damaged': (p) => `The directory of the ZIP file cannot be read at offset ${count(p.offset)}. ${DAMAGED}`,
  'archive-directory-too-large': (p) => `The directory of a ZIP file may be ${bytes(p.limit)} long, but is ${bytes(p.found)}. ${AGAIN}`,
  'archive-entry-count-differs': (p) => `The ZIP file announces ${count(p.expected)} entries, but its directory has ${count(p.found)}. ${DAMAGED}`,
  'archive-too-many-entries': (p) => `A ZIP file may hold ${count(p.limit)} entries, but this one has ${count(p.found)}. Divide it and pack again.`,
  'archive-too-large': (p) => `All files together may take ${bytes(p.limit)}, but unpacked they take ${bytes(p.found)}. Make them smaller and pack again.`,
  'entry-name-empty': () => `The name of a file or folder is empty. ${RENAME}`,
  'entry-name-absolute': () => `A name must begin in the folder of the package, but this one begins at the root of a disk. ${SUSPICIOUS}`,
  'entry-name-drive': () => `A name must begin in the folder of the package, but this one points to another drive or server. ${SUSPICIOUS}`,
  'entry-name-climbs': () => `The name has a part "." or "..", which can lead out of the package. ${SUSPICIOUS}`,
  'entry-name-backslash': () => 'Folders must be divided by "/", but this name has a "\\". Pack again with another program.',
  'entry-name-control': () => `The name has a control character that cannot be seen. ${RENAME}`,
  'entry-name-forbidden-character': () => `The name has one of the characters < > : " | ? *, which Windows does not allow. ${RENAME}`,
  'entry-name-reserved': () => `The name is reserved by Windows (such as CON, NUL, COM1), or ends with a dot or a space. ${RENAME}`,
  'entry-name-too-long': (p) => `A name may be ${count(p.limit)} bytes long, but this one is ${count(p.found)}. ${RENAME}`,
  'entry-name-too-deep': (p) => `Folders may be nested ${count(p.limit)} deep, but here they are ${count(p.found)} deep. ${RENAME}`,
  'entry-name-encoding': () => 'Names must be written in UTF-8, but this one is in another code page, which each machine reads differently. Use a name without accents, or pack again with a program that writes UTF-8.',
  'entry-name-ambiguous': (p) => `The entry carries a second name that differs from its own: "${p.other}". Pack again with another program.`,
  'entry-name-duplicate': (p) => `The name is the same as "${p.other}" (exactly, or but for capitals or the way accents are written). ${RENAME}`,
  'entry-name-file-and-folder': (p) => `The name is both a file and a folder (see "${p.other}"). ${RENAME}`,
  'entry-is-link': () => 'Only real files and folders are accepted, but this is a link or shortcut. Put the file that it points to in its place.',
  'entry-is-special': (p) => `Only ordinary files and folders are accepted, but this is a special one (mode ${p.mode}). Leave it out and pack again.`,
  'entry-encrypted': () => 'A package must have no password, but this entry is encrypted. Pack again without a password.',
  'entry-method-unknown': (p) => `Only stored and deflated entries can be read, but this one uses method ${count(p.method)}. Pack again as an ordinary ZIP file.`,
  'entry-folder-with-data': (p) => `A folder has no data of its own, but this one has ${bytes(p.size)}. ${SUSPICIOUS}`,
  'entry-too-large': (p) => `The file may take ${bytes(p.limit)}, but takes ${bytes(p.found)}. Make it smaller and pack again.`,
  'entry-ratio-too-high': (p) => `Unpacked, the file may be ${count(p.limit)} times as large, but is ${count(p.found)} times as large: it may be made to fill the disk. Pack it again without compression.`,
  'entry-extra-damaged': () => `The additional information of this entry is wrong. ${DAMAGED}`,
  'entry-header-missing': (p) => `By the directory the file begins at offset ${count(p.offset)}, but it does not. ${DAMAGED}`,
  'entry-header-differs': (p) => `The directory and the file's own header disagree about ${FIELDS[p.field]}: the directory says "${p.expected}", the header "${p.found}". ${SUSPICIOUS}`,
  'entry-overlaps': (p) => `The data of this entry overlap those of "${p.other}". ${SUSPICIOUS}`,
  'entry-data-outside': (p) => `${bytes(p.missing)} of the announced data are missing. ${DAMAGED}`,
  'entry-data-damaged': (p) => `The data cannot be unpacked (code ${p.code}). ${DAMAGED}`,
  'entry-size-differs': (p) => `${count(p.expected)} bytes were announced, but there are ${count(p.found)}. ${DAMAGED}`,
  'entry-crc-differs': (p) => `The contents do not match their CRC-32: expected ${p.expected}, found ${p.found}. ${DAMAGED}`,
  'entry-missing': () => `This file is needed in the package, but is not there. ${AGAIN}`,
  'entry-form-foreign': (p) => `Only this program makes such a file, but ${p.field} is "${p.found}" and not "${p.expected}" as the program writes it. ${SUSPICIOUS}`,
};
