import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { toHex, type LocatedEntry } from './check-local-headers.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { FULL_32, METHOD, OWN_FORM } from './zip-format.ts';

type OwnForm = {
  /** In the order of the file. */
  readonly located: readonly LocatedEntry[];
  /** In the order of the directory. */
  readonly listed: readonly DirectoryEntry[];
  readonly commentLength: number;
  /** Text may be deflated. */
  readonly isPacked: boolean;
};

/**
 * Compares the fields without meaning (times, attributes, versions, comments) with what our own writer puts there. A
 * file that only this program can have written is then refused whichever byte of it was changed, also one that no
 * reader would notice.
 */
export function checkOwnForm({ located, listed, commentLength, isPacked }: OwnForm): readonly ArchiveProblem[] {
  const comment: ArchiveProblem[] = commentLength === 0 ? [] : [foreign('', 'comment', { expected: '0', found: String(commentLength) })];
  const packed = isPacked ? [] : located.filter(({ entry }) => entry.method !== METHOD.stored);
  return [
    ...comment,
    ...located.flatMap(checkEntryForm),
    ...packed.map(({ entry }) => foreign(entry.shownName, 'method', { expected: toHex(METHOD.stored), found: toHex(entry.method) })),
    ...checkListing(located, listed),
  ];
}

/** The directory lists the entries as they stand in the file. */
function checkListing(located: readonly LocatedEntry[], listed: readonly DirectoryEntry[]): readonly ArchiveProblem[] {
  // Where an entry could not be found at all, that is told, and places mean nothing.
  if (located.length !== listed.length) return [];
  return located.flatMap(({ entry }, index) => {
    const found = listed[index]?.shownName ?? '';
    return found === entry.shownName ? [] : [foreign(entry.shownName, 'order', { expected: entry.shownName, found })];
  });
}

function checkEntryForm({ entry, local }: LocatedEntry): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const hasWideSize = entry.size >= FULL_32;
  const hasWideOffset = entry.offset >= FULL_32;
  const versions = { wide: OWN_FORM.versionNeeded64, narrow: OWN_FORM.versionNeeded };
  const fields: readonly (readonly [field: string, expected: number, found: number])[] = [
    ['version-made-by', OWN_FORM.versionMadeBy, entry.versionMadeBy],
    ['version-needed', hasWideSize || hasWideOffset ? versions.wide : versions.narrow, entry.versionNeeded],
    ['version-needed', hasWideSize ? versions.wide : versions.narrow, local.versionNeeded],
    ['flags', OWN_FORM.flags, entry.flags],
    ['flags', OWN_FORM.flags, local.flags],
    ['time', OWN_FORM.time, entry.time],
    ['time', OWN_FORM.time, local.time],
    ['date', OWN_FORM.date, entry.date],
    ['date', OWN_FORM.date, local.date],
    ['extra-length', wideFieldLength((hasWideSize ? 2 : 0) + (hasWideOffset ? 1 : 0)), entry.extra.length],
    ['extra-length', wideFieldLength(hasWideSize ? 2 : 0), local.extra.length],
    ['comment', 0, entry.commentLength],
    ['internal-attributes', OWN_FORM.internalAttributes, entry.internalAttributes],
    ['external-attributes', OWN_FORM.externalAttributes, entry.externalAttributes],
  ];
  const problems = fields
    .filter(([, expected, found]) => expected !== found)
    .map(([field, expected, found]) => foreign(where, field, { expected: toHex(expected), found: toHex(found) }));
  const name = where.normalize('NFC');
  return name === where ? problems : [...problems, foreign(where, 'name', { expected: name, found: where })];
}

/** Bytes of a ZIP64 field that holds so many 64-bit values. */
const wideFieldLength = (values: number): number => (values === 0 ? 0 : 4 + 8 * values);

const foreign = (where: string, field: string, values: { readonly expected: string; readonly found: string }): ArchiveProblem => ({
  type: 'entry-form-foreign', where, field, ...values,
});
