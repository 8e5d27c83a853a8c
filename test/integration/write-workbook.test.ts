import { describe, expect, it } from 'vitest';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import type { Sheet } from '#shared/spreadsheet/sheet.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';

const sheet: Sheet = {
  title: ['Bảng điểm', 'Bộ minh họa'],
  header: ['Mã', 'Tiêu chí'],
  rows: [[{ kind: 'number', decimal: '0.3333' }, { kind: 'text', text: '=HYPERLINK("http://x")' }], [{ kind: 'empty' }, { kind: 'number', decimal: '1234567890.1234567' }]],
  footer: ['Hết'],
};

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const tree = await openArchive({ disk: createMemoryDisk(bytes), path: '/a' });
  if (!tree.ok) throw new Error(JSON.stringify(tree.error));
  const part = await tree.value.readEntry(name, 1024 ** 2);
  return part.ok ? new TextDecoder().decode(part.value) : '';
}

describe('a workbook that is written', () => {
  it('has no formula, no link and no outside part, whatever its text says', async () => {
    const bytes = await writeXlsx([{ name: 'a', sheet }]);
    const tree = await openArchive({ disk: createMemoryDisk(bytes), path: '/a' });
    expect(tree.ok && tree.value.files.map(({ name }) => name).filter((name) => /external|macro|vba|\.bin$/iu.test(name))).toEqual([]);
    const page = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(page).not.toMatch(/<f[ >]|<hyperlink/u);
    expect(page).toContain('<pane');
    expect(page).toMatch(/ySplit="3"/u);
    expect(page).toContain('<cols>');
    expect(await partOf(bytes, 'xl/sharedStrings.xml')).toContain('=HYPERLINK("http://x")');
    expect(await partOf(bytes, 'xl/styles.xml')).toMatch(/<b ?\/>.*wrapText/su);
  });

  it('keeps every digit: a number that spreadsheet programs would round is text', async () => {
    const result = await readWorkbook({ disk: createMemoryDisk(await writeXlsx([{ name: 'a', sheet }])), path: '/a', name: 'a' });
    const cells = result.ok ? result.value.sheets[0]?.rows.flatMap((row) => row.cells.map(({ column, value }) => [row.number, column, value])) : [];
    expect(cells).toContainEqual([4, 1, { kind: 'number', decimal: '0.3333', isPercent: false }]);
    expect(cells).toContainEqual([5, 2, { kind: 'text', text: '1234567890.1234567' }]);
  });

  it('has tabs that a spreadsheet program takes, whatever they were to be called', async () => {
    const names = ['Nghị quyết 68/NQ-CP: phụ lục [1]', 'nghị quyết 68 NQ-CP  phụ lục  1', ''];
    const result = await readWorkbook({ disk: createMemoryDisk(await writeXlsx(names.map((name) => ({ name, sheet })))), path: '/a', name: 'a' });
    const found = result.ok ? result.value.sheets.map(({ name }) => name) : [];
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(3);
    for (const name of found) expect(name).toMatch(/^[^\\/*?:[\]]{1,31}$/u);
  });

  it('takes no cell that would make it a damaged file', async () => {
    await expect(writeXlsx([{ name: 'a', sheet: { ...sheet, footer: ['x'.repeat(32_768)] } }])).rejects.toThrow('32767');
  });
});
