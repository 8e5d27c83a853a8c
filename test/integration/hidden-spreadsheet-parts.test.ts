import { expect, it } from 'vitest';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { makeXlsx } from '#test/support/make-xlsx.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';

const row = (number: number, attributes = ''): string => `<row r="${number}" ${attributes}><c r="A${number}"><v>${number}</v></c></row>`;

it('sheets and rows that a spreadsheet program does not show are read, and known as such', async () => {
  const bytes = makeXlsx({
    // The attribute of the tab stands behind its name.
    names: ['Năm 2025', 'Năm 2024&quot;" state="hidden', 'Danh mục" state="veryHidden', 'Khác" state="visible'],
    sheets: [`<sheetData>${row(1)}${row(2, 'hidden="1"')}${row(3, 'hidden="0"')}${row(4, 'hidden="true"')}</sheetData>`, ...[1, 2, 3].map((number) => `<sheetData>${row(number)}</sheetData>`)],
  });
  const result = await readWorkbook({ disk: createMemoryDisk(bytes), path: '/a', name: 'a.xlsx' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(result.value.sheets.map(({ name, isHidden }) => [name, isHidden ?? false])).toEqual([['Năm 2025', false], ['Năm 2024"', true], ['Danh mục', true], ['Khác', false]]);
  expect(result.value.sheets[0]?.rows.map(({ number, isHidden }) => [number, isHidden ?? false])).toEqual([[1, false], [2, true], [3, false], [4, true]]);
});
