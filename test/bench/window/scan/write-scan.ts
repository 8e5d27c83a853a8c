import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeScanPage, SCAN_HEIGHT, SCAN_WIDTH } from './scan-page.ts';

export const SCAN_PAGES = 500;

/** Pages that differ; they come again and again, each time as a picture of its own in the file. */
const VARIANTS = 8;

/**
 * The path of a scan of 500 pages and some 300 MB, made once and kept in the machine's folder for temporary files: in the
 * order in which scanners write (picture, page, picture, page), with one list of all pages and its table at the end.
 */
export function findScan(): string {
  const folder = path.join(os.tmpdir(), 'btd-bench-files');
  const file = path.join(folder, `scan-${SCAN_PAGES}-1.pdf`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeScan(part);
  renameSync(part, file);
  return file;
}

function writeScan(file: string): void {
  const variants = Array.from({ length: VARIANTS }, (_, seed) => makeScanPage(seed + 1));
  const out = openSync(file, 'wx');
  let position = 0;
  const offsets: number[] = [];
  const write = (bytes: string | Uint8Array): void => {
    position += writeSync(out, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  };
  const writeObject = (number: number, body: () => void): void => {
    offsets[number] = position;
    write(`${number} 0 obj\n`);
    body();
    write('\nendobj\n');
  };
  const writeStream = (head: string, bytes: Uint8Array): void => {
    write(`<< ${head} /Length ${bytes.length} >>\nstream\n`);
    write(bytes);
    write('\nendstream');
  };
  try {
    write('%PDF-1.5\n');
    for (let page = 0; page < SCAN_PAGES; page += 1) {
      const [picture, contents, dictionary] = [0, 1, 2].map((part) => 3 + page * 3 + part) as [number, number, number];
      const jpeg = variants[page % VARIANTS] ?? Buffer.alloc(0);
      writeObject(picture, () => writeStream(`/Type /XObject /Subtype /Image /Width ${SCAN_WIDTH} /Height ${SCAN_HEIGHT} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`, jpeg));
      writeObject(contents, () => writeStream('', Buffer.from('q 595 0 0 842 0 0 cm /S Do Q')));
      writeObject(dictionary, () => write(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /XObject << /S ${picture} 0 R >> >> >>`));
    }
    writeObject(1, () => write('<< /Type /Catalog /Pages 2 0 R >>'));
    writeObject(2, () => write(`<< /Type /Pages /Kids [${Array.from({ length: SCAN_PAGES }, (_, page) => `${5 + page * 3} 0 R`).join(' ')}] /Count ${SCAN_PAGES} >>`));
    const table = position;
    const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  } finally {
    closeSync(out);
  }
}
