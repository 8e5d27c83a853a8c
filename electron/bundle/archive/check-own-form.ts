import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { toHex, type LocatedEntry } from './check-local-headers.ts';
import { FULL_32, OWN_FORM } from './zip-format.ts';

/**
 * Compares the fields without meaning (times, attributes, versions, comments) with what our own writer puts there. A
 * file that only this program can have written is then refused whichever byte of it was changed, also one that no
 * reader would notice.
 */
export function checkOwnForm(located: readonly LocatedEntry[], commentLength: number): readonly ArchiveProblem[] {
  const comment: ArchiveProblem[] = commentLength === 0 ? [] : [foreign('', 'comment', { expected: '0', found: String(commentLength) })];
  return [...comment, ...located.flatMap(checkEntryForm)];
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
