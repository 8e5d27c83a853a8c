import { getDocument, PasswordException, PDFWorker, VerbosityLevel, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the default is the bundler's: the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Sha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DocumentFailure } from '../text/evidence-words.ts';
import { EvidenceRange, fetchFirstRange, RANGE_BYTES, type RangeFailure } from './evidence-range.ts';

export type OpeningEvents = {
  /** Bytes read so far while the document is being opened. */
  readonly onRead: (bytes: number) => void;
  /** The document was open, and a later part of it could not be had. */
  readonly onLost: (failure: DocumentFailure) => void;
};

export type OpenDocument = {
  readonly sha256: Sha256;
  /** Never rejects. Never settles once the document was closed: a late answer reaches nobody. */
  readonly opened: Promise<Result<PDFDocumentProxy, DocumentFailure>>;
  /** Breaks off what is under way and ends the worker, at once unless it was open: then as soon as it has let go. May be called again. */
  readonly close: () => void;
};

/** Opens `evidence/<sha256>` of the program's own address, in a worker of its own that ends with it. */
export function openDocument(sha256: Sha256, events: OpeningEvents): OpenDocument {
  const closing = new AbortController();
  // Each document has its worker: one made to hang takes no other document with it.
  const thread = new Worker(workerUrl, { type: 'module', name: `pdf ${sha256.slice(0, 8)}` });
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS });
  const opening = { sha256, worker, thread, closing: closing.signal, events };
  let pdf: PDFDocumentProxy | null = null;
  const opened = loadDocument(opening).then((outcome) => {
    if (closing.signal.aborted) return new Promise<never>(() => undefined);
    pdf = outcome.ok ? outcome.value : null;
    return outcome;
  });
  const end = async (): Promise<void> => {
    if (pdf !== null) await letGo(pdf);
    worker.destroy();
    thread.terminate();
  };
  return {
    sha256,
    opened,
    close: () => {
      if (closing.signal.aborted) return;
      closing.abort();
      void end();
    },
  };
}

/** Milliseconds in which a worker that is told to let go of its document does so; one that hangs is not waited for. */
const LETTING_GO = 1000;

/**
 * pdf.js takes a document's typefaces off the page only when its worker has answered: ended at once, they would stay for
 * good. Cleaned up and not destroyed, because a page that is just being asked for would then be reported as a fault.
 */
async function letGo(pdf: PDFDocumentProxy): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, LETTING_GO);
  // It refuses while a page is being drawn, which no viewer does any more.
  await Promise.race([pdf.cleanup().catch(() => pdf.loadingTask.destroy()), late.promise]);
  clearTimeout(timer);
}

type Opening = {
  readonly sha256: Sha256;
  readonly worker: PDFWorker;
  readonly thread: Worker;
  readonly closing: AbortSignal;
  readonly events: OpeningEvents;
};

async function loadDocument({ sha256, worker, thread, closing, events }: Opening): Promise<Result<PDFDocumentProxy, DocumentFailure>> {
  const url = new URL(`evidence/${sha256}`, document.baseURI).href;
  const first = await fetchFirstRange(url, closing);
  if (typeof first === 'string') return err(first);
  if (first.size === 0) return err('unreadable');
  if (closing.aborted) return err('not-answered');
  let read = first.bytes.length;
  events.onRead(read);
  const failure = Promise.withResolvers<Result<PDFDocumentProxy, DocumentFailure>>();
  const fail = (reason: RangeFailure): void => {
    failure.resolve(err(reason));
    events.onLost(reason);
  };
  thread.addEventListener('error', () => fail('not-answered'), { signal: closing });
  const onRead = (bytes: number): void => {
    read += bytes;
    events.onRead(read);
  };
  const range = new EvidenceRange(url, first, { onRead, onFailure: fail });
  closing.addEventListener('abort', () => range.abort());
  return Promise.race([awaitLoading(getDocument({ ...readingOptions(), range, worker })), failure.promise]);
}

async function awaitLoading(loading: PDFDocumentLoadingTask): Promise<Result<PDFDocumentProxy, DocumentFailure>> {
  try {
    return ok(await loading.promise);
  } catch (error) {
    return err(error instanceof PasswordException ? 'encrypted' : 'unreadable');
  }
}

/**
 * Addresses are absolute because pdf.js asks for some of them from its worker, whose own address is another. No script
 * of a document runs: pdf.js 6 compiles no code at run time, and no scripting manager is given to the viewer.
 */
function readingOptions() {
  return {
    rangeChunkSize: RANGE_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: dataUrl('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataUrl('standard_fonts'),
    wasmUrl: dataUrl('wasm'),
    iccUrl: dataUrl('iccs'),
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  } as const;
}

/** A folder of what pdf.js brings along and asks for while it draws. */
export const dataUrl = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;
