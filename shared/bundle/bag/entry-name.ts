import type { EntryNameProblem } from '../../problem/archive-problem.ts';
import { clipText } from './tag-lines.ts';

/** How long a name may be, in bytes of UTF-8, and of how many segments. */
export type NameLimits = { readonly nameBytes: number; readonly segmentBytes: number; readonly segments: number };
type NameFault = Exclude<EntryNameProblem['type'], 'entry-name-encoding' | 'entry-name-ambiguous' | 'entry-name-duplicate' | 'entry-name-file-and-folder'>;

/** Names that Windows gives to devices, with any extension, in any case; with the superscript digits it also takes. */
const RESERVED_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
// eslint-disable-next-line no-control-regex -- naming control characters is the purpose of this line
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/**
 * Every rule that a relative name with `/` between its segments breaks; none when it is safe on Windows, macOS and Linux
 * alike. A slash at the end (a folder's entry) must be taken off before. The name need not be NFC.
 */
export function findNameFaults(name: string, limits: NameLimits): readonly EntryNameProblem[] {
  if (name === '') return [{ type: 'entry-name-empty', where: name }];
  // A line of a manifest may be a whole megabyte of slashes; such a name is not taken apart to be refused.
  if (name.length > 16 * limits.nameBytes) return [{ type: 'entry-name-too-long', where: clipText(name), limit: limits.nameBytes, found: utf8Length(name) }];
  const segments = name.split(/[/\\]/);
  const faults: EntryNameProblem[] = [];
  const add = (type: Exclude<NameFault, 'entry-name-too-long' | 'entry-name-too-deep'>, broken: boolean): void => {
    if (broken) faults.push({ type, where: name });
  };
  add('entry-name-absolute', /^[/\\]/.test(name));
  add('entry-name-drive', /^(?:[A-Za-z]:|\\\\)/.test(name));
  add('entry-name-climbs', segments.some((segment) => segment === '.' || segment === '..'));
  add('entry-name-backslash', name.includes('\\'));
  add('entry-name-control', CONTROL_CHARACTER.test(name));
  add('entry-name-forbidden-character', /[<>"|?*]/.test(name) || name.replace(/^[A-Za-z]:/, '').includes(':'));
  add('entry-name-empty', segments.slice(1).includes(''));
  add('entry-name-reserved', segments.some(isReservedSegment));
  return [...faults, ...findLengthFaults(name, limits)];
}

/** Two names with the same key would be one file on some machine: the same but for case or normal form. */
export const nameKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

const isReservedSegment = (segment: string): boolean =>
  RESERVED_NAME.test(segment) || (/[. ]$/.test(segment) && segment !== '.' && segment !== '..');

function findLengthFaults(name: string, limits: NameLimits): readonly EntryNameProblem[] {
  const segments = name.split('/');
  const whole = utf8Length(name);
  const longest = segments.reduce((most, segment) => Math.max(most, utf8Length(segment)), 0);
  const faults: EntryNameProblem[] = [];
  if (longest > limits.segmentBytes) faults.push({ type: 'entry-name-too-long', where: name, limit: limits.segmentBytes, found: longest });
  else if (whole > limits.nameBytes) faults.push({ type: 'entry-name-too-long', where: name, limit: limits.nameBytes, found: whole });
  if (segments.length > limits.segments) faults.push({ type: 'entry-name-too-deep', where: name, limit: limits.segments, found: segments.length });
  return faults;
}

/** Bytes of the text in UTF-8, without an encoder: nothing of the kind is part of the language itself. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
