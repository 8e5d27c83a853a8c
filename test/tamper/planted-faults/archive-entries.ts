import { change, drop, skip, unseen, type FaultedFile } from './fault.ts';

const ARCHIVE = ['integration/archive-hostile', 'integration/archive-corpus', 'tamper/archive-remainders'];
const FILES = ['integration/archive-hostile', 'integration/archive-corpus', 'tamper/archive-remainders', 'tamper/entries', 'tamper/every-byte'];
const FOLDER = 'electron/bundle/archive';

/** What the records of a ZIP say of its entries, and what the entries themselves say. */
export const ARCHIVE_ENTRIES: readonly FaultedFile[] = [
  {
    file: `${FOLDER}/check-collisions.ts`,
    tests: ARCHIVE,
    faults: [
      change('two names that are one', "else if (first.isFolder === found.isFolder) problems.push({ type: 'entry-name-duplicate', where: name, other: first.name });", 'else if (first.isFolder === found.isFolder) {}'),
      drop('a name that is file and folder', "else problems.push({ type: 'entry-name-file-and-folder', where: name, other: first.name });"),
      change('two spellings of one folder', 'else if (spelled !== folder)', 'else if (false)'),
      change('an entry in the place of a folder', 'for (const [key, folder] of above)', 'for (const [key, folder] of [])'),
    ],
  },
  {
    file: `${FOLDER}/check-entries.ts`,
    tests: FILES,
    faults: [
      skip('size of all files together', 'total > limits.totalBytes'),
      change('name is UTF-8', 'name === null || !isMarked ?', '!isMarked ?'),
      change('name is marked as UTF-8', 'name === null || !isMarked ?', 'name === null ?'),
      drop('rules for names', "faults.push(...findNameFaults(where.replace(/\\/$/, ''), limits));"),
      skip('second name in an extra field', 'second !== null && second !== where'),
      skip('link', 'kind === 0o120000'),
      change('device or pipe', '!isPlain || asksRights', 'asksRights'),
      change('set-user-ID', '!isPlain || asksRights', '!isPlain'),
      skip('folder with data', 'isFolder && (entry.size !== 0 || entry.compressedSize > 2)'),
      skip('encrypted', 'isEncrypted'),
      skip('unknown method', 'entry.method !== METHOD.stored && entry.method !== METHOD.deflated'),
      skip('entry on another disk', 'entry.disk !== 0'),
      skip('stored with two sizes', '!isEncrypted && entry.method === METHOD.stored && entry.compressedSize !== entry.size'),
      skip('size of one file', 'entry.size > limits.entryBytes'),
      skip('ratio', 'entry.size > limits.ratioFrom && ratio > limits.ratio'),
    ],
  },
  {
    file: `${FOLDER}/check-layout.ts`,
    tests: ARCHIVE,
    faults: [
      skip('entries that share bytes', 'entry.offset < reached && previous !== null'),
      drop('bytes between entries', 'else problems.push(...nameGap(reached, entry.offset));'),
      change('bytes before the directory', 'return [...problems, ...nameGap(reached, bounds.end)];', 'return problems;'),
      drop('data descriptor agrees', 'problems.push(...descriptor.problems);'),
      change('data descriptor has its signature', 'form?.signed !== true || view.getUint32(0, true) === SIGNATURE.dataDescriptor', 'true'),
    ],
  },
  {
    file: `${FOLDER}/check-local-headers.ts`,
    tests: FILES,
    faults: [
      unseen(skip('header lies before the directory', 'entry.offset + LENGTH.localHeader > limit'), 'a header that begins less than 30 bytes before the directory ends behind its beginning, which the next two checks see'),
      skip('header has its signature', 'view.getUint32(0, true) !== SIGNATURE.localHeader'),
      unseen(skip('header ends before the directory', 'entry.offset + dataStart > limit'), 'the data then end behind the beginning of the directory, which the next check sees'),
      skip('data lie before the directory', 'found.local.dataEnd > limit'),
      skip('same name in both headers', '!Buffer.from(nameBytes).equals(entry.nameBytes)'),
      change('same method in both headers', "compare('method',", "if (false) compare('method',"),
      change('same marks in both headers', "compare('flags',", "if (false) compare('flags',"),
      change('marks of strong encryption in one header', 'FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeader |', 'FLAG.encrypted |'),
      change('same CRC in both headers', "compareNumber('crc32',", "if (false) compareNumber('crc32',"),
      change('same size in both headers', "compareNumber('size',", "if (false) compareNumber('size',"),
      change('same packed size in both headers', "compareNumber('compressed-size',", "if (false) compareNumber('compressed-size',"),
      change('no zeros where no descriptor follows', 'if (!isLate || found !== 0)', 'if (found !== 0)'),
      change('extra field of the header is whole', "return [{ type: 'entry-extra-damaged', where }];", 'return [];'),
    ],
  },
  {
    file: `${FOLDER}/check-own-form.ts`,
    tests: ['tamper/entries', 'tamper/every-byte'],
    faults: [
      change('own form: no comment', 'commentLength === 0 ? []', 'true ? []'),
      drop('own form: version-made-by of directory', "['version-made-by', OWN_FORM.versionMadeBy, entry.versionMadeBy],"),
      drop('own form: version-needed of directory', "['version-needed', hasWideSize || hasWideOffset ? versions.wide : versions.narrow, entry.versionNeeded],"),
      drop('own form: version-needed of header', "['version-needed', hasWideSize ? versions.wide : versions.narrow, local.versionNeeded],"),
      drop('own form: flags of directory', "['flags', OWN_FORM.flags, entry.flags],"),
      drop('own form: flags of header', "['flags', OWN_FORM.flags, local.flags],"),
      drop('own form: time of directory', "['time', OWN_FORM.time, entry.time],"),
      drop('own form: time of header', "['time', OWN_FORM.time, local.time],"),
      drop('own form: date of directory', "['date', OWN_FORM.date, entry.date],"),
      drop('own form: date of header', "['date', OWN_FORM.date, local.date],"),
      drop('own form: extra-length of directory', "['extra-length', wideFieldLength((hasWideSize ? 2 : 0) + (hasWideOffset ? 1 : 0)), entry.extra.length],"),
      drop('own form: extra-length of header', "['extra-length', wideFieldLength(hasWideSize ? 2 : 0), local.extra.length],"),
      drop('own form: comment of directory', "['comment', 0, entry.commentLength],"),
      drop('own form: internal-attributes of directory', "['internal-attributes', OWN_FORM.internalAttributes, entry.internalAttributes],"),
      drop('own form: external-attributes of directory', "['external-attributes', OWN_FORM.externalAttributes, entry.externalAttributes],"),
      change('own form: names NFC', 'return name === where ? problems', 'return true ? problems'),
      change('own form: stored', 'isPacked ? []', 'true ? []'),
      drop('own form: directory in the order of the file', '...checkListing(located, listed),'),
    ],
  },
];
