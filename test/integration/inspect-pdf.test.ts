import { createReadStream, mkdtempSync, openSync, closeSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPdfInspector, type PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { readPdfState } from '#electron/evidence/read-pdf-state.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import type { EvidenceState, UnreadableReason } from '#shared/ipc/views.ts';
import { corpusPath, corpusTitle } from '../support/corpora.ts';

const THREAD = new URL('../../electron/evidence/inspect-thread.ts', import.meta.url);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'inspect-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const readable = (pages: number): EvidenceState => ({ kind: 'readable', pages });
const unreadable = (reason: UnreadableReason): EvidenceState => ({ kind: 'unreadable', reason });

/** By the number at the start of the name. The page counts are those that the corpus's own index gives, made with another program. */
const PDF_CORPUS: Readonly<Record<string, EvidenceState>> = {
  '01': readable(1), '02': readable(14), '04': readable(1), '06': readable(1), '07': readable(4), '09': readable(2),
  '11': readable(352), '13': readable(1), '14': readable(133), '16': readable(38), '17': readable(27), '21': readable(24),
  '22': readable(15), '27': readable(1), '28': readable(1), '29': readable(1), '30': readable(6),
  '31': unreadable('encrypted'), '32': unreadable('encrypted'),
  // Locked against changes only: it opens without a passphrase.
  '35': readable(1),
  '36': unreadable('damaged'), '37': unreadable('damaged'), '39': unreadable('damaged'), '42': unreadable('damaged'),
  '47': readable(1), '48': readable(1), '57': readable(1), '58': readable(1), '63': readable(1), '64': readable(1),
  '65': readable(1), '67': readable(1),
};

describe('PDFs of the corpora', () => {
  let inspector: PdfInspector;
  beforeAll(() => {
    inspector = createPdfInspector({ threadUrl: THREAD });
  });
  afterAll(() => inspector.close());

  const pdfs = corpusPath('pdf');
  describe.skipIf(pdfs === null)(corpusTitle('pdf', 'plain, locked, damaged and hostile'), () => {
    test('each is told for what it is, and is left as it was', async () => {
      const found: Record<string, EvidenceState> = {};
      for (const name of pdfNames(pdfs)) {
        const before = await digestOf(path.join(pdfs ?? '', name));
        found[name.slice(0, 2)] = await inspector.inspect(path.join(pdfs ?? '', name));
        expect(await digestOf(path.join(pdfs ?? '', name))).toBe(before);
      }
      expect(found).toEqual(PDF_CORPUS);
    });
  });

  const documents = corpusPath('evidence-vi');
  describe.skipIf(documents === null)(corpusTitle('evidence-vi', 'real Vietnamese documents'), () => {
    test('each is readable, with the number of pages that another program counted', async () => {
      const expected = pagesByIndex(path.join(documents ?? '', 'INDEX.csv'));
      const found: Record<string, EvidenceState> = {};
      for (const name of pdfNames(documents)) found[name] = await inspector.inspect(path.join(documents ?? '', name));
      expect(Object.keys(found)).toHaveLength(24);
      expect(found).toEqual(expected);
    });
  });
});

describe('a file that was handed in as PDF', () => {
  let inspector: PdfInspector;
  beforeAll(() => {
    inspector = createPdfInspector({ threadUrl: THREAD });
  });
  afterAll(() => inspector.close());

  test.each([
    { what: 'nothing at all', bytes: '', reason: 'empty' },
    { what: 'a text', bytes: 'Báo cáo kết quả cải cách hành chính', reason: 'not-pdf' },
    { what: 'a ZIP archive', bytes: 'PK\u0003\u0004word/document.xml', reason: 'not-pdf' },
    { what: 'only a header', bytes: '%PDF-1.7\n', reason: 'damaged' },
    { what: 'no page', bytes: pdfWithPages(0), reason: 'empty' },
  ] as const)('and holds $what is unreadable: $reason', async ({ bytes, reason }) => {
    expect(await inspector.inspect(fileOf(bytes))).toEqual(unreadable(reason));
  });

  test('and holds hundreds of megabytes without a header is told for what it is at once, not called slow', async () => {
    const film = path.join(folder, 'film.pdf');
    writeFileSync(film, 'ftypisom');
    truncateSync(film, 300 << 20);
    const hasty = createPdfInspector({ threadUrl: THREAD, timeLimit: 1000 });
    expect(await hasty.inspect(film)).toEqual(unreadable('not-pdf'));
    await hasty.close();
  });

  test('and lacks its cross-references is still shown, as a reader would', async () => {
    const whole = pdfWithPages(3);
    expect(await inspector.inspect(fileOf(whole.replace(/xref\n0[\s\S]*?trailer/, 'trailer')))).toEqual(readable(3));
  });

  test('and is not there is a failure of the disk, not a state of the file; the next one is inspected', async () => {
    await expect(inspector.inspect(path.join(folder, 'absent.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await inspector.inspect(fileOf(pdfWithPages(2)))).toEqual(readable(2));
  });

  test('and has 900 MB is known by reading less than 2 MB of it', async () => {
    const large = path.join(folder, 'large.pdf');
    writeLargePdf(large, 900_000_000);
    const counted = countReads(createRealDisk());
    expect(await readPdfState(counted.disk, large)).toEqual(readable(1));
    expect(counted.bytes()).toBeLessThan(2_000_000);
  });
});

describe('a file that would hold up the program', () => {
  test('and has hundreds of megabytes of nothing is given up before they are all in memory', async () => {
    const endless = path.join(folder, 'endless.pdf');
    writeEndlessPdf(endless, 700_000_000);
    const inspector = createPdfInspector({ threadUrl: THREAD, timeLimit: 60_000 });
    expect(await inspector.inspect(endless)).toEqual(unreadable('too-slow'));
    // What pdf.js still does with the file that was left must not be put down to the next.
    expect(await inspector.inspect(fileOf(pdfWithPages(2)))).toEqual(readable(2));
    await inspector.close();
  });

  test('is given up as too slow when the time is over, and its thread is ended', async () => {
    // The real thread, and a limit that no file can meet.
    const inspector = createPdfInspector({ threadUrl: THREAD, timeLimit: 0 });
    expect(await inspector.inspect(fileOf(pdfWithPages(1)))).toEqual(unreadable('too-slow'));
    await inspector.close();
  });

  test.each([
    { what: 'never answers', code: 'for (;;);', timeLimit: 100, reason: 'too-slow' },
    { what: 'eats all memory', code: 'const all = []; for (;;) all.push(Array.from({ length: 10000 }, () => ({})));', timeLimit: 60_000, reason: 'too-slow' },
    { what: 'brings its thread down', code: 'throw new Error("lost");', timeLimit: 60_000, reason: 'damaged' },
    { what: 'ends its thread', code: 'process.exit(3);', timeLimit: 60_000, reason: 'damaged' },
  ] as const)('and $what is unreadable: $reason; the files after it are inspected in a new thread', async ({ code, timeLimit, reason }) => {
    const inspector = createPdfInspector({ threadUrl: threadThatRuns(code), timeLimit, memoryLimit: 32 });
    const states = await Promise.all(['hostile.pdf', 'sound.pdf', 'hostile.pdf', 'sound.pdf'].map((name) => inspector.inspect(name)));
    expect(states).toEqual([unreadable(reason), readable(1), unreadable(reason), readable(1)]);
    await inspector.close();
  });
});

describe('an inspector', () => {
  test('whose thread ends between two files starts another, and puts it down to no file', async () => {
    const ended = new Promise<void>((resolve) => {
      process.once('worker', (worker: Worker) => void worker.once('exit', () => resolve()));
    });
    const inspector = createPdfInspector({ threadUrl: threadThatRuns('setImmediate(() => process.exit(3));'), timeLimit: 2000 });
    expect(await inspector.inspect('hostile.pdf')).toEqual(readable(1));
    await ended;
    expect(await inspector.inspect('sound.pdf')).toEqual(readable(1));
    await inspector.close();
  });

  test('whose thread cannot start says so, and puts it down to no file', async () => {
    const inspector = createPdfInspector({ threadUrl: new URL('data:text/javascript,throw new Error("not loaded")') });
    await expect(inspector.inspect(fileOf(pdfWithPages(1)))).rejects.toThrow('not loaded');
    await inspector.close();
  });

  test('that was closed inspects no more, and may be closed again', async () => {
    const inspector = createPdfInspector({ threadUrl: THREAD });
    const underWay = inspector.inspect(fileOf(pdfWithPages(1)));
    await inspector.close();
    await expect(underWay).rejects.toThrow('closed');
    await expect(inspector.inspect(fileOf(pdfWithPages(1)))).rejects.toThrow('closed');
    await inspector.close();
  });
});

let files = 0;
function fileOf(bytes: string): string {
  files += 1;
  const file = path.join(folder, `${files}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

const pdfNames = (corpus: string | null): string[] => (corpus === null ? [] : readdirSync(corpus).filter((name) => name.endsWith('.pdf')));

function pagesByIndex(index: string): Record<string, EvidenceState> {
  const rows = readFileSync(index, 'utf8').trim().split('\n').slice(1).map((row) => row.split(','));
  return Object.fromEntries(rows.map(([name, , , pages]) => [name ?? '', readable(Number(pages))]));
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** A thread that keeps the contract of the real one and runs `code` on a path that names something hostile. */
const threadThatRuns = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ path }) => {
      if (path.startsWith('hostile')) { ${code} }
      parentPort.postMessage({ kind: 'state', state: { kind: 'readable', pages: 1 } });
    });
    parentPort.postMessage({ kind: 'ready' });
  `)}`);

function pdfWithPages(pages: number): string {
  const kids = Array.from({ length: pages }, (_, index) => index + 3);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]);
}

/** `hole` bytes are left out where the first object says `HOLE`: the offsets count them. */
function pdfOf(objects: readonly string[], hole = 0): string {
  let text = '%PDF-1.7\n';
  const position = (): number => (text.includes('HOLE') ? text.length - 'HOLE'.length + hole : text.length);
  const offsets = objects.map((object, index) => {
    const offset = position();
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = position();
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root ${objects.findIndex((object) => object.includes('/Catalog')) + 1} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** One page and one stream of `hole` bytes, as a large scan has; the stream is a hole in the file and costs no disk. */
function writeLargePdf(file: string, hole: number): void {
  const objects = [
    `<< /Length ${hole} >>\nstream\nHOLE\nendstream`,
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] >>',
  ];
  const [before = '', after = ''] = pdfOf(objects, hole).split('HOLE');
  const handle = openSync(file, 'wx');
  writeSync(handle, before, 0);
  writeSync(handle, after, before.length + hole);
  closeSync(handle);
}

/** A header, then nothing but zeros, which are white space to a PDF reader: it would read them all. */
function writeEndlessPdf(file: string, size: number): void {
  writeFileSync(file, '%PDF-1.7\n');
  truncateSync(file, size);
}

function countReads(disk: Disk): { readonly disk: Disk; readonly bytes: () => number } {
  let bytes = 0;
  const counting: Disk = {
    ...disk,
    open: async (file, mode) => {
      const open = await disk.open(file, mode);
      return {
        ...open,
        read: (into, position) => {
          bytes += into.length;
          return open.read(into, position);
        },
      };
    },
  };
  return { disk: counting, bytes: () => bytes };
}
