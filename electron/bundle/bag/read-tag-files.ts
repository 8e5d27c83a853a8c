import { parseManifestName, isBagAlgorithm, strengthOf, type BagAlgorithm } from '#shared/bundle/bag/bag-algorithm.ts';
import { DECLARATION_FILE, parseDeclaration, type BagVersion, type DeclarationReading } from '#shared/bundle/bag/bag-declaration.ts';
import { bagInfoFileOf, parseBagInfo, type BagInfo } from '#shared/bundle/bag/bag-info.ts';
import { FETCH_FILE, refuseFetchList } from '#shared/bundle/bag/fetch-list.ts';
import { parseManifest, type Manifest } from '#shared/bundle/bag/manifest.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { BagProblem } from '#shared/problem/bag-problem.ts';
import { decodeUtf8 } from '../archive/directory-entry.ts';
import type { Bag } from './bag.ts';

/** What the tag files say. `version` is null when `bagit.txt` cannot be believed: then nothing else was parsed. */
export type TagReading = {
  /** By name; every file outside `data/` that could be read. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly version: BagVersion | null;
  readonly manifests: readonly Manifest[];
  readonly bagInfo: BagInfo;
  readonly problems: readonly (ArchiveProblem | BagProblem)[];
};

export const isPayload = (name: string): boolean => name.startsWith('data/');

/** Reads all tag files into memory, once, within a bound; what is parsed here is what is hashed and handed out later. */
export async function readTagFiles(bag: Bag): Promise<TagReading> {
  const kept = await keepTagFiles(bag);
  const declaration = readDeclaration(kept.bytes);
  let problems = [...kept.problems, ...declaration.problems, ...judgeAlgorithms([...kept.bytes.keys()])];
  const { version } = declaration;
  const fetchList = kept.bytes.get(FETCH_FILE);
  if (fetchList !== undefined) problems = [...problems, ...refuseFetchList(decodeUtf8(fetchList) ?? '', bag.limits)];
  if (version === null) return { bytes: kept.bytes, version, manifests: [], bagInfo: [], problems };
  const manifests: Manifest[] = [];
  for (const [file, bytes] of kept.bytes) {
    const named = parseManifestName(file);
    // A stranger's algorithm is judged by its name alone: its digests could not be computed.
    if (named === null || !isBagAlgorithm(named.algorithm)) continue;
    const { text, problems: unreadable } = decodeTagFile(file, bytes);
    const reading = parseManifest({ file, covers: named.covers, algorithm: named.algorithm, text, version, limits: bag.limits });
    manifests.push(reading.manifest);
    problems = [...problems, ...unreadable, ...reading.problems];
  }
  const infoFile = bagInfoFileOf(version);
  const infoBytes = kept.bytes.get(infoFile);
  if (infoBytes === undefined) return { bytes: kept.bytes, version, manifests, bagInfo: [], problems };
  const { text, problems: unreadable } = decodeTagFile(infoFile, infoBytes);
  const { info, problems: malformed } = parseBagInfo(text, infoFile, version);
  return { bytes: kept.bytes, version, manifests, bagInfo: info, problems: [...problems, ...unreadable, ...malformed] };
}

type Kept = { readonly bytes: ReadonlyMap<string, Uint8Array>; readonly problems: readonly (ArchiveProblem | BagProblem)[] };

async function keepTagFiles(bag: Bag): Promise<Kept> {
  const tags = bag.files.filter((file) => !isPayload(file.name));
  const total = tags.reduce((sum, file) => sum + file.size, 0);
  if (total > bag.limits.tagBytes)
    return { bytes: new Map(), problems: [{ type: 'bag-tag-files-too-large', where: '', limit: bag.limits.tagBytes, found: total }] };
  const bytes = new Map<string, Uint8Array>();
  const problems: ArchiveProblem[] = [];
  for (const { name } of tags) {
    const read = await bag.readEntry(name, bag.limits.tagBytes);
    if (read.ok) bytes.set(name, read.value);
    else problems.push(...read.error);
  }
  const lines = [...bytes.values()].reduce((sum, content) => sum + countLineEnds(content), 0);
  if (lines <= bag.limits.tagLines) return { bytes, problems };
  return { bytes: new Map(), problems: [...problems, { type: 'bag-too-many-lines', where: '', limit: bag.limits.tagLines, found: lines }] };
}

function countLineEnds(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a || byte === 0x0d) lines += 1;
  return lines;
}

function readDeclaration(files: ReadonlyMap<string, Uint8Array>): DeclarationReading {
  const bytes = files.get(DECLARATION_FILE);
  if (bytes === undefined) return { version: null, problems: [{ type: 'bag-declaration-missing', where: DECLARATION_FILE }] };
  const { text, problems } = decodeTagFile(DECLARATION_FILE, bytes);
  const parsed = parseDeclaration(text);
  return { version: parsed.version, problems: [...problems, ...parsed.problems] };
}

/** Text without its byte order mark, if it has one: the mark is a fault, and what follows it can still be looked at. */
function decodeTagFile(file: string, bytes: Uint8Array): { readonly text: string; readonly problems: readonly BagProblem[] } {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeUtf8(hasMark ? bytes.subarray(3) : bytes);
  const problems: BagProblem[] = hasMark ? [{ type: 'bag-byte-order-mark', where: file }] : [];
  return text === null ? { text: '', problems: [...problems, { type: 'bag-text-invalid', where: file }] } : { text, problems };
}

/** A weak or uncommon manifest is fine beside one that we trust, and a fault where it stands alone. */
function judgeAlgorithms(files: readonly string[]): readonly BagProblem[] {
  const problems: BagProblem[] = [];
  for (const covers of ['payload', 'tags'] as const) {
    const named = files.flatMap((file) => {
      const parsed = parseManifestName(file);
      return parsed?.covers === covers ? [{ file, algorithm: parsed.algorithm, strength: isBagAlgorithm(parsed.algorithm) ? strengthOf(parsed.algorithm) : 'uncommon' }] : [];
    });
    if (covers === 'payload' && named.length === 0) problems.push({ type: 'bag-manifest-missing', where: '' });
    if (named.some(({ strength }) => strength === 'trusted')) continue;
    for (const { file, algorithm, strength } of named)
      problems.push({ type: strength === 'weak' ? 'bag-algorithm-weak' : 'bag-algorithm-unsupported', where: file, algorithm });
  }
  return problems;
}

export const algorithmsOf = (manifests: readonly Manifest[]): ReadonlySet<BagAlgorithm> =>
  new Set(manifests.map(({ algorithm }) => algorithm));
