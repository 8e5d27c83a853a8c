import { compareText } from '../../kernel/order.ts';
import { toNfc } from '../../kernel/text.ts';
import type { BagProblem } from '../../problem/bag-problem.ts';
import { digitsOf, type BagAlgorithm } from './bag-algorithm.ts';
import { isVersion1, type BagVersion } from './bag-declaration.ts';
import { findNameFaults, nameKey, type NameLimits } from './entry-name.ts';
import { clipText, splitTagLines } from './tag-lines.ts';

/** One manifest as it stands in the bag. */
export type ManifestText = {
  /** `manifest-sha256.txt`. */
  readonly file: string;
  readonly covers: 'payload' | 'tags';
  readonly algorithm: BagAlgorithm;
  readonly text: string;
  readonly version: BagVersion;
  readonly limits: NameLimits;
};

/** Names (NFC, decoded, relative to the bag) with the lower-case hexadecimal digest that they should have. */
export type Manifest = {
  readonly file: string;
  readonly covers: 'payload' | 'tags';
  readonly algorithm: BagAlgorithm;
  readonly digests: ReadonlyMap<string, string>;
};
export type ManifestReading = { readonly manifest: Manifest; readonly problems: readonly BagProblem[] };

/** Reads every line; a line with a fault is listed and left out. RFC 8493, sections 2.1.3 and 2.2.1. */
export function parseManifest(source: ManifestText): ManifestReading {
  const digests = new Map<string, string>();
  const seen = new Map<string, number>();
  const problems: BagProblem[] = [];
  for (const line of splitTagLines(source.text)) {
    const read = readLine(source, line.text, `${source.file}:${line.number}`);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const first = seen.get(nameKey(read.name));
    if (first === undefined) {
      seen.set(nameKey(read.name), line.number);
      digests.set(read.name, read.digest);
    } else problems.push({ type: 'bag-line-duplicate', where: `${source.file}:${line.number}`, name: read.name, first });
  }
  const { file, covers, algorithm } = source;
  return { manifest: { file, covers, algorithm, digests }, problems };
}

/** `digest  name` lines in code unit order of the names, LF, names NFC and percent-encoded as version 1.0 asks. */
export function formatManifest(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, digest]) => `${digest}  ${encodeManifestPath(name)}\n`)
    .join('');
}

/** Line ends and the percent sign itself are written as `%0A`, `%0D` and `%25`; nothing else is. */
export const encodeManifestPath = (name: string): string =>
  toNfc(name).replace(/[%\r\n]/g, (character) => (character === '%' ? '%25' : character === '\r' ? '%0D' : '%0A'));

/**
 * The reverse. Before 1.0 `%25` was not yet encoded, and real bags of that time hold names such as `%7Edir`; a percent
 * sign before anything else stays as it is in every version, because common tools write it so.
 */
export function decodeManifestPath(path: string, version: BagVersion): string {
  const encoded = isVersion1(version) ? /%(?:0[AaDd]|25)/g : /%0[AaDd]/g;
  return toNfc(path.replace(encoded, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16))));
}

type LineReading = { readonly name: string; readonly digest: string } | { readonly problems: readonly BagProblem[] };

function readLine(source: ManifestText, text: string, where: string): LineReading {
  const match = /^([0-9A-Fa-f]+)[ \t]+(\S.*)$/.exec(text);
  const digest = (match?.[1] ?? '').toLowerCase();
  if (match === null || digest.length !== digitsOf(source.algorithm)) return { problems: [{ type: 'bag-line-malformed', where, found: clipText(text) }] };
  const name = decodeManifestPath(plainPath(match[2] ?? '', source.version), source.version);
  const faults = [
    ...findNameFaults(name, source.limits).map((fault): BagProblem => ({ type: 'bag-path-unsafe', where, path: clipText(name), fault: fault.type })),
    // `~/file` and `%HOME%\file` are no names to a shell but other places.
    ...(isMisplaced(source, name) ? [{ type: 'bag-path-misplaced', where, path: clipText(name) } as const] : []),
  ];
  return faults.length > 0 ? { problems: faults } : { name, digest };
}

/** `./data/x` is `data/x`. Tools of the md5sum family mark a file read as binary with `*`, which 1.0 no longer allows. */
function plainPath(path: string, version: BagVersion): string {
  const unmarked = !isVersion1(version) && path.startsWith('*') ? path.slice(1) : path;
  return unmarked.startsWith('./') ? unmarked.slice(2) : unmarked;
}

function isMisplaced(source: ManifestText, name: string): boolean {
  const isPayload = name.startsWith('data/');
  return source.covers === 'payload' ? !isPayload : isPayload || /^tagmanifest-[^/]*\.txt$/.test(name);
}
