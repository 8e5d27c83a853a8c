import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultTable } from '#shared/ipc/result-views.ts';
import { readJson, runBtd, spawnBtd } from '#test/support/run-btd.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

type DemoDocument = { readonly results: ResultTable; readonly steps: number; readonly files: readonly { readonly name: string; readonly size: number }[] };

/** A second demo takes the first one's place, with new keys and the same scores, and prints one JSON document. */
async function expectReplaced(folder: string, first: ResultTable): Promise<void> {
  await writeFile(path.join(folder, 'demo/ket-qua/nhap.txt'), 'ghi thêm');
  const second = readJson(await runBtd({ folder }, 'demo', '--out', 'demo', '--json')) as unknown as DemoDocument;
  expect(second.steps).toBeGreaterThan(20);
  expect(second.results.rows).toEqual(first.rows);
  expect(first.rows.length).toBe(3);
  expect(first.rows.some((row) => row.conflicts > 0)).toBe(true);
  expect(second.files.some(({ name }) => name === 'ket-qua/nhap.txt')).toBe(false);
  expect(await readdir(folder)).toEqual(['demo']);
}

describe('btd demo', () => {
  it('plays the whole round as a program of its own, tells each step, ends with the table and the files, and replaces itself', async () => {
    const folder = await makeTempFolder();
    const run = await spawnBtd(folder, ['demo', '--out', 'demo']);
    expect(run, run.stderr).toMatchObject({ exit: 0, stderr: '' });
    for (const step of ['package build', 'import', 'identity create', 'member accept', 'kit issue', 'export', 'bundle verify', 'merge', 'results']) {
      expect(run.lines.some((line) => line.startsWith(`$ btd ${step} `)), step).toBe(true);
    }
    expect(run.stdout).toMatch(/ {2}tv-1-bi-sua\.zip: data\/scorecards\.json: .*\n {2}bị từ chối, đúng như phải thế/);
    expect(run.stdout).toMatch(/chờ hội đồng kết luận/);
    expect(run.stdout).toContain('Không có gì mới để ghi.');
    expect(run.stdout).toContain('Bộ tiêu chí minh họa');
    const results = await readFile(path.join(folder, 'demo/ket-qua/ket-qua.txt'), 'utf8');
    expect(run.stdout).toContain(results);
    for (const name of ['ket-qua/ket-qua.csv', 'ket-qua/ket-qua.xlsx', 'bo-tai-lieu-phien.zip', 'goi-ket-qua/tv-1.zip', 'to-thu-ky/desk.sqlite']) {
      expect(run.lines.some((line) => line.startsWith(`  ${name} (`)), name).toBe(true);
    }
    // What it made can be used with the commands that it showed.
    const demo = path.join(folder, 'demo');
    const verified = await runBtd({ folder: demo }, 'bundle', 'verify', 'goi-ket-qua/tv-2.zip', '--kit', 'bo-tai-lieu-phien.zip', '--lang', 'en');
    expect(verified).toMatchObject({ exit: 0, lines: expect.arrayContaining([expect.stringMatching(/^SOUND: bundle of /)]) });
    const first = readJson(await runBtd({ folder: demo }, 'results', '--workspace', 'to-thu-ky', '--json')) as unknown as DemoDocument;
    await expectReplaced(folder, first.results);
    // Two whole rounds: a busy machine takes its time.
  }, 240_000);

  it('touches no folder that holds anything else', async () => {
    const folder = await makeTempFolder();
    await writeFile(path.join(folder, 'luan-van.txt'), 'của người khác');
    const run = await runBtd({ folder }, 'demo', '--out', '.');
    expect(run).toMatchObject({ exit: 1, lines: [expect.stringContaining('luan-van.txt')] });
    expect(await readdir(folder)).toEqual(['luan-van.txt']);
    expect(await readFile(path.join(folder, 'luan-van.txt'), 'utf8')).toBe('của người khác');
  });

  it('leaves an empty folder when it is stopped on the way', async () => {
    const folder = await makeTempFolder();
    let isAsked = false;
    const run = await spawnBtd(folder, ['demo', '--out', 'demo'], {
      onOutput: (text, interrupt) => {
        if (isAsked || !text.includes('member accept')) return;
        isAsked = true;
        interrupt();
      },
    });
    expect(isAsked).toBe(true);
    expect(run.exit).toBe(1);
    expect(run.lines.at(-1)).toContain('Đã dừng theo yêu cầu');
    expect(await readdir(path.join(folder, 'demo'))).toEqual([]);
  });
});
