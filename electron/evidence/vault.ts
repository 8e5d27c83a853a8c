import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { Disk, DiskFile, World } from '#electron/platform/disk.ts';
import { createWriteBehind } from '#electron/platform/write-behind.ts';
import { evidencePath, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';

/*
 * Evidence rests in the vault under the SHA-256 of its bytes. It comes in by two steps: staged while a package is read,
 * which may still be refused, and adopted once the package is accepted. A failure of the disk is thrown as the disk
 * throws it; what these functions return as a problem is about the evidence.
 */

/** Bytes that are read at a time, whatever the size of the file. */
const CHUNK_BYTES = 1 << 20;

export type StagedEvidence = { readonly sha256: Sha256; readonly size: number; readonly stagedPath: string };

export type EvidenceWriter = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Closes the staged file; the digest is that of the bytes written, as whoever read them took it. */
  readonly end: (sha256: Sha256) => Promise<StagedEvidence>;
  /** Closes and removes what was written so far. */
  readonly abandon: () => Promise<void>;
};

/** Starts a file in the staging folder. */
export async function stageEvidence({ disk, randomBytes }: World, layout: WorkspaceLayout): Promise<EvidenceWriter> {
  await disk.makeFolder(layout.staging);
  const stagedPath = path.join(layout.staging, `${Buffer.from(randomBytes(12)).toString('hex')}.evidence`);
  const file = await disk.open(stagedPath, 'write-new-large');
  const pieces = createWriteBehind(file);
  let size = 0;
  return {
    write: async (bytes) => {
      size += bytes.length;
      await pieces.write(bytes);
    },
    end: async (sha256) => {
      await pieces.drain();
      await file.close();
      return { sha256, size, stagedPath };
    },
    abandon: async () => {
      // What is on its way must have arrived, or failed, before the file is closed.
      await pieces.drain().catch(() => undefined);
      await file.close();
      await disk.removeFile(stagedPath);
    },
  };
}

/**
 * `adopted`: moved into the vault. `already-there`: the same evidence was there (another unit's, an older revision's).
 * `restored`: what was there had another size, so it was damaged; the bytes just hashed took its place.
 */
export type AdoptedEvidence = { readonly sha256: Sha256; readonly how: 'adopted' | 'already-there' | 'restored' };

/**
 * Moves staged evidence into the vault so that it survives a power cut from the moment this returns. May be repeated
 * with the same list after an interruption. Fails only with evidence that is neither staged nor in the vault; the rest
 * of the list is adopted all the same.
 */
export async function adoptStaged(
  disk: Disk,
  layout: WorkspaceLayout,
  staged: readonly StagedEvidence[],
): Promise<Result<readonly AdoptedEvidence[], readonly WorkProblem[]>> {
  await makeShelves(disk, layout, staged);
  const adopted: AdoptedEvidence[] = [];
  const problems: WorkProblem[] = [];
  for (const one of staged) {
    const how = await adoptOne(disk, layout, one);
    if (how === null) problems.push({ type: 'evidence-missing-from-vault', where: one.sha256, sha256: one.sha256 });
    else adopted.push({ sha256: one.sha256, how });
  }
  for (const shelf of shelvesOf(layout, staged)) await disk.syncFolder(shelf);
  return problems.length === 0 ? ok(adopted) : err(problems);
}

/** Removes staged files that will not be adopted; those that were are no longer in the staging folder. */
export async function removeUnadopted(disk: Disk, staged: readonly StagedEvidence[]): Promise<void> {
  for (const { stagedPath } of staged) await disk.removeFile(stagedPath);
}

const shelvesOf = (layout: WorkspaceLayout, staged: readonly StagedEvidence[]): ReadonlySet<string> =>
  new Set(staged.map(({ sha256 }) => path.dirname(evidencePath(layout, sha256))));

/**
 * A new folder is lost with a power cut, and all that is in it, until the folder above it is flushed. Those above are
 * flushed although no folder was new: an attempt that was interrupted may have made it and gone no further.
 */
async function makeShelves(disk: Disk, layout: WorkspaceLayout, staged: readonly StagedEvidence[]): Promise<void> {
  if (staged.length === 0) return;
  for (const shelf of shelvesOf(layout, staged)) await disk.makeFolder(shelf);
  await disk.syncFolder(layout.vault);
  await disk.syncFolder(layout.root);
}

async function adoptOne(disk: Disk, layout: WorkspaceLayout, staged: StagedEvidence): Promise<AdoptedEvidence['how'] | null> {
  const target = evidencePath(layout, staged.sha256);
  const there = await disk.stat(target);
  if (there !== null && there.kind === 'file' && there.size === staged.size) {
    await disk.removeFile(staged.stagedPath);
    return 'already-there';
  }
  if ((await disk.stat(staged.stagedPath)) === null) return null;
  await syncFile(disk, staged.stagedPath);
  await disk.rename(staged.stagedPath, target);
  return there === null ? 'adopted' : 'restored';
}

async function syncFile(disk: Disk, file: string): Promise<void> {
  const open = await disk.open(file, 'read-write');
  try {
    await open.sync();
  } finally {
    await open.close();
  }
}

/** `start` inclusive and `end` exclusive, in bytes; cut to the size of the file. */
export type ByteRange = { readonly start: number; readonly end: number };
export type EvidenceBytes = {
  /** Of the whole file. */
  readonly size: number;
  /** What `chunks` will bring: `range` cut to the file. */
  readonly range: ByteRange;
  /** Opens the file when it is first asked for a chunk and closes it after the last, or when the reader leaves early. */
  readonly chunks: AsyncGenerator<Uint8Array, void, void>;
};

/** A part of a document, or all of it when `range` is null, in pieces of at most 1 MiB. Does not check the digest. */
export async function readEvidenceRange(
  disk: Disk,
  layout: WorkspaceLayout,
  { sha256, range }: { readonly sha256: Sha256; readonly range: ByteRange | null },
): Promise<Result<EvidenceBytes, WorkProblem>> {
  const file = evidencePath(layout, sha256);
  const stat = await disk.stat(file);
  if (stat === null || stat.kind !== 'file') return err({ type: 'evidence-missing-from-vault', where: sha256, sha256 });
  const start = Math.min(Math.max(range?.start ?? 0, 0), stat.size);
  const end = Math.min(Math.max(range?.end ?? stat.size, start), stat.size);
  return ok({ size: stat.size, range: { start, end }, chunks: readChunks(disk, file, { start, end }) });
}

/** Reads a document from end to end and compares its digest with its name. The size is in bytes. */
export async function checkEvidence(
  disk: Disk,
  layout: WorkspaceLayout,
  sha256: Sha256,
): Promise<Result<{ readonly size: number }, WorkProblem>> {
  const evidence = await readEvidenceRange(disk, layout, { sha256, range: null });
  if (!evidence.ok) return evidence;
  const hash = createHash('sha256');
  for await (const chunk of evidence.value.chunks) hash.update(chunk);
  if (hash.digest('hex') !== sha256) return err({ type: 'evidence-altered', where: sha256, sha256 });
  return ok({ size: evidence.value.size });
}

async function* readChunks(disk: Disk, filePath: string, { start, end }: ByteRange): AsyncGenerator<Uint8Array, void, void> {
  if (start === end) return;
  const file = await disk.open(filePath, 'read');
  try {
    for (let position = start; position < end; ) {
      const chunk = await readChunk(file, position, Math.min(CHUNK_BYTES, end - position));
      // The file became shorter since it was measured.
      if (chunk.length === 0) return;
      yield chunk;
      position += chunk.length;
    }
  } finally {
    await file.close();
  }
}

async function readChunk(file: DiskFile, position: number, length: number): Promise<Uint8Array> {
  // A new array each time: the reader may keep it, for a response that is still being sent.
  const chunk = new Uint8Array(length);
  return chunk.subarray(0, await file.read(chunk, position));
}
