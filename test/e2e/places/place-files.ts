import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAnnex } from '../pages/annex-file.ts';
import { asRevision, buildSamplePackage, SAMPLE_ROUND } from '../pages/sample-package.ts';

/** Files that a person brings to the window on a walk. */
export type PlaceFiles = {
  /** Signed by two members; the third is a copy of the second that was altered. */
  readonly bundles: readonly string[];
  readonly kit: string;
  /** Of a decision, as a clerk lays it out, with a sum that is wrong. */
  readonly annex: string;
  /** Says that it is a workbook and is none. */
  readonly falseWorkbook: string;
  readonly surveyTable: string;
  readonly previousResults: string;
  /** A package that comes in, one with a bit turned, and a document by itself. */
  readonly arrivals: readonly string[];
  /** Where a file that is saved goes to. */
  readonly target: (name: string) => string;
};

export async function writePlaceFiles(file: (name: string) => string): Promise<Omit<PlaceFiles, 'bundles' | 'kit'>> {
  const [annex, falseWorkbook, good, broken, document] = ['phu-luc.xlsx', 'bang-diem.xlsx', 'goi-ho-so-sua-doi.zip', 'goi-ho-so-hong.zip', 'ke-hoach.pdf'].map(file) as [string, string, string, string, string];
  await writeAnnex(annex);
  await writeFile(falseWorkbook, 'Không phải bảng tính.');
  await buildSamplePackage({ unit: 'so-tu-phap', target: good, change: asRevision(2) });
  await writeFile(broken, await turnBit(good));
  await copyFile(path.join(SAMPLE_ROUND, 'evidence/bql-kcn/04-KH-BQL.pdf'), document);
  return {
    annex,
    falseWorkbook,
    surveyTable: path.join(SAMPLE_ROUND, 'diem-xhh-sipas-ktxh-2025.xlsx'),
    previousResults: path.join(SAMPLE_ROUND, 'ket-qua-nam-2024.csv'),
    arrivals: [good, broken, document],
    target: file,
  };
}

/** Inside the first document, far from every header of the archive. */
async function turnBit(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const at = bytes.indexOf('%PDF-') + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
