import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { readJson, runBtd } from '#test/support/run-btd.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}

/** Names, sizes and times of everything in a folder: whatever is written in it shows here. */
function describeFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(folder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function expectRefused(file: string, folder: string): Promise<readonly string[]> {
  const run = await runBtd({ folder }, 'package', 'check', file, '--json');
  expect(run.exit, file).toBe(1);
  const { ok, problems } = readJson(run);
  expect(ok, file).toBe(false);
  expect(problems.length, file).toBeGreaterThan(0);
  for (const { message } of problems) expect(message, file).toMatch(/\S/);
  const text = await runBtd({ folder }, 'package', 'check', file);
  expect(text.exit, file).toBe(1);
  // The verdict, then each reason on its own line.
  expect(text.lines.length, file).toBe(problems.length + 1);
  return problems.map((problem) => problem.type);
}

describe.skipIf(corpusPath('zip') === null)(corpusTitle('zip', 'btd package check on the ZIP corpus'), () => {
  it('refuses every archive with reasons, has no fault of its own, and writes nothing', async () => {
    const corpus = corpusPath('zip') ?? '';
    const before = describeFolder(corpus);
    const folder = await makeTempFolder();
    const archives = listFiles(corpus).filter((file) => !/\.(?:md|csv)$/.test(file));
    expect(archives.length).toBeGreaterThan(100);
    const types = new Set<string>();
    for (const archive of archives) for (const type of await expectRefused(archive, folder)) types.add(type);
    // Many kinds of fault are told apart; a sound archive that is no bag at all is told so.
    expect(types.size).toBeGreaterThan(10);
    expect(types).toContain('bag-top-folder');
    expect(describeFolder(corpus)).toBe(before);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe.skipIf(corpusPath('bagit') === null)(corpusTitle('bagit', 'btd package check on the bags'), () => {
  it('refuses every bag with reasons, and a sound one because it holds none of our payloads', async () => {
    const corpus = corpusPath('bagit') ?? '';
    const before = describeFolder(corpus);
    const folder = await makeTempFolder();
    const bags = [...new Set(listFiles(corpus).filter((file) => path.basename(file) === 'bagit.txt').map((file) => path.dirname(file)))];
    expect(bags.length).toBeGreaterThan(20);
    const foreign: string[] = [];
    for (const bag of bags) if ((await expectRefused(bag, folder)).includes('payload-unrecognised')) foreign.push(bag);
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.every((bag) => !bag.includes('/invalid/'))).toBe(true);
    expect(describeFolder(corpus)).toBe(before);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe.skipIf(corpusPath('json') === null)(corpusTitle('json', 'btd package build on the JSON corpus'), () => {
  it('refuses every document with reasons and leaves no file', async () => {
    const corpus = path.join(corpusPath('json') ?? '', 'JSONTestSuite/test_parsing');
    const folder = await makeTempFolder();
    await mkdir(path.join(folder, 'evidence'));
    const documents = listFiles(corpus).filter((file) => file.endsWith('.json'));
    expect(documents.length).toBeGreaterThan(300);
    for (const document of documents) {
      const run = await runBtd({ folder }, 'package', 'build', '--submission', document, '--evidence', 'evidence', '--out', 'out.zip', '--json');
      expect(run.exit, document).toBe(1);
      expect(readJson(run).problems.length, document).toBeGreaterThan(0);
    }
    expect(await readdir(folder)).toEqual(['evidence']);
  });
});

const nameOf = (file: string): string => path.basename(file).normalize('NFC');

describe.skipIf(corpusPath('pdf') === null)(corpusTitle('pdf', 'btd import on files of other kinds'), () => {
  it('refuses a PDF with the list of what is read, a spreadsheet of something else with its reasons, and makes no workspace', async () => {
    const folder = await makeTempFolder();
    const pdf = listFiles(corpusPath('pdf') ?? '').find((file) => file.endsWith('.pdf')) ?? '';
    const sheet = listFiles(corpusPath('spreadsheets') ?? '').find((file) => file.endsWith('.xlsx')) ?? '';
    expect(readFileSync(pdf).length).toBeGreaterThan(0);
    const run = await runBtd({ folder }, 'import', '--workspace', 'w', pdf, sheet);
    expect(run.exit).toBe(1);
    const sentence = 'Không nhận ra loại tệp này. Chương trình nhận gói hồ sơ, bộ tài liệu phiên, gói kết quả (ZIP)';
    expect(run.lines.some((line) => line.startsWith(`${nameOf(pdf)}: ${sentence}`)), pdf).toBe(true);
    expect(run.lines.some((line) => line.startsWith(`${nameOf(sheet)}: `) && !line.includes(sentence)), sheet).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });
});
