import { describe, expect, it } from 'vitest';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { makeXlsx, type RawXlsx } from '#test/support/make-xlsx.ts';
import { makeRawZip, type RawEntry } from '#test/support/raw-zip.ts';
import { detectSpreadsheet } from '#electron/spreadsheet/recognise-spreadsheet.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Workbook, WorksheetCell } from '#shared/spreadsheet/workbook.ts';

const read = (bytes: Uint8Array) => readWorkbook({ disk: createMemoryDisk(bytes), path: '/a', name: 'bảng.xlsx' });

async function problemsOf(bytes: Uint8Array): Promise<readonly Problem[]> {
  const result = await read(bytes);
  return result.ok ? [] : result.error;
}

async function workbookOf(raw: RawXlsx): Promise<Workbook> {
  const result = await read(makeXlsx(raw));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const cellsOf = async (inner: string, more: RawXlsx = {}): Promise<readonly WorksheetCell[]> =>
  (await workbookOf({ ...more, sheets: [`<sheetData>${inner}</sheetData>`] })).sheets[0]?.rows.flatMap(({ cells }) => cells) ?? [];
const valuesOf = async (inner: string, more: RawXlsx = {}) => (await cellsOf(inner, more)).map(({ value }) => value);
const sheetOf = (inner: string): RawXlsx => ({ sheets: [`<sheetData>${inner}</sheetData>`] });

/** A hundred numbers, no two rows alike, so that they do not pack too well. */
const rowOf = (number: number): string => `<row>${Array.from({ length: 100 }, (_, index) => `<c><v>${number * 100 + index}</v></c>`).join('')}</row>`;
const merged = (refs: readonly string[]): string =>
  `<sheetData><row><c/><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
/** Half a MiB that says it is this many bytes when unpacked. */
const claim = (size: number): Pick<RawEntry, 'packed' | 'central' | 'local'> => ({ packed: Buffer.alloc(512 * 1024), central: { size }, local: { size } });
const PLAIN = { kind: 'number', decimal: '0.88', isPercent: false };

/** Milliseconds that reading a sound workbook takes. */
async function timeOf(raw: RawXlsx): Promise<number> {
  const bytes = makeXlsx(raw);
  const before = performance.now();
  expect(await problemsOf(bytes)).toEqual([]);
  return performance.now() - before;
}

/** One number format, named by very many styles. */
const styled = (code: string): RawXlsx => ({
  styles: `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs>${Array.from({ length: 50_000 }, (_, index) => `<xf numFmtId="200" fontId="${(index * 7919) % 65_537}"/>`).join('')}</cellXfs>`,
});

/** A compound file of old Office whose directory has one entry of this name. */
function compound(entry: string): Buffer {
  const file = Buffer.alloc(2048);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(`${entry}\0`, 1024, 'utf16le');
  return file;
}

describe('a workbook made to do harm', () => {
  const MIB = 1024 * 1024;

  it('that unpacks to far more than it is, is refused before any of it is unpacked', async () => {
    const bomb = makeXlsx({ sheets: [`<sheetData><row>${' '.repeat(8 * 1024 * 1024)}</row></sheetData>`] });
    const before = performance.now();
    expect(await problemsOf(bomb)).toEqual([expect.objectContaining({ type: 'entry-ratio-too-high', where: 'xl/worksheets/sheet1.xml' })]);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('with parts larger than are read, one or all together, is refused by what their headers say', async () => {
    expect(await problemsOf(makeXlsx({ disguise: claim(65 * MIB) }))).toEqual([
      { type: 'spreadsheet-too-large', where: 'xl/worksheets/sheet1.xml', measure: 'part-bytes', limit: 64 * MIB },
    ]);
    expect(await problemsOf(makeXlsx({ sheets: ['', '', ''], disguise: claim(60 * MIB) }))).toEqual([
      { type: 'spreadsheet-too-large', where: 'bảng.xlsx', measure: 'xml-bytes', limit: 128 * MIB },
    ]);
  });

  it('larger than any workbook is refused by its size, before it is opened', async () => {
    const huge: Disk = { ...createMemoryDisk(makeXlsx({})), stat: () => Promise.resolve({ kind: 'file', size: 257 * MIB }) };
    expect(await readWorkbook({ disk: huge, path: '/a', name: 'bảng.xlsx' })).toEqual({ ok: false, error: [{ type: 'spreadsheet-too-large', where: 'bảng.xlsx', measure: 'file-bytes', limit: 256 * MIB }] });
  });

  it('in which one long number format is named by very many styles takes as long as with a short one', async () => {
    const short = await timeOf(styled('0'));
    expect(await timeOf(styled(`${'[a]'.repeat(340)}0`))).toBeLessThan(3 * short);
  });

  it('in which many tabs name one part is measured by what would be read, not by what is stored', async () => {
    const tabs = `<sheets>${'ABC'.split('').map((name) => `<sheet name="${name}" sheetId="9" r:id="rId1"/>`).join('')}</sheets>`;
    expect(await problemsOf(makeXlsx({ sheets: [''], workbook: tabs, disguise: claim(40 * MIB) }))).toEqual([
      { type: 'spreadsheet-too-large', where: 'bảng.xlsx', measure: 'xml-bytes', limit: 128 * MIB },
    ]);
  });

  it('with very many relations and very many entries takes as long as both, not as long as each with each', async () => {
    const relations = Array.from({ length: 20_000 }, (_, index) => `<Relationship Id="x${(index * 7919) % 65_537}" Type="t/image" Target="media/no${index}.png"/>`).join('');
    const more = Array.from({ length: 9000 }, (_, index) => ({ name: `xl/media/i${index}.png`, data: 'x' }));
    const apart = (await timeOf({ relations })) + (await timeOf({ more }));
    expect(await timeOf({ relations, more })).toBeLessThan(3 * apart);
  });

  it('with a number that no cell can hold is refused: written out it would be ten thousand digits', async () => {
    for (const number of ['1e-9999', '1e-400', '1e400'])
      expect(await problemsOf(makeXlsx(sheetOf(`<row r="2"><c r="A2"><v>${number}</v></c></row>`)))).toEqual([{ type: 'spreadsheet-value-malformed', where: 'Bảng 1!A2', kind: 'number', found: number }]);
    expect(await valuesOf('<row><c><v>0e-9999</v></c></row>')).toEqual([{ kind: 'number', decimal: '0', isPercent: false }]);
  });

  it('with a DOCTYPE is refused, whatever the DOCTYPE says', async () => {
    const laughs = `<!DOCTYPE sst [<!ENTITY a "ha">${'abcdefghi'.split('').map((name, index, all) => `<!ENTITY ${all[index + 1] ?? 'z'} "${`&${name};`.repeat(10)}">`).join('')}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&z;</t></si></sst>`;
    expect(await problemsOf(makeXlsx({ strings: laughs }))).toEqual([{ type: 'spreadsheet-xml-doctype', where: 'xl/sharedStrings.xml', line: 1 }]);
    const outside = '<?xml version="1.0"?>\n<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>';
    expect(await problemsOf(makeXlsx({ sheets: [outside] }))).toEqual([{ type: 'spreadsheet-xml-doctype', where: 'xl/worksheets/sheet1.xml', line: 2 }]);
  });

  it('with an entity that XML does not have is broken XML, at its place', async () => {
    for (const entity of ['&passwd;', '&constructor;', '&toString;'])
      expect(await problemsOf(makeXlsx(sheetOf(`<row><c t="str"><v>${entity}</v></c></row>`)))).toEqual([
        expect.objectContaining({ type: 'spreadsheet-xml-broken', where: 'xl/worksheets/sheet1.xml', line: 1 }),
      ]);
  });

  it('nested without end, or with attributes without end, is refused', async () => {
    expect(await problemsOf(makeXlsx({ sheets: [`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`] }))).toEqual([
      { type: 'spreadsheet-too-large', where: 'xl/worksheets/sheet1.xml', measure: 'xml-depth', limit: 64 },
    ]);
    const attributes = Array.from({ length: 5000 }, (_, index) => `a${index}="${index * 7919}"`).join(' ');
    expect(await problemsOf(makeXlsx({ sheets: [`<sheetData ${attributes}/>`] }))).toEqual([
      { type: 'spreadsheet-too-large', where: 'xl/worksheets/sheet1.xml', measure: 'xml-attributes', limit: 256 },
    ]);
  });

  it('that says it is huge and is not, is read; that is huge, is refused', async () => {
    const small = await workbookOf({ sheets: ['<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'] });
    expect(small.sheets[0]?.rows).toEqual([{ number: 1_048_576, cells: [{ column: 16_384, isFormula: false, value: { kind: 'number', decimal: '1', isPercent: false } }] }]);
    expect(await problemsOf(makeXlsx(sheetOf(Array.from({ length: 2600 }, (_, index) => rowOf(index)).join(''))))).toEqual([
      { type: 'spreadsheet-too-large', where: 'Bảng 1', measure: 'cells', limit: 250_000 },
    ]);
  });

  it('with one long text in every cell is refused by the sum of its texts', async () => {
    const strings = `<si><t>${'điểm '.repeat(6000)}</t></si>`;
    const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`;
    expect(await problemsOf(makeXlsx({ ...sheetOf(cells), strings }))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 1', measure: 'all-characters', limit: 16_777_216 }]);
    const long = `<row r="3"><c r="B3" t="inlineStr"><is><t>${'a'.repeat(32_768)}</t></is></c></row>`;
    expect(await problemsOf(makeXlsx(sheetOf(long)))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 1!B3', measure: 'cell-characters', limit: 32_767 }]);
  });

  it('with merges over the whole sheet, or more of them than anybody makes, is refused; over whole rows is fitted', async () => {
    expect(await problemsOf(makeXlsx({ sheets: [merged(['A1:XFC1048575'])] }))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 1', measure: 'merged-cells', limit: 1_000_000 }]);
    const many = Array.from({ length: 20_001 }, (_, index) => `A${2 * index + 2}:B${2 * index + 3}`);
    expect(await problemsOf(makeXlsx({ sheets: [merged(many)] }))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 1', measure: 'merges', limit: 20_000 }]);
    // The limits are of all sheets together: 256 of them would be five million merges.
    expect(await problemsOf(makeXlsx({ sheets: [merged(many.slice(0, 10_001)), merged(many.slice(0, 10_000))] }))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 2', measure: 'merges', limit: 20_000 }]);
    expect(await problemsOf(makeXlsx({ sheets: [merged(['A2:A600000']), merged(['A2:A600000'])] }))).toEqual([{ type: 'spreadsheet-too-large', where: 'Bảng 2', measure: 'merged-cells', limit: 1_000_000 }]);
    const fitted = await workbookOf({ sheets: [merged(['A1:XFD1', 'E5:E1048576', 'B2:C3'])] });
    expect(fitted.sheets[0]?.merges).toEqual([{ from: { row: 1, column: 1 }, to: { row: 1, column: 3 } }, { from: { row: 2, column: 2 }, to: { row: 3, column: 3 } }]);
    for (const ref of ['B2:A1', 'A1:XFE1', 'A0:A2', 'A1:B2:C3', ''])
      expect(await problemsOf(makeXlsx({ sheets: [merged([ref])] }))).toEqual([{ type: 'spreadsheet-address-invalid', where: 'Bảng 1', found: ref }]);
  });

  it('with two parts of one name, or names that climb, is refused by the container', async () => {
    const again = makeXlsx({ more: [{ name: 'xl/WORKSHEETS/sheet1.xml', data: 'x' }] });
    expect((await problemsOf(again)).map(({ type }) => type)).toContain('entry-name-duplicate');
    expect((await problemsOf(makeXlsx({ more: [{ name: '../../evil.xml', data: 'x' }] }))).map(({ type }) => type)).toContain('entry-name-climbs');
  });

  it('with sheets without end, or of one name, is refused', async () => {
    expect(await problemsOf(makeXlsx({ sheets: Array.from({ length: 257 }, () => '<sheetData/>') }))).toEqual([{ type: 'spreadsheet-too-large', where: 'xl/workbook.xml', measure: 'sheets', limit: 256 }]);
    expect(await problemsOf(makeXlsx({ sheets: ['<sheetData/>', '<sheetData/>'], names: ['Bảng', 'BẢNG'] }))).toEqual([{ type: 'spreadsheet-sheet-repeated', where: 'BẢNG' }]);
  });

  it('with more shared texts than cells may be, is refused', async () => {
    const strings = Array.from({ length: 250_001 }, (_, index) => `<si><t>${(index * 7919) % 65_537}</t></si>`).join('');
    expect(await problemsOf(makeXlsx({ strings }))).toEqual([{ type: 'spreadsheet-too-large', where: 'xl/sharedStrings.xml', measure: 'shared-strings', limit: 250_000 }]);
  });

  it('with links, external workbooks and DDE formulas gives what stands in its cells and follows nothing', async () => {
    const link = '<hyperlinks><hyperlink ref="A1" r:id="rIdX" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></hyperlinks>';
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>xem</v></c><c r="B1"><f>cmd|' /C calc'!A0</f><v>5</v></c></row></sheetData>${link}`;
    const { sheets } = await workbookOf({ sheets: [sheet] });
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { column: 1, isFormula: true, value: { kind: 'text', text: 'xem' } },
      { column: 2, isFormula: true, value: { kind: 'number', decimal: '5', isPercent: false } },
    ]);
  });
});

describe('a cell that is not what it says', () => {
  it.each([
    ['<c t="s"><v>7</v></c>', { type: 'spreadsheet-shared-text-missing', index: 7, count: 1 }],
    ['<c t="s"><v>-1</v></c>', { type: 'spreadsheet-value-malformed', kind: 'shared-text', found: '-1' }],
    ['<c><v>1,5</v></c>', { type: 'spreadsheet-value-malformed', kind: 'number', found: '1,5' }],
    ['<c><v>NaN</v></c>', { type: 'spreadsheet-value-malformed', kind: 'number', found: 'NaN' }],
    ['<c><v>1e999</v></c>', { type: 'spreadsheet-value-malformed', kind: 'number', found: '1e999' }],
    ['<c t="b"><v>có</v></c>', { type: 'spreadsheet-value-malformed', kind: 'boolean', found: 'có' }],
    ['<c t="d"><v>2023-02-29</v></c>', { type: 'spreadsheet-value-malformed', kind: 'day', found: '2023-02-29' }],
    ['<c t="evil"><v>1</v></c>', { type: 'spreadsheet-value-malformed', kind: 'unknown', found: 'evil' }],
    ['<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', { type: 'spreadsheet-cell-repeated' }],
  ])('%s', async (cell, expected) => {
    expect(await problemsOf(makeXlsx({ ...sheetOf(`<row>${cell}</row>`), strings: '<si><t>a</t></si>' }))).toEqual([{ where: 'Bảng 1!A1', ...expected }]);
  });

  it.each(['<row r="2"><c r="A1"><v>1</v></c></row>', '<row><c r="XFE1"><v>1</v></c></row>', '<row r="0"/>', '<row r="1048577"/>', '<row><c r="1A"><v>1</v></c></row>'])('%s has no such address', async (inner) => {
    expect((await problemsOf(makeXlsx(sheetOf(inner)))).map(({ type }) => type)).toEqual(['spreadsheet-address-invalid']);
  });

  it('is told at most fifty times', async () => {
    expect(await problemsOf(makeXlsx(sheetOf(`<row>${'<c><v>x</v></c>'.repeat(1000)}</row>`)))).toHaveLength(50);
  });
});

describe('the parts of a workbook', () => {
  it('are found from where they are named, and never outside the file', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const workbook = '<sheets><sheet name="Thêm" sheetId="9" r:id="rId9"/></sheets>';
    const related = (target: string): RawXlsx => ({ workbook, relations: `<Relationship Id="rId9" Type="${type}" Target=${target}/>` });
    for (const target of ['"../xl/./worksheets/sheet1.xml"', '"/xl/Worksheets/../Worksheets/SHEET1.xml"', '"../../../xl/worksheets/sheet1.xml"'])
      expect((await workbookOf(related(target))).sheets.map(({ name }) => name)).toEqual(['Thêm', 'Bảng 1']);
    expect(await problemsOf(makeXlsx(related('"worksheets/sheet1.xml" TargetMode="External"')))).toEqual([{ type: 'spreadsheet-part-missing', where: 'Thêm' }]);
    expect(await problemsOf(makeXlsx(related('"../../etc/passwd"')))).toEqual([{ type: 'spreadsheet-part-missing', where: 'etc/passwd' }]);
  });

  it('are text across the pieces in which they are unpacked', async () => {
    const strings = Array.from({ length: 4 }, (_, index) => `<si><t>${'x'.repeat(index)}${'\u1ebf'.repeat(30_000)}</t></si>`).join('');
    const values = await valuesOf(`<row>${[0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`, { strings });
    expect(values).toEqual([0, 1, 2, 3].map((index) => ({ kind: 'text', text: `${'x'.repeat(index)}${'\u1ebf'.repeat(30_000)}` })));
  });

  it('are missed by name', async () => {
    const relations = '<workbookPr/>';
    expect(await problemsOf(makeXlsx({ workbook: relations, strings: null, sheets: [] }))).toEqual([{ type: 'spreadsheet-without-sheets', where: 'bảng.xlsx' }]);
    const more = makeXlsx({ workbook: '<sheets><sheet name="Lạc" sheetId="9" r:id="rId9"/></sheets>' });
    expect(await problemsOf(more)).toEqual([{ type: 'spreadsheet-part-missing', where: 'Lạc' }]);
  });

  it('must be what their place says', async () => {
    expect(await problemsOf(makeXlsx({ sheets: ['<?xml version="1.0"?><document/>'] }))).toEqual([
      { type: 'spreadsheet-part-unexpected', where: 'xl/worksheets/sheet1.xml', expected: 'worksheet', found: 'document' },
    ]);
  });

  it('are UTF-8 or UTF-16 with a mark, and nothing else', async () => {
    const sst = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Điểm</t></si></sst>';
    const cell = '<row><c t="s"><v>0</v></c></row>';
    expect(await valuesOf(cell, { strings: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sst}`, 'utf16le') })).toEqual([{ kind: 'text', text: 'Điểm' }]);
    expect(await valuesOf(cell, { strings: Buffer.from(`\ufeff${sst}`, 'utf16le').swap16() })).toEqual([{ kind: 'text', text: 'Điểm' }]);
    expect(await valuesOf(cell, { strings: Buffer.from(`\ufeff${sst}`) })).toEqual([{ kind: 'text', text: 'Điểm' }]);
    const wrong = { type: 'spreadsheet-part-encoding', where: 'xl/sharedStrings.xml' };
    expect(await problemsOf(makeXlsx({ strings: Buffer.from(sst, 'latin1') }))).toEqual([wrong]);
    expect(await problemsOf(makeXlsx({ strings: `<?xml version="1.0" encoding="windows-1258"?>${sst}` }))).toEqual([wrong]);
  });

  it('that break off are broken at their end, and a file that was cut short is no archive', async () => {
    const broken = makeXlsx({ sheets: ['<?xml version="1.0"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\n<sheetData>'] });
    expect(await problemsOf(broken)).toEqual([{ type: 'spreadsheet-xml-broken', where: 'xl/worksheets/sheet1.xml', line: 3, column: 11 }]);
    const cut = makeXlsx({}).subarray(0, 700);
    expect(await detectSpreadsheet(createMemoryDisk(cut), '/a')).toBe('xlsx');
    expect((await problemsOf(cut)).map(({ type, where }) => [type, where])).toEqual([['archive-not-zip', 'bảng.xlsx']]);
  });
});

describe('a cell', () => {
  it('takes its text from runs joined, without reading aids, with escapes undone and line ends one', async () => {
    const strings = '<si><r><t>Cải </t></r><r><rPr/><t xml:space="preserve">cách</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_\r\nc</t></si><si><t>e&#x302;&#x301; &amp; \u0001</t></si>'.replace('\u0001', '&#x9;x');
    expect(await valuesOf('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>', { strings })).toEqual([
      { kind: 'text', text: 'Cải cách' }, { kind: 'text', text: 'a\nb_x0041_\nc' }, { kind: 'text', text: '\u1ebf & \tx' },
    ]);
  });

  it('takes its place from what came before when it names none', async () => {
    const { sheets } = await workbookOf(sheetOf('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c t="inlineStr"><is><t>x</t></is></c></row>'));
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells.map(({ column }) => column)])).toEqual([[1, [1, 4, 5]], [6, [1]]]);
  });

  it('is a percentage or a day by its format', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
    const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>${style === 2 ? '45351.75' : '0.88000000000000012'}</v></c>`).join('');
    expect(await valuesOf(`<row>${cells}</row>`, { styles })).toEqual([PLAIN, { ...PLAIN, isPercent: true }, { kind: 'day', day: '2024-02-29' }, PLAIN, PLAIN, PLAIN]);
    expect(await valuesOf('<row><c s="2"><v>0</v></c></row>', { styles, workbook: '<workbookPr date1904="1"/>' })).toEqual([{ kind: 'day', day: '1904-01-01' }]);
  });

  it('whose formula nobody computed is kept and empty; one whose result is empty is absent', async () => {
    expect(await cellsOf('<row><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c s="1"/></row>')).toEqual([
      { column: 1, isFormula: true, value: { kind: 'text', text: '' } },
      { column: 3, isFormula: true, value: { kind: 'text', text: '' } },
      { column: 4, isFormula: true, value: { kind: 'error', text: '#DIV/0!' } },
    ]);
  });

  it('is not looked for in what other programs added', async () => {
    const foreign = '<extLst><ext><x:row xmlns:x="urn:x"><x:c><x:v>1</x:v></x:c></x:row></ext></extLst><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mergeCell ref="bad"/></mc:AlternateContent>';
    expect((await workbookOf({ sheets: [`<sheetData/>${foreign}`] })).sheets[0]).toEqual({ name: 'Bảng 1', rows: [], merges: [] });
  });
});

describe('a table in another format', () => {
  it.each([
    ['an old Excel file', new Uint8Array(compound('Workbook')), { type: 'spreadsheet-other-format', found: 'xls' }],
    ['a web page', Buffer.from('<html><table><tr><td>1,5</td></tr></table></html>'), { type: 'spreadsheet-other-format', found: 'html' }],
    ['XML of 2003', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), { type: 'spreadsheet-other-format', found: 'xml' }],
    ['a workbook with a password', new Uint8Array(compound('EncryptedPackage')), { type: 'spreadsheet-encrypted' }],
    ['an old Word file', new Uint8Array(compound('WordDocument')), { type: 'spreadsheet-unrecognised' }],
    ['JSON', Buffer.from('{"a": 1, "b": 2}'), { type: 'spreadsheet-unrecognised' }],
    ['a PDF', Buffer.from('%PDF-1.7, 1; 2'), { type: 'spreadsheet-unrecognised' }],
    ['bytes', Buffer.from([1, 2, 44, 3, 0]), { type: 'spreadsheet-unrecognised' }],
    ['nothing', Buffer.alloc(0), { type: 'spreadsheet-unrecognised' }],
  ])('%s is said to be what it is', async (_title, bytes, expected) => {
    expect(await problemsOf(bytes)).toEqual([{ where: 'bảng.xlsx', ...expected }]);
  });

  it('OpenDocument and binary Excel are known by their parts', async () => {
    const ods = makeRawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', data: '<a/>' }]);
    expect(await problemsOf(ods)).toEqual([{ type: 'spreadsheet-other-format', where: 'bảng.xlsx', found: 'ods' }]);
    const xlsb = makeRawZip([{ name: '[Content_Types].xml', data: '<a/>' }, { name: 'xl/workbook.bin', data: 'x' }]);
    expect(await problemsOf(xlsb)).toEqual([{ type: 'spreadsheet-other-format', where: 'bảng.xlsx', found: 'xlsb' }]);
    const other = makeRawZip([{ name: 'bag/bagit.txt', data: 'x' }]);
    expect(await problemsOf(other)).toEqual([{ type: 'spreadsheet-unrecognised', where: 'bảng.xlsx' }]);
  });
});

describe('a CSV file', () => {
  it('in UTF-8 or UTF-16 is read; in an old encoding, with an open quote or too large it is refused', async () => {
    const text = 'Mã;Điểm\r\n1.1;0,5\r\n';
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16()]) {
      const result = await read(bytes);
      expect(result.ok && result.value.sheets.map(({ name, rows }) => [name, rows.length, rows[0]?.cells[1]?.value])).toEqual([['bảng', 2, { kind: 'text', text: 'Điểm' }]]);
    }
    expect(await problemsOf(Buffer.from('M\u00b7,\u00a7i\u00d3m\r\n', 'latin1'))).toEqual([{ type: 'csv-not-unicode', where: 'bảng.xlsx' }]);
    expect(await problemsOf(Buffer.from('a,b\n1,"2\n3\n'))).toEqual([{ type: 'csv-quote-unclosed', where: 'bảng.xlsx:2' }]);
    expect(await problemsOf(Buffer.alloc(33 * 1024 ** 2, 'a,b\n'))).toEqual([{ type: 'spreadsheet-too-large', where: 'bảng.xlsx', measure: 'csv-bytes', limit: 33_554_432 }]);
  });

  it('of commas or line ends alone does not fill memory', async () => {
    const before = process.memoryUsage().heapUsed;
    const startedAt = performance.now();
    expect((await problemsOf(Buffer.alloc(20 * 1024 ** 2, ',\n'))).map((problem) => problem.type)).toEqual(['spreadsheet-too-large']);
    expect((await problemsOf(Buffer.alloc(20 * 1024 ** 2, ','))).map((problem) => problem.type)).toEqual(['spreadsheet-too-large']);
    expect(await problemsOf(Buffer.from(`a,b\n${'\n'.repeat(2_000_000)}`))).toEqual([{ type: 'spreadsheet-too-large', where: 'bảng.xlsx', measure: 'rows', limit: 1_048_576 }]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1024 ** 3);
  });
});
