import { change, skip, unseen, type FaultedFile } from './fault.ts';

const FILES = ['integration/archive-hostile', 'integration/archive-corpus', 'tamper/archive-remainders', 'tamper/entries', 'tamper/every-byte'];
const FOLDER = 'electron/bundle/archive';

/** The end of a ZIP, its directory, and the bytes of its files; and a folder in the place of a ZIP. */
export const ARCHIVE_RECORDS: readonly FaultedFile[] = [
  {
    file: `${FOLDER}/end-record.ts`,
    tests: FILES,
    faults: [
      change('an end record is there', "problems: [{ type: 'archive-not-zip', where: '', size: fileSize }]", 'problems: []'),
      skip('two end records', 'exact.length > 1'),
      change('bytes behind, or cut', "problems: [after > 0 ? { type: 'archive-trailing-bytes', where: '', bytes: after } : { type: 'archive-truncated', where: '', missing: -after }],", 'problems: [],'),
      unseen(
        skip('full sizes need a ZIP64 record', 'wide.values === null && isSaturated(record)'),
        'a directory of 4 GiB, or at 4 GiB, begins before the file does, which the check of its beginning sees; in a larger file the count of records does',
      ),
      skip('both end records agree', 'wide.values !== null'),
      skip('one disk', 'disk !== 0'),
      skip('entries on this disk', 'values.entriesHere !== values.entries'),
      skip('directory begins in the file', 'shift < 0'),
      skip('bytes before the archive', 'shift > 0'),
      change('ZIP64 record before its locator', 'view.getUint32(0, true) !== SIGNATURE.end64 || readUint64(view, 4)', 'readUint64(view, 4)'),
      change('ZIP64 record: its length', ' || readUint64(view, 4) !== LENGTH.end64 - 12', ''),
      change('ZIP64 locator leads there', 'readUint64(locator, 8) + Math.max(shift, 0) === start ? []', 'true ? []'),
      change('ZIP64 locator: one disk', 'locator.getUint32(4, true) === 0 && locator.getUint32(16, true) <= 1 ? []', 'true ? []'),
      skip('ZIP64 record within the file', 'start < 0'),
    ],
  },
  {
    file: `${FOLDER}/extra-fields.ts`,
    tests: FILES,
    faults: [
      unseen(change('length of an extra field', 'end > extra.length || (fields.has(id) && ONCE.has(id))', 'fields.has(id) && ONCE.has(id)'), 'the check of the bytes behind the fields sees it'),
      change('an extra field twice', 'end > extra.length || (fields.has(id) && ONCE.has(id))', 'end > extra.length'),
      change('bytes behind the extra fields', 'return at === extra.length ? fields : null;', 'return fields;'),
      change('a wide size that is not there', 'return Object.values(narrow).includes(FULL_32) ? null : narrow;', 'return narrow;'),
      change('a wide size that is cut', 'if (at > field.length) return Number.NaN;', 'if (at > field.length) return value;'),
    ],
  },
  {
    file: `${FOLDER}/read-directory.ts`,
    tests: FILES,
    faults: [
      skip('number of entries', 'possible > limits.entries'),
      skip('size of the directory', 'place.size > limits.directoryBytes'),
      skip('count of records', 'entries.length !== place.entries'),
      skip('record is no shorter than its fixed part', 'bytes.length < LENGTH.directoryHeader'),
      skip('record has its signature', 'view.getUint32(0, true) !== SIGNATURE.directoryHeader'),
      skip('record ends in the directory', 'extraEnd + commentLength > bytes.length'),
      change('extra field of the record is whole', "wide === null ? [{ type: 'entry-extra-damaged', where: shownName }] : []", '[]'),
    ],
  },
  {
    file: `${FOLDER}/read-entry-data.ts`,
    tests: FILES,
    faults: [
      skip('never more than declared', 'seen.size > entry.size'),
      change('bytes behind the packed data', "return inflater.bytesWritten === entry.compressedSize ? null : 'UNUSED_BYTES';", 'return null;'),
      change('damage of packed data', 'return code;', 'return null;'),
      change('cut while it was read', "if (length === 0) return 'EOF';", 'if (length === 0) return null;'),
      skip('size of the data', 'damage === null && seen.size !== entry.size'),
      skip('CRC of the data', 'problems.length === 0 && seen.crc !== entry.crc32'),
    ],
  },
  {
    file: `${FOLDER}/read-whole-entry.ts`,
    tests: FILES,
    faults: [unseen(skip('entry is there', 'size === null'), 'whoever then hands on its bytes says the same'), skip('entry is no larger than its reader expects', 'size > maxBytes')],
  },
  {
    file: `${FOLDER}/open-folder.ts`,
    tests: ['tamper/folders', 'integration/bag-writing', 'integration/bag-corpus'],
    faults: [
      change('folder: links', "problems.push({ type: 'entry-is-link', where: full });", '{}'),
      change('folder: names', "...names.flatMap((name) => findNameFaults(name.replace(/\\/$/, ''), limits)),", ''),
      change('folder: collisions', '...checkCollisions(names, limits),', ''),
      change('folder: size of a file', '.filter((file) => file.size > limits.entryBytes)', '.filter(() => false)'),
      skip('folder: size of all', 'total > limits.totalBytes'),
      skip('folder: number of entries', 'files.length + folders.length > limits.entries'),
      skip('folder: grown or shrunk since it was listed', 'now !== size'),
      change('folder: shorter than listed', "if (length === 0) return err([{ type: 'entry-size-differs', where: name, expected: size, found: at }]);", 'if (length === 0) return ok(true);'),
      change('folder: deeper than a name may be', "if (full.split('/').length <= limits.segments)", 'if (true)'),
    ],
  },
];
