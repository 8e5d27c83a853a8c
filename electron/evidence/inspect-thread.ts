import { parentPort } from 'node:worker_threads';
import type { EvidenceState, UnreadableReason } from '#shared/ipc/views.ts';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
// pdf.js runs its worker's code in this very thread, which is already off the engine's. Without this line it looks for
// a file `pdf.worker.mjs` beside the bundle, which is not there.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  PasswordException,
  PDFDataRangeTransport,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The thread of `createPdfInspector`. Takes `{ id, path }`, answers `{ id, state }`, one file at a time. It may hang or
 * run out of memory on a hostile file: the inspector ends it then, so nothing here needs to be stopped from inside.
 */
export type InspectRequest = { readonly id: number; readonly path: string };
export type InspectAnswer =
  | { readonly id: number; readonly state: EvidenceState }
  /** The disk refused: `code` as Node gives it. */
  | { readonly id: number; readonly code: string; readonly message: string };

/** Bytes read at once. 64 KiB, the default of pdf.js, costs a 400 MB scan six times as many reads for its page tree. */
const CHUNK_BYTES = 1 << 18;
/** A header may stand behind this many bytes of something else (ISO 32000-1, annex H, note 13). */
const HEADER_WINDOW = 1024;

const disk = createRealDisk();

parentPort?.on('message', (request: InspectRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer({ id, path }: InspectRequest): Promise<InspectAnswer> {
  try {
    return { id, state: await inspectFile(disk, path) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { id, code: error.code, message: error.message };
    }
    throw error;
  }
}

async function inspectFile(from: Disk, path: string): Promise<EvidenceState> {
  const file = await from.open(path, 'read');
  try {
    const size = await file.size();
    if (size === 0) return unreadable('empty');
    const start = new Uint8Array(Math.min(size, CHUNK_BYTES));
    await file.read(start, 0);
    const hasHeader = Buffer.from(start.subarray(0, HEADER_WINDOW)).includes('%PDF-');
    return await inspectBytes({ file, size, start, hasHeader });
  } finally {
    await file.close();
  }
}

type OpenFile = { readonly file: DiskFile; readonly size: number; readonly start: Uint8Array; readonly hasHeader: boolean };

async function inspectBytes(open: OpenFile): Promise<EvidenceState> {
  const range = new FileRange(open);
  const loading = getDocument({
    range,
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await Promise.race([countPages(loading), range.failure]);
  } catch (error) {
    if (error instanceof PasswordException) return unreadable('encrypted');
    if (isDiskError(error)) throw error;
    // Whatever else pdf.js throws on bytes that it cannot follow says the same about the file.
    return unreadable(open.hasHeader ? 'damaged' : 'not-pdf');
  } finally {
    await loading.destroy();
  }
}

/** A file whose page tree is sound, yet whose first page cannot be had, cannot be shown either. */
async function countPages(loading: PDFDocumentLoadingTask): Promise<EvidenceState> {
  const pdf = await loading.promise;
  if (pdf.numPages === 0) return unreadable('empty');
  await pdf.getPage(1);
  return { kind: 'readable', pages: pdf.numPages };
}

const unreadable = (reason: UnreadableReason): EvidenceState => ({ kind: 'unreadable', reason });
const isDiskError = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

/** Gives pdf.js the parts of the file that it asks for, so that a file of 900 MB is not read whole. */
class FileRange extends PDFDataRangeTransport {
  /** Never resolves; rejects when the disk refuses, which pdf.js has no way to be told. */
  readonly failure: Promise<never>;
  readonly #file: DiskFile;
  readonly #fail: (error: unknown) => void;

  constructor({ file, size, start }: OpenFile) {
    super(size, start);
    const { promise, reject } = Promise.withResolvers<never>();
    this.failure = promise;
    this.#fail = reject;
    this.#file = file;
  }

  override requestDataRange(begin: number, end: number): void {
    const chunk = new Uint8Array(end - begin);
    this.#file.read(chunk, begin).then(
      (count) => { this.onDataRange(begin, chunk.subarray(0, count)); },
      this.#fail,
    );
  }
}
