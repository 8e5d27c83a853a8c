import type { OtherTableFormat, SpreadsheetMeasure, SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { EN_NUMBERS, formatBytes, formatInteger } from '../format.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);

const formats: Readonly<Record<OtherTableFormat, string>> = {
  xls: 'an old Excel workbook (.xls)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  html: 'a web page (HTML) named like a spreadsheet',
  xml: 'an XML file named like a spreadsheet',
};

const measures: Readonly<Record<SpreadsheetMeasure, (limit: number) => string>> = {
  'part-bytes': (limit) => `One part inside the spreadsheet is larger than ${formatBytes(limit, EN_NUMBERS)} when unpacked`,
  'xml-bytes': (limit) => `The parts of the spreadsheet together are larger than ${formatBytes(limit, EN_NUMBERS)} when unpacked`,
  'file-bytes': (limit) => `The spreadsheet file is larger than ${formatBytes(limit, EN_NUMBERS)}`,
  'csv-bytes': (limit) => `The CSV file is larger than ${formatBytes(limit, EN_NUMBERS)}`,
  cells: (limit) => `The spreadsheet has more than ${number(limit)} cells with content`,
  sheets: (limit) => `The spreadsheet has more than ${number(limit)} sheets`,
  'shared-strings': (limit) => `The spreadsheet has more than ${number(limit)} shared texts`,
  'cell-characters': (limit) => `This cell has more than ${number(limit)} characters`,
  'all-characters': (limit) => `All cells together have more than ${number(limit)} characters`,
  merges: (limit) => `The spreadsheet has more than ${number(limit)} merged areas`,
  'merged-cells': (limit) => `The merged areas of the spreadsheet cover more than ${number(limit)} cells`,
  'xml-depth': (limit) => `This part of the file is nested more than ${number(limit)} levels deep`,
  'xml-attributes': (limit) => `One element in the file has more than ${number(limit)} attributes`,
  rows: (limit) => `The file has more than ${number(limit)} rows`,
  columns: (limit) => `One row has more than ${number(limit)} columns`,
};

const kinds = { number: 'a number', boolean: 'true or false', day: 'a date', 'shared-text': 'the number of a shared text', unknown: 'a known kind of cell' } as const;

export const enSpreadsheetProblems: WordsFor<SpreadsheetProblem> = {
  'spreadsheet-unrecognised': () => 'The file is neither an XLSX nor a CSV spreadsheet. Save the table as .xlsx or .csv and choose it again.',
  'spreadsheet-other-format': (p) => `The file is ${formats[p.found]}, which is not read here. Open it in Excel or LibreOffice, use Save As with the type Excel Workbook (.xlsx), and choose the new file.`,
  'spreadsheet-encrypted': () => 'The spreadsheet is locked with a password and cannot be read. Open it, remove the password (File > Info > Protect Workbook), save it as .xlsx and choose the new file.',
  'spreadsheet-too-large': (p) => `${measures[p.measure](p.limit)}, which is more than is accepted. Keep only the tables that are needed, delete spare rows and columns, and save a new file.`,
  'spreadsheet-part-missing': () => 'The spreadsheet lacks this part and cannot be read. The file may be damaged; open and save it again in Excel or LibreOffice, or ask for the original file.',
  'spreadsheet-part-unexpected': (p) => `This part of the spreadsheet should be “${p.expected}” but is “${p.found}”. Open and save the file again in Excel or LibreOffice, or ask for the original file.`,
  'spreadsheet-part-encoding': () => 'This part of the spreadsheet is encoded neither in UTF-8 nor in UTF-16. Open and save the file again in Excel or LibreOffice, or ask for the original file.',
  'spreadsheet-xml-broken': (p) => `This part of the spreadsheet is broken XML at line ${number(p.line)}, column ${number(p.column)}. The file is damaged; open and save it again in Excel or LibreOffice, or ask for the original file.`,
  'spreadsheet-xml-doctype': (p) => `This part of the spreadsheet has a DOCTYPE at line ${number(p.line)}. A genuine spreadsheet never has one and it can do harm, so the file is not read. Ask for the original file.`,
  'spreadsheet-without-sheets': () => 'The spreadsheet has no sheet to read. Check whether the right file was chosen.',
  'spreadsheet-sheet-repeated': () => 'Two sheets have this same name, so their cells cannot be told apart. Rename one of them and save the file again.',
  'spreadsheet-address-invalid': (p) => `The file names the cell “${p.found}”, which no spreadsheet has. Open and save the file again in Excel or LibreOffice, or ask for the original file.`,
  'spreadsheet-cell-repeated': () => 'The file holds two values for this one cell, and programs may show either. Open the file in Excel or LibreOffice, check this cell and save it again.',
  'spreadsheet-value-malformed': (p) => `This cell should hold ${kinds[p.kind]}, but the file says “${p.found}”. Open the file, type the cell again and save it.`,
  'spreadsheet-shared-text-missing': (p) => `This cell takes shared text ${number(p.index + 1)}, but the file has only ${number(p.count)}. The file is damaged; open and save it again in Excel or LibreOffice, or ask for the original file.`,
  'csv-not-unicode': () => 'The CSV file is not Unicode (UTF-8); it may use an old encoding such as TCVN3 or VNI, so Vietnamese text would be wrong. Open it in Excel, use Save As with the type “CSV UTF-8” or .xlsx, and choose the new file.',
  'csv-quote-unclosed': () => 'The quotation mark that opens on this line is never closed, so nobody can tell where the cell ends. Add the closing mark, or save the table as .xlsx.',
};
