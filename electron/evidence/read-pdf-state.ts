import type { EvidenceState, UnreadableReason } from '#shared/ipc/views.ts';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
// pdf.js runs its worker's code in the thread that imports this. Without this line it looks for a file
// `pdf.worker.mjs` beside the bundle, which is not there.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  PasswordException,
  PDFDataRangeTransport,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The grain in which pdf.js asks for what it needs. It looks at every page's entry, and in a scan each stands between two
 * pictures: 500 pages of 1.3 MB cost 131 MB of reading and 2.9 s in grains of 256 KiB, and 8 MB and 0.4 s in these.
 */
const CHUNK_BYTES = 1 << 14;
/** Read before pdf.js is asked: a short file is here whole. */
const START_BYTES = 1 << 18;
/** A header may stand behind this many bytes of something else (ISO 32000-1, annex H.3, note 13). */
const HEADER_WINDOW = 1024;
/**
 * A sound file shows its page tree in a few reads. One whose cross-references are broken is searched from end to end and
 * kept in memory meanwhile; above this many bytes that is not worth the council's laptop.
 */
const MAX_READ_BYTES = 256 * 1024 * 1024;
/** pdf.js sets aside one array as long as the file; Electron allows none above 4 GiB. */
const MAX_FILE_BYTES = 2 ** 32 - 2 ** 20;

/**
 * What the window can do with a file that was handed in as PDF. Throws what the disk throws, and nothing else. May take
 * unbounded time on a hostile file: see `inspect-pdf.ts`.
 */
export async function readPdfState(disk: Disk, path: string): Promise<EvidenceState> {
  const file = await disk.open(path, 'read');
  try {
    const size = await file.size();
    if (size === 0) return unreadable('empty');
    const start = new Uint8Array(Math.min(size, START_BYTES));
    await file.read(start, 0);
    const hasHeader = Buffer.from(start.subarray(0, HEADER_WINDOW)).includes('%PDF-');
    // pdf.js opens some files that lost their header, by searching all of them: worth it for a short one only. A film of
    // 40 MB under a PDF's name would cost the whole time limit and be called slow, not what it is.
    if (!hasHeader && size > START_BYTES) return unreadable('not-pdf');
    if (size > MAX_FILE_BYTES) return unreadable('too-slow');
    return await readOpenFile({ file, size, start, hasHeader });
  } finally {
    await file.close();
  }
}

type OpenFile = { readonly file: DiskFile; readonly size: number; readonly start: Uint8Array; readonly hasHeader: boolean };

async function readOpenFile(open: OpenFile): Promise<EvidenceState> {
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
    return await Promise.race([countPages(loading, open.hasHeader), range.end]);
  } finally {
    await loading.destroy();
  }
}

/** A document whose page tree is sound, yet whose first page cannot be had, cannot be shown either. */
async function countPages(loading: PDFDocumentLoadingTask, hasHeader: boolean): Promise<EvidenceState> {
  try {
    const pdf = await loading.promise;
    if (pdf.numPages === 0) return unreadable('empty');
    await pdf.getPage(1);
    return { kind: 'readable', pages: pdf.numPages };
  } catch (error) {
    if (error instanceof PasswordException) return unreadable('encrypted');
    // Whatever else pdf.js throws on bytes that it cannot follow says the same about the file.
    return unreadable(hasHeader ? 'damaged' : 'not-pdf');
  }
}

/** Gives pdf.js the parts of the file that it asks for, so that a file of 900 MB is not read whole. */
class FileRange extends PDFDataRangeTransport {
  /** Settles only when reading had to end: rejects when the disk refused, resolves when too much was asked for. */
  readonly end: Promise<EvidenceState>;
  readonly #file: DiskFile;
  readonly #settle: { readonly resolve: (state: EvidenceState) => void; readonly reject: (error: unknown) => void };
  #bytesRead = 0;

  constructor({ file, size, start }: OpenFile) {
    super(size, start);
    const { promise, resolve, reject } = Promise.withResolvers<EvidenceState>();
    this.end = promise;
    this.#settle = { resolve, reject };
    this.#file = file;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#bytesRead += end - begin;
    if (this.#bytesRead > MAX_READ_BYTES) {
      this.#settle.resolve(unreadable('too-slow'));
      return;
    }
    void this.#readRange(begin, end);
  }

  async #readRange(begin: number, end: number): Promise<void> {
    try {
      const chunk = new Uint8Array(end - begin);
      const count = await this.#file.read(chunk, begin);
      this.onDataRange(begin, chunk.subarray(0, count));
    } catch (error) {
      this.#settle.reject(error);
    }
  }
}

const unreadable = (reason: UnreadableReason): EvidenceState => ({ kind: 'unreadable', reason });
