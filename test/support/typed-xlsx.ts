import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { makeXlsx } from './make-xlsx.ts';
import type { TypedSheet } from './workbook-of.ts';

/** The same cells and merges as a file, as a spreadsheet program saves them: texts shared, numbers bare. */
export function toXlsxFile({ name = 'Phụ lục', rows, merges = [] }: TypedSheet): Uint8Array {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const cells = rows.map((row, index) => row.map((cell, column) => {
    const address = `r="${columnLetters(column + 1)}${index + 1}"`;
    if (typeof cell === 'string') return `<c ${address} t="s"><v>${texts.indexOf(cell)}</v></c>`;
    return typeof cell === 'number' ? `<c ${address}><v>${cell}</v></c>` : '';
  }).join(''));
  const data = cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('');
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return makeXlsx({ sheets: [`<sheetData>${data}</sheetData>${merged}`], names: [escapeXml(name)], strings: texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('') });
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
