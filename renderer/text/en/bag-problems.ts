import type { BagProblem } from '#shared/problem/bag-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import { showDigest } from '../show-digest.ts';
import type { WordsFor } from '../words-for.ts';

const bytes = (value: number): string => formatBytes(value, EN_NUMBERS);
const count = (value: number): string => formatInteger(value, EN_NUMBERS);

const AGAIN = 'Ask the sender to make the package again and send it.';
const ALTERED = 'The contents were changed after the package was made, or damaged while copied: copy it again from the original, or ask the sender for it again.';

/** Problems of a bag (BagIt), in English. */
export const enBagProblems: WordsFor<BagProblem> = {
  'bag-kind-unknown': () => 'A ZIP file or a folder was expected, but this is a link or shortcut. Choose the file or folder itself.',
  'bag-top-folder': (p) => `A ZIP file must have exactly one folder at its top, but it has ${p.found.length === 0 ? 'nothing' : `these: ${p.found.join(', ')}`}. ${AGAIN}`,
  'bag-declaration-missing': () => `A package must have a file bagit.txt, but it was not found. The wrong file or folder may have been chosen; if not: ${AGAIN}`,
  'bag-declaration-invalid': (p) => `bagit.txt must be the two lines of the BagIt standard, but has the line "${p.found}". ${AGAIN}`,
  'bag-version-unsupported': (p) => `BagIt versions 0.93 to 1.0 can be read, but this package says "${p.found}". ${AGAIN}`,
  'bag-encoding-unsupported': (p) => `The information files of a package must be UTF-8, but these are "${p.found}". ${AGAIN}`,
  'bag-byte-order-mark': () => `The file must be UTF-8 without a byte order mark, but begins with one. It may have been changed in a text editor. ${AGAIN}`,
  'bag-text-invalid': () => `The file must be UTF-8 text, but parts of it cannot be read. ${ALTERED}`,
  'bag-manifest-missing': () => `A package must have a manifest (manifest-sha256.txt), but none was found. ${AGAIN}`,
  'bag-tag-manifest-missing': () => `A package must have a manifest of its information files (tagmanifest-sha256.txt), but none was found. ${AGAIN}`,
  'bag-algorithm-weak': (p) => `SHA-256 or SHA-512 digests are needed, but the package has only ${p.algorithm.toUpperCase()}, which can be forged. ${AGAIN}`,
  'bag-algorithm-unsupported': (p) => `SHA-256 or SHA-512 digests are needed, but the package has only "${p.algorithm}". ${AGAIN}`,
  'bag-line-malformed': (p) => `The line is not as the BagIt standard writes it: "${p.found}". ${AGAIN}`,
  'bag-line-duplicate': (p) => `Each file may be listed once, but "${p.name}" already stands on line ${count(p.first)}. ${AGAIN}`,
  'bag-path-unsafe': (p) => `The path "${p.path}" is not safe (${PATH_FAULTS[p.fault]}). Do not use the package, and ask the sender to confirm and send it again.`,
  'bag-path-misplaced': (p) => `This list must not name "${p.path}": the file is outside the part that it covers. ${AGAIN}`,
  'bag-file-missing': (p) => `The file is listed in ${p.manifest}, but is not in the package. ${ALTERED}`,
  'bag-file-unlisted': (p) => `The file is in the package, but not listed in ${p.manifest}, so that it cannot be checked. ${AGAIN}`,
  'bag-digest-differs': (p) => `${ALTERED} (${p.algorithm.toUpperCase()} in ${p.manifest}: expected ${showDigest(p.expected)}, found ${showDigest(p.found)}.)`,
  'bag-oxum-invalid': (p) => `Payload-Oxum must stand once, as "bytes.files", but is "${p.found}". ${AGAIN}`,
  'bag-oxum-differs': (p) => `The package announces ${count(p.expectedFiles)} files of ${count(p.expectedBytes)} bytes, but has ${count(p.foundFiles)} files of ${count(p.foundBytes)} bytes. ${ALTERED}`,
  'bag-fetch-refused': () => 'A package must hold all its files, but this file asks for more from a network; the program uses none. Ask the sender for a package that is complete.',
  'bag-tag-files-too-large': (p) => `The information files of a package may take ${bytes(p.limit)}, but take ${bytes(p.found)}. ${AGAIN}`,
  'bag-too-many-lines': (p) => `The information files of a package may have ${count(p.limit)} lines, but have ${count(p.found)}. ${AGAIN}`,
  'bag-source-changed': (p) => `The file changed while the package was made: at first it was ${p.expected}, then ${p.found}. Close the programs that have it open and try again.`,
};

const PATH_FAULTS: Readonly<Record<Extract<BagProblem, { readonly type: 'bag-path-unsafe' }>['fault'], string>> = {
  'entry-name-empty': 'a part of it is empty',
  'entry-name-absolute': 'it begins at the root of a disk',
  'entry-name-drive': 'it points to another drive or server',
  'entry-name-climbs': 'it has a part "." or ".."',
  'entry-name-backslash': 'it has a "\\"',
  'entry-name-control': 'it has a control character',
  'entry-name-forbidden-character': 'it has a character that Windows does not allow',
  'entry-name-reserved': 'it is a name that Windows reserves',
  'entry-name-too-long': 'it is too long',
  'entry-name-too-deep': 'it is nested too deeply',
  'entry-name-encoding': 'it is not UTF-8',
  'entry-name-ambiguous': 'it has two different names',
  'entry-name-duplicate': 'it is there twice',
  'entry-name-file-and-folder': 'it is both a file and a folder',
};
