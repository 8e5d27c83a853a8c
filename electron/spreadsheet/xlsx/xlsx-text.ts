import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import { WORKBOOK_LIMITS } from '#shared/spreadsheet/workbook-limits.ts';

/**
 * Text for a cell of an XLSX, so that reading it gives the same text again. Escaped as the format has it (`_xFFFD_`, see
 * `decodeText`) are characters that the writing library drops as discouraged in XML, whatever already looks escaped, and
 * the names of what every object has (`constructor`): the library keeps its texts in an object and would find those.
 */
export function toXlsxText(text: string): string {
  const clean = toCellText(text);
  // More is a damaged file to Excel. No text of a criteria set or a result comes near it.
  if (clean.length > WORKBOOK_LIMITS.cellCharacters) throw new Error(`a cell takes ${WORKBOOK_LIMITS.cellCharacters} characters, not ${clean.length}`);
  const escaped = clean.replaceAll(/_(?=x[\dA-Fa-f]{4}_)|\ufffd|\p{Noncharacter_Code_Point}/gu, escapeUnits);
  return escaped in Object.prototype ? escaped.replace(/^./u, escapeUnits) : escaped;
}

const escapeUnits = (found: string): string =>
  found.split('').map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`).join('');
