import { PDFDataRangeTransport } from 'pdfjs-dist';
import { groupRanges, type RangeGroup, type WantedRange } from './group-ranges.ts';

/**
 * The grain of a request; what lies side by side pdf.js asks for at once, so that a picture is one request all the same.
 * When pdf.js opens a document it looks at every page's entry, and in a scan each stands between two pictures: 500 pages
 * of 1.3 MB (650 MB) cost 131 MB of reading in grains of 256 KiB, and 8 MB in these.
 */
export const RANGE_BYTES = 1 << 14;

/** Of the first request, which also tells the size: a short document is here whole. */
const FIRST_BYTES = 1 << 18;

export type RangeFailure = 'missing' | 'not-answered';

export type FirstRange = { readonly size: number; readonly bytes: Uint8Array };

/**
 * Asks for the start of a document, and so learns its size. Ranges are asked for by `fetch` and not by pdf.js itself:
 * its own loader first asks for the whole file and breaks off, which would start a read of hundreds of megabytes.
 */
export async function fetchFirstRange(url: string, signal: AbortSignal): Promise<FirstRange | RangeFailure> {
  const response = await fetchRange(url, { begin: 0, end: FIRST_BYTES }, signal);
  if (response === null) return 'not-answered';
  if (response.status === 404) return 'missing';
  // A range of an empty file cannot be satisfied: it is there and has no bytes.
  if (response.status === 416) return { size: 0, bytes: new Uint8Array() };
  const size = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]);
  if (response.status !== 206 || !Number.isSafeInteger(size)) return 'not-answered';
  const bytes = await readBody(response);
  return bytes === null ? 'not-answered' : { size, bytes };
}

type RangeEvents = { readonly onRead: (bytes: number) => void; readonly onFailure: (failure: RangeFailure) => void };

/** Brings pdf.js the parts of a document that it asks for, and no other. */
export class EvidenceRange extends PDFDataRangeTransport {
  readonly #url: string;
  readonly #events: RangeEvents;
  readonly #requests = new AbortController();
  #wanted: WantedRange[] = [];

  constructor(url: string, first: FirstRange, events: RangeEvents) {
    super(first.size, first.bytes);
    this.#url = url;
    this.#events = events;
  }

  override requestDataRange(begin: number, end: number): void {
    // pdf.js asks for the pages' entries one by one, hundreds in one go: wait for the last of them.
    if (this.#wanted.length === 0) setTimeout(() => this.#bringWanted(), 0);
    this.#wanted.push({ begin, end });
  }

  override abort(): void {
    this.#requests.abort();
  }

  #bringWanted(): void {
    const wanted = this.#wanted;
    this.#wanted = [];
    for (const group of groupRanges(wanted)) void this.#bring(group);
  }

  async #bring({ begin, end, parts }: RangeGroup): Promise<void> {
    const { signal } = this.#requests;
    const response = await fetchRange(this.#url, { begin, end }, signal);
    const bytes = response?.status === 206 ? await readBody(response) : null;
    if (signal.aborted) return;
    // pdf.js cannot be told that a range failed: it would wait for ever.
    if (bytes === null || bytes.length !== end - begin) {
      this.#events.onFailure(response?.status === 404 ? 'missing' : 'not-answered');
      return;
    }
    this.#events.onRead(bytes.length);
    for (const part of parts) this.onDataRange(part.begin, bytes.subarray(part.begin - begin, part.end - begin));
  }
}

/** null when the request failed or was broken off: `fetch` tells both by a throw. */
async function fetchRange(url: string, { begin, end }: WantedRange, signal: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(url, { signal, headers: { Range: `bytes=${begin}-${end - 1}` } });
  } catch {
    return null;
  }
}

async function readBody(response: Response): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
}
