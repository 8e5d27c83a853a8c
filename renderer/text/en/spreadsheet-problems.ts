import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import type { WordsFor } from '../words-for.ts';

export const enSpreadsheetProblems: WordsFor<SpreadsheetProblem> = {
  'spreadsheet-unrecognised': () => 'The file is neither an XLSX nor a CSV spreadsheet. Save the table as .xlsx or .csv and choose it again.',
};
