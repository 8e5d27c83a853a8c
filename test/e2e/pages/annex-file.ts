import { writeFile } from 'node:fs/promises';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import type { Sheet, SheetCell } from '#shared/spreadsheet/sheet.ts';

/** What the criteria set of the annex is called. */
export const ANNEX_SET = 'Bộ tiêu chí cải cách hành chính xã 2026';
/** The row of the sheet whose sum is wrong: the sector says 3 points, its two criteria have 1 and 1.5. */
export const ANNEX_WRONG_ROW = 12;

const cell = (text: string): SheetCell => (text === '' ? { kind: 'empty' } : /^\d+(?:\.\d+)?$/u.test(text) ? { kind: 'number', decimal: text } : { kind: 'text', text });

const ANNEX: Sheet = {
  title: ['PHỤ LỤC', ANNEX_SET.toUpperCase(), '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã)'],
  header: ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'],
  rows: [
    ['I', 'Chỉ đạo, điều hành', '4', '', ''],
    ['1', 'Kế hoạch cải cách hành chính', '3', '', ''],
    ['1.1', 'Ban hành kế hoạch', '1', 'Ban hành đúng hạn: 1; không ban hành: 0', 'Kế hoạch'],
    ['1.2', 'Mức độ hoàn thành kế hoạch', '2', 'Đánh giá theo mức độ hoàn thành', 'Báo cáo'],
    ['2', 'Tuyên truyền cải cách hành chính', '1', 'Có kế hoạch tuyên truyền: 1; không: 0', 'Kế hoạch'],
    ['', '', '', '', ''],
    ['', '', '', '', ''],
    ['II', 'Thủ tục hành chính', '3', '', ''],
    ['3', 'Niêm yết công khai', '1', 'Đầy đủ: 1; không đầy đủ: 0', 'Ảnh chụp'],
    ['4', 'Giải quyết đúng hạn', '1.5', 'Đánh giá theo tỷ lệ đúng hạn', 'Báo cáo'],
  ].map((row) => row.map(cell)),
  footer: [],
};

/** The annex of a decision as a clerk lays it out, with a sum that is wrong. */
export async function writeAnnex(file: string): Promise<void> {
  await writeFile(file, await writeXlsx([{ name: 'Phụ lục', sheet: ANNEX }]));
}
