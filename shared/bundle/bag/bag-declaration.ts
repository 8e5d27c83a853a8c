import type { BagProblem } from '../../problem/bag-problem.ts';
import { clipText, splitTagLines } from './tag-lines.ts';

/** Versions that are read; only 1.0 is written. */
export type BagVersion = (typeof VERSIONS)[number];
const VERSIONS = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const;

export const DECLARATION_FILE = 'bagit.txt';
/** What `bagit.txt` of every bag of ours holds. */
export const DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export const isVersion1 = (version: BagVersion): boolean => version === '1.0';

/** `version` is null when nothing else of the bag can be read with what the declaration says. */
export type DeclarationReading = { readonly version: BagVersion | null; readonly problems: readonly BagProblem[] };

/**
 * Reads `bagit.txt`: exactly two lines, exactly as RFC 8493, section 2.1.1 prints them. Blanks too many are a fault, but
 * the version is still understood, so that the other faults of the bag can be told too. The file's own encoding is always
 * UTF-8 without a byte order mark; the caller has looked for that.
 */
export function parseDeclaration(text: string): DeclarationReading {
  const [versionLine = '', encodingLine = '', ...more] = splitTagLines(text).map((line) => line.text);
  const version = /^BagIt-Version[ \t]*:[ \t]*(\S+)[ \t]*$/.exec(versionLine)?.[1];
  const encoding = /^Tag-File-Character-Encoding[ \t]*:[ \t]*(\S+)[ \t]*$/.exec(encodingLine)?.[1];
  const wrong = [
    ...(versionLine === `BagIt-Version: ${version ?? ''}` && version !== undefined ? [] : [versionLine]),
    ...(encodingLine === `Tag-File-Character-Encoding: ${encoding ?? ''}` && encoding !== undefined ? [] : [encodingLine]),
    ...more,
  ];
  const problems: BagProblem[] = wrong.slice(0, 10).map((line) => ({ type: 'bag-declaration-invalid', where: DECLARATION_FILE, found: clipText(line) }));
  const known = VERSIONS.find((candidate) => candidate === version) ?? null;
  if (version !== undefined && known === null) problems.push({ type: 'bag-version-unsupported', where: DECLARATION_FILE, found: clipText(version) });
  const isReadable = encoding === undefined || /^utf-?8$/i.test(encoding);
  if (!isReadable) problems.push({ type: 'bag-encoding-unsupported', where: DECLARATION_FILE, found: clipText(encoding) });
  return { version: isReadable ? known : null, problems };
}
