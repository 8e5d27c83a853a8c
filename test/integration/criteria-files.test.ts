import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { readJson, runBtd, type BtdRun } from '#test/support/run-btd.ts';
import { digestOf, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

const SHIPPED = path.resolve(import.meta.dirname, '../../resources/criteria-sets');
const SETS = readdirSync(SHIPPED).filter((name) => name.endsWith('.json'));
const digestOfFile = (file: string): string => digestOf(canonicalText(JSON.parse(readFileSync(file, 'utf8'))));

const problemSchema = z.looseObject({ type: z.string(), where: z.string(), message: z.string() });
const checkSchema = z.looseObject({
  criteriaSet: z.looseObject({ digest: z.string(), title: z.string(), leaves: z.number(), computed: z.number(), manual: z.number() }).nullable(),
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
});
const factsOf = (run: BtdRun): z.infer<typeof checkSchema> => checkSchema.parse(JSON.parse(run.stdout));

async function must(folder: string, ...argv: readonly string[]): Promise<BtdRun> {
  const run = await runBtd({ folder }, ...argv);
  if (run.exit !== 0) throw new Error(`btd ${argv.join(' ')}: ${run.stdout}${run.stderr}`);
  return run;
}

describe('the criteria sets that come with the program', () => {
  it('are three or more', () => {
    expect(SETS.length).toBeGreaterThanOrEqual(3);
  });

  it.each(SETS.flatMap((name) => (['xlsx', 'csv', 'json'] as const).map((format) => [name, format] as const)))('%s goes to %s and back with the same canonical digest', async (name, format) => {
    const folder = await makeTempFolder();
    const source = path.join(SHIPPED, name);
    await must(folder, 'criteria', 'convert', source, '--out', `bang.${format}`);
    await must(folder, 'criteria', 'convert', `bang.${format}`, '--out', 'lai.json');
    expect(digestOfFile(path.join(folder, 'lai.json'))).toBe(digestOfFile(source));
    expect(canonicalText(JSON.parse(readFileSync(path.join(folder, 'lai.json'), 'utf8')))).toBe(canonicalText(JSON.parse(readFileSync(source, 'utf8'))));
    expect(readdirSync(folder).toSorted()).toEqual([`bang.${format}`, 'lai.json'].toSorted());
  });

  it.each(SETS)('%s is checked as a table as it is as a document: the same counts, and no fewer warnings', async (name) => {
    const folder = await makeTempFolder();
    const source = path.join(SHIPPED, name);
    const document = await must(folder, 'criteria', 'check', source, '--json');
    await must(folder, 'criteria', 'convert', source, '--out', 'bang.xlsx');
    const table = await must(folder, 'criteria', 'check', 'bang.xlsx', '--json');
    expect(factsOf(table).criteriaSet).toEqual(factsOf(document).criteriaSet);
    const typesOf = (run: BtdRun): readonly string[] => factsOf(run).warnings.map(({ type }) => type).toSorted();
    expect(typesOf(table)).toEqual(expect.arrayContaining([...typesOf(document)]));
    for (const { type, where } of factsOf(table).warnings) expect(where, type).not.toBe('');
  });
});

describe('btd criteria check', () => {
  it('says what a set is, by its digest, and exits 0 although its table prints a wrong sum', async () => {
    const folder = await makeTempFolder();
    const wrong = { ...smallSet, nodes: smallSet.nodes.map((node) => (node.code === '2' ? { ...node, max: 30_000 } : node)) };
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify(wrong));
    const run = await must(folder, 'criteria', 'check', 'bo.json');
    expect(run.lines[0]).toBe('ĐỌC ĐƯỢC: bộ tiêu chí “Bộ tiêu chí thử”.');
    expect(run.stdout).toContain(digestOf(canonicalText(wrong)));
    expect(run.lines.some((line) => line.startsWith('  nodes[4].max: '))).toBe(true);
    const facts = factsOf(await must(folder, 'criteria', 'check', 'bo.json', '--json'));
    expect(facts.problems).toEqual([]);
    expect(facts.warnings).toContainEqual(expect.objectContaining({ type: 'criterion-sum-differs', where: 'nodes[4].max', expected: 30_000, found: 25_000 }));
    expect(facts.criteriaSet).toMatchObject({ leaves: 6, computed: 0, manual: 4, isIllustrative: true });
  });

  it('refuses what cannot be read, each reason on its own line with its place, and exits 1', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify({ ...smallSet, nodes: [...smallSet.nodes, smallSet.nodes[1], { ...smallSet.nodes[2], code: '9.1', parent: '9' }] }));
    const run = await runBtd({ folder }, 'criteria', 'check', 'bo.json');
    expect(run.exit).toBe(1);
    expect(run.lines.filter((line) => line.startsWith('nodes[8]') || line.startsWith('nodes[9]')).length).toBe(2);
    expect(readJson(await runBtd({ folder }, 'criteria', 'check', 'bo.json', '--json')).problems.map(({ type }) => type)).toEqual(['criterion-repeated', 'criterion-parent-missing']);
  });

  it('names the mark before a document that no JSON may begin with, instead of taking it for a table', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), `\ufeff${JSON.stringify(smallSet, null, 2)}`);
    expect(readJson(await runBtd({ folder }, 'criteria', 'check', 'bo.json', '--json')).problems).toMatchObject([{ type: 'json-byte-order-mark' }]);
  });

  it('says of another file of ours what it is, and of no file that it is not there', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'dot.json'), JSON.stringify({ format: 'btd/round' }));
    const other = readJson(await runBtd({ folder }, 'criteria', 'check', 'dot.json', '--json'));
    expect(other.problems).toMatchObject([{ type: 'criteria-set-expected', found: 'round' }]);
    expect(readJson(await runBtd({ folder }, 'criteria', 'check', 'khong-co.json', '--json')).problems).toMatchObject([{ type: 'file-missing' }]);
    writeFileSync(path.join(folder, 'anh.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(readJson(await runBtd({ folder }, 'criteria', 'check', 'anh.png', '--json')).problems).toMatchObject([{ type: 'spreadsheet-unrecognised', where: 'anh.png' }]);
  });
});

describe('btd criteria convert', () => {
  it('never writes over the table that it was given', async () => {
    const folder = await makeTempFolder();
    const table = 'Mã,Tiêu chí,Điểm tối đa\n1,Chỉ đạo,2\n';
    writeFileSync(path.join(folder, 'bang.csv'), table);
    for (const out of ['bang.csv', './bang.csv', path.join(folder, 'bang.csv')]) expect((await runBtd({ folder }, 'criteria', 'convert', 'bang.csv', '--out', out)).exit, out).toBe(2);
    expect(readFileSync(path.join(folder, 'bang.csv'), 'utf8')).toBe(table);
  });

  it('writes a document that a person can read, and that is the same set', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await must(folder, 'criteria', 'convert', 'bo.json', '--out', 'BO.JSON');
    expect(readFileSync(path.join(folder, 'BO.JSON'), 'utf8').split('\n').length).toBeGreaterThan(50);
    expect(digestOfFile(path.join(folder, 'BO.JSON'))).toBe(smallSetDigest);
  });

  it('takes an ending that it does not know as wrong use, before anything is read', async () => {
    const folder = await makeTempFolder();
    const run = await runBtd({ folder }, 'criteria', 'convert', 'khong-co.json', '--out', 'bo.docx');
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('*.json | *.xlsx | *.csv');
    expect((await runBtd({ folder }, 'criteria', 'convert', 'khong-co.json')).exit).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes nothing of a set with faults, and leaves what stood under the name', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify({ ...smallSet, nodes: [...smallSet.nodes, smallSet.nodes[1]] }));
    writeFileSync(path.join(folder, 'ra.xlsx'), 'đã có');
    expect((await runBtd({ folder }, 'criteria', 'convert', 'bo.json', '--out', 'ra.xlsx')).exit).toBe(1);
    expect(readFileSync(path.join(folder, 'ra.xlsx'), 'utf8')).toBe('đã có');
    expect(readdirSync(folder).toSorted()).toEqual(['bo.json', 'ra.xlsx']);
  });

  it('keeps texts that a spreadsheet would run as text', async () => {
    const folder = await makeTempFolder();
    const texts = ['=1+1', '+84', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '\'=1', '\t=1'.trim()];
    const nodes = smallSet.nodes.map((node, index) => ({ ...node, title: texts[index % texts.length] ?? '', rule: texts[(index + 1) % texts.length] ?? '' }));
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify({ ...smallSet, nodes }));
    for (const format of ['xlsx', 'csv']) {
      await must(folder, 'criteria', 'convert', 'bo.json', '--out', `bang.${format}`);
      await must(folder, 'criteria', 'convert', `bang.${format}`, '--out', 'lai.json');
      expect(digestOfFile(path.join(folder, 'lai.json')), format).toBe(digestOfFile(path.join(folder, 'bo.json')));
    }
    // No field begins with what a spreadsheet takes for a formula; numbers may be negative.
    const fields = readFileSync(path.join(folder, 'bang.csv'), 'utf8').split(/[;,\n]/u);
    expect(fields.filter((field) => /^"?[=@+]/u.test(field))).toEqual([]);
  });
});

describe('btd import of a criteria table', () => {
  it('starts the secretariat’s workspace, is here already the second time, and the same as the document', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await must(folder, 'criteria', 'convert', 'bo.json', '--out', 'bang.xlsx');
    const first = await must(folder, 'import', '--workspace', 'w', 'bang.xlsx');
    expect(first.stdout).toContain('bang.xlsx: đã nhập bộ tiêu chí “Bộ tiêu chí thử”');
    for (const file of ['bang.xlsx', 'bo.json']) {
      const again = await must(folder, 'import', '--workspace', 'w', file);
      expect(again.stdout).toContain(`${file}: đã có từ trước, bộ tiêu chí “Bộ tiêu chí thử”`);
    }
  });

  it('refuses one with faults by their cells, and leaves no workspace', async () => {
    const folder = await makeTempFolder();
    writeFileSync(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await must(folder, 'criteria', 'convert', 'bo.json', '--out', 'bang.csv');
    const text = readFileSync(path.join(folder, 'bang.csv'), 'utf8');
    expect(text).toContain('1.2');
    writeFileSync(path.join(folder, 'hong.csv'), text.replaceAll(/^("?)1\.2\b/gmu, '$11.1'));
    const run = await runBtd({ folder }, 'import', '--workspace', 'w', 'hong.csv');
    expect(run.exit).toBe(1);
    expect(run.lines.some((line) => /^hong\.csv: .*![A-Z]+\d+: /u.test(line))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['bang.csv', 'bo.json', 'hong.csv']);
  });
});

const listSheets = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xlsx|csv|xlsm|xls)$/iu.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
const describeFolder = (folder: string): string => JSON.stringify(listSheets(folder).map((file) => [file, statSync(file).size, statSync(file).mtimeMs]));

describe.skipIf(corpusPath('spreadsheets') === null)(corpusTitle('spreadsheets', 'btd criteria check on spreadsheets of every kind'), () => {
  it('answers each with reasons or with a table, never with a fault of its own, and writes nothing', async () => {
    const corpus = corpusPath('spreadsheets') ?? '';
    const folder = await makeTempFolder();
    const before = describeFolder(corpus);
    const sheets = listSheets(corpus);
    expect(sheets.length).toBeGreaterThan(50);
    for (const sheet of sheets) {
      const run = await runBtd({ folder }, 'criteria', 'check', sheet, '--json');
      const { problems, criteriaSet } = factsOf(run);
      expect([0, 1], sheet).toContain(run.exit);
      expect(run.exit === 1, sheet).toBe(problems.length > 0);
      if (run.exit === 0) expect(criteriaSet, sheet).not.toBeNull();
      for (const { message, type } of problems) expect(message, `${sheet} ${type}`).not.toBe('');
    }
    expect(describeFolder(corpus)).toBe(before);
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);
});
