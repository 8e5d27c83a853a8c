import type { Sha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Bag, CheckedBag, EntrySink } from '#electron/bundle/bag/bag.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { checkOwnOrder } from './check-own-order.ts';
import { checkOwnTags } from './check-own-tags.ts';

export type BagReading = {
  readonly disk: Disk;
  readonly path: string;
  readonly task: Task;
  /** True for payload files that are wanted in memory; others go to `sinkFor`. */
  readonly isDocument: (name: string) => boolean;
  /** Where the bytes of other payload files go; null for those that are only checked. */
  readonly sinkFor?: (name: string) => EntrySink | null;
  /** Only what this program writes for that kind, whoever signed it; null: packages of other systems too. */
  readonly own: 'kit' | 'bundle' | null;
};

/** A bag of which every byte was compared with its manifests, and the documents that were kept while reading. */
export type ReadBag = {
  readonly checked: CheckedBag;
  /** The digest by which this bag is known: of `manifest-sha256.txt`, or of `manifest-sha512.txt` where only that stands. */
  readonly manifest: Sha256;
  readonly documents: ReadonlyMap<string, Uint8Array>;
};

/** Opens a bag, reads every byte of it once, and gives what was verified; nothing of it is read again afterwards. */
export async function readBag({ disk, path, own, ...reading }: BagReading): Promise<Result<ReadBag, readonly Problem[]>> {
  const bag = await openBag({ disk, path, form: own === null ? 'any' : 'own' });
  if (!bag.ok) return bag;
  try {
    return await readOpenBag(bag.value, { ...reading, own });
  } finally {
    await bag.value.close();
  }
}

/** The same of a bag that is open, and stays so. */
export async function readOpenBag(bag: Bag, { task, isDocument, sinkFor, own }: Omit<BagReading, 'disk' | 'path'>): Promise<Result<ReadBag, readonly Problem[]>> {
  const tooLong = bag.files.filter((file) => isDocument(file.name) && file.size > DEFAULT_LIMITS.jsonBytes);
  if (tooLong.length > 0) {
    return err(tooLong.map((file) => ({ type: 'json-too-long', where: file.name, max: DEFAULT_LIMITS.jsonBytes, found: file.size })));
  }
  const documents = new Map<string, Uint8Array>();
  const checked = await checkBag(bag, {
    task,
    requireTagManifest: own !== null,
    sinkFor: (name) => (isDocument(name) ? createMemorySink((bytes) => documents.set(name, bytes)) : (sinkFor?.(name) ?? null)),
  });
  if (!checked.ok) return checked;
  const foreign = own === null ? [] : [...checkOwnTags(checked.value, own), ...(bag.kind === 'zip' ? checkOwnOrder(bag) : [])];
  if (foreign.length > 0) return err(foreign);
  return ok({ checked: checked.value, manifest: manifestOf(checked.value), documents });
}

function createMemorySink(keep: (bytes: Uint8Array) => void): EntrySink {
  const chunks: Uint8Array[] = [];
  return {
    // The buffer is used again after each write, so the bytes are copied.
    write: (bytes) => {
      chunks.push(bytes.slice());
      return Promise.resolve();
    },
    end: () => {
      keep(Buffer.concat(chunks));
      return Promise.resolve();
    },
    abort: () => Promise.resolve(),
  };
}

function manifestOf(checked: CheckedBag): Sha256 {
  const manifest = checked.manifestSha256 ?? checked.tagFiles.get('manifest-sha512.txt')?.sha256;
  if (manifest === undefined) throw new Error('a checked bag has a manifest of SHA-256 or SHA-512');
  return manifest;
}
