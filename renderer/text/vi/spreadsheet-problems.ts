import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import type { WordsFor } from '../words-for.ts';

export const viSpreadsheetProblems: WordsFor<SpreadsheetProblem> = {
  'spreadsheet-unrecognised': () => 'Tệp không phải bảng tính XLSX hoặc CSV. Hãy lưu lại bảng ở dạng .xlsx hoặc .csv rồi chọn lại.',
};
