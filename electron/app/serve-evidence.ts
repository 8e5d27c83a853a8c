import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import { evidencePath, layoutOf } from '#electron/platform/workspace-layout.ts';
import { isSha256 } from '#shared/domain/ids.ts';
import { parseByteRange, type ByteRange } from './byte-range.ts';

/** Bytes that are read at a time: large enough that a 400 MB scan costs few reads, small enough to stop at once. */
const PIECE = 256 * 1024;

export type EvidenceRequest = {
  readonly disk: Disk;
  /** Folder of the open workspace; null when none is open. */
  readonly workspaceRoot: string | null;
  /** Last part of the address, as it came. */
  readonly name: string;
  readonly range: string | null;
  /** A HEAD request: the headers alone. */
  readonly isHeadOnly: boolean;
};

/** One evidence PDF from the vault of the open workspace: 200, 206 with one range, 416, or 404 for all that is not there. */
export async function serveEvidence({ disk, workspaceRoot, name, range, isHeadOnly }: EvidenceRequest): Promise<Response> {
  // Exactly 64 hexadecimal digits: no other text of the page takes part in a path, so none can lead out of the vault.
  if (workspaceRoot === null || !isSha256(name)) return new Response(null, { status: 404 });
  const file = await openOrMissing(disk, evidencePath(layoutOf(workspaceRoot), name));
  if (file === null) return new Response(null, { status: 404 });
  let isStreaming = false;
  try {
    const { status, headers, part } = describeAnswer(await file.size(), range);
    isStreaming = part !== null && !isHeadOnly;
    return new Response(part === null || isHeadOnly ? null : streamPart(file, part), { status, headers });
  } finally {
    if (!isStreaming) await file.close();
  }
}

type Answer = { readonly status: number; readonly headers: Headers; /** null: no bytes are given. */ readonly part: ByteRange | null };

function describeAnswer(size: number, range: string | null): Answer {
  const wanted = parseByteRange(range, size);
  if (wanted === 'unsatisfiable') return { status: 416, headers: new Headers({ 'content-range': `bytes */${String(size)}` }), part: null };
  const part = wanted === 'whole' ? { first: 0, last: size - 1 } : wanted;
  const headers = new Headers({
    'content-type': 'application/pdf',
    'content-length': String(part.last - part.first + 1),
    'accept-ranges': 'bytes',
  });
  if (wanted !== 'whole') headers.set('content-range', `bytes ${String(part.first)}-${String(part.last)}/${String(size)}`);
  return { status: wanted === 'whole' ? 200 : 206, headers, part };
}

async function openOrMissing(disk: Disk, path: string): Promise<DiskFile | null> {
  try {
    return await disk.open(path, 'read');
  } catch (error) {
    if (toDiskProblem(error, 'open', path) === null) throw error;
    return null;
  }
}

/** Reads only as fast as the page takes it, and closes the file when the page has all of it or turns away, or the disk fails. */
function streamPart(file: DiskFile, { first, last }: ByteRange): ReadableStream<Uint8Array> {
  let position = first;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = new Uint8Array(Math.min(PIECE, last - position + 1));
      const count = piece.length === 0 ? 0 : await readOrClose(file, piece, position);
      position += count;
      if (count > 0) controller.enqueue(piece.subarray(0, count));
      if (count < piece.length || position > last) {
        await file.close();
        controller.close();
      }
    },
    cancel: () => file.close(),
  });
}

/** A stream that failed is not cancelled: nobody else would close the file. */
async function readOrClose(file: DiskFile, piece: Uint8Array, position: number): Promise<number> {
  let isRead = false;
  try {
    const count = await file.read(piece, position);
    isRead = true;
    return count;
  } finally {
    if (!isRead) await file.close();
  }
}
