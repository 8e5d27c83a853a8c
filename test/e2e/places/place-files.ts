import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import type { Sheet, SheetCell } from '#shared/spreadsheet/sheet.ts';
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

const cell = (text: string): SheetCell => (text === '' ? { kind: 'empty' } : /^\d+(?:\.\d+)?$/u.test(text) ? { kind: 'number', decimal: text } : { kind: 'text', text });

/** Sector II says 3 points; its two criteria have 1 and 1.5. */
const ANNEX: Sheet = {
  title: ['PHỤ LỤC', 'BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH XÃ 2026', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã)'],
  header: ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'],
  rows: [
    ['I', 'Chỉ đạo, điều hành', '4', '', ''],
    ['1', 'Kế hoạch cải cách hành chính', '3', '', ''],
    ['1.1', 'Ban hành kế hoạch', '1', 'Ban hành đúng hạn: 1; không ban hành: 0', 'Kế hoạch'],
    ['1.2', 'Mức độ hoàn thành kế hoạch', '2', 'Đánh giá theo mức độ hoàn thành', 'Báo cáo'],
    ['2', 'Tuyên truyền cải cách hành chính', '1', 'Có kế hoạch tuyên truyền: 1; không: 0', 'Kế hoạch'],
    ['II', 'Thủ tục hành chính', '3', '', ''],
    ['3', 'Niêm yết công khai', '1', 'Đầy đủ: 1; không đầy đủ: 0', 'Ảnh chụp'],
    ['4', 'Giải quyết đúng hạn', '1.5', 'Đánh giá theo tỷ lệ đúng hạn', 'Báo cáo'],
  ].map((row) => row.map(cell)),
  footer: [],
};

export async function writePlaceFiles(file: (name: string) => string): Promise<Omit<PlaceFiles, 'bundles' | 'kit'>> {
  const [annex, falseWorkbook, good, broken, document] = ['phu-luc.xlsx', 'bang-diem.xlsx', 'goi-ho-so-sua-doi.zip', 'goi-ho-so-hong.zip', 'ke-hoach.pdf'].map(file) as [string, string, string, string, string];
  await writeFile(annex, await writeXlsx([{ name: 'Phụ lục', sheet: ANNEX }]));
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
