import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace, makeCouncil, makeCouncilKeys, openInspector, score } from '#test/support/small-council.ts';
import { readJson, runBtd, type BtdRun } from '#test/support/run-btd.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
  await inWorkspace(createTestWorld(), path.join(template, 'tv-1'), (context) => score(context, '1.1', 7500));
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  for (const one of [template, folder]) rmSync(one, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const btd = (...argv: readonly string[]): Promise<BtdRun> => runBtd({ folder }, ...argv);
const damage = (): void => writeFileSync(at('tv-1/desk.sqlite'), readFileSync(at('tv-1/desk.sqlite')).map((byte, place) => (place >= 4096 ? byte ^ 0x55 : byte)));
const filesIn = (root: string): readonly string[] =>
  readdirSync(at(root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(at(root), path.join(entry.parentPath, entry.name))).toSorted();

describe('on the command line', () => {
  it('a damaged workspace is told with its way back, and the way told leads there', async () => {
    expect((await btd('backup', '--workspace', 'tv-1')).exit).toBe(0);
    damage();
    const told = await btd('doctor', '--workspace', 'tv-1');
    expect(told.exit).toBe(1);
    const command = told.stdout.match(/btd (restore --workspace tv-1 --backup \S+)/)?.[1] ?? '';
    const restored = await btd(...command.split(' '));
    expect(restored).toMatchObject({ exit: 0 });
    expect(restored.stdout).toContain('set-aside');
    expect((await btd('doctor', '--workspace', 'tv-1')).exit).toBe(0);
  });

  it('a workspace without any backup is told so, with what can still be had', async () => {
    damage();
    const told = await btd('doctor', '--workspace', 'tv-1');
    expect(told.exit).toBe(1);
    expect(told.stdout).toContain('btd rescue --workspace tv-1');
  });

  it('without a name the backups are listed and nothing changes; with an unknown one it is refused with the list', async () => {
    await btd('backup', '--workspace', 'tv-1');
    const before = readFileSync(at('tv-1/desk.sqlite'));
    const listed = await btd('restore', '--workspace', 'tv-1');
    expect(listed.exit).toBe(0);
    expect(listed.stdout).toMatch(/-person/);
    expect(await btd('restore', '--workspace', 'tv-1', '--backup', 'hom-qua')).toMatchObject({ exit: 1 });
    expect(readFileSync(at('tv-1/desk.sqlite')).equals(before)).toBe(true);
  });

  it('a laptop that is lost comes back from another drive, evidence and all', async () => {
    mkdirSync(at('o-roi'));
    expect((await btd('backup', '--workspace', 'tv-1', '--to', 'o-roi')).exit).toBe(0);
    rmSync(at('tv-1'), { recursive: true });
    const { backups } = readJson(await btd('restore', '--workspace', 'tv-1', '--from', 'o-roi', '--json')) as unknown as { backups: readonly { readonly name: string }[] };
    expect(await btd('restore', '--workspace', 'tv-1', '--from', 'o-roi', '--backup', backups[0]?.name ?? '')).toMatchObject({ exit: 0 });
    expect((await btd('doctor', '--workspace', 'tv-1')).exit).toBe(0);
  });
});

describe('a rescue folder', () => {
  it('holds every score with its reason, the journal, and the evidence under the unit’s own names', async () => {
    const rescued = await btd('rescue', '--workspace', 'tv-1', '--out', 'cuu-ho');
    expect(rescued).toMatchObject({ exit: 0 });
    expect(filesIn('cuu-ho')).toEqual(['DOC-TRUOC.txt', 'diem.csv', 'nhat-ky.csv', 'tai-lieu.csv', 'tai-lieu/Sở Nội vụ/ke-hoach.pdf', 'tai-lieu/Sở Nội vụ/scan.pdf']);
    const scores = readFileSync(at('cuu-ho/diem.csv'), 'utf8');
    expect(scores).toContain('Sở Nội vụ');
    expect(scores).toMatch(/,1\.1,.*,0\.75,/);
    expect(readFileSync(at('cuu-ho/nhat-ky.csv'), 'utf8')).toContain('record-score');
    expect(readFileSync(at('cuu-ho/DOC-TRUOC.txt'), 'utf8')).toContain('diem.csv');
  });

  it('is written from the newest backup when the records are damaged, and says so', async () => {
    await btd('backup', '--workspace', 'tv-1');
    damage();
    const before = readFileSync(at('tv-1/desk.sqlite'));
    expect(await btd('rescue', '--workspace', 'tv-1', '--out', 'cuu-ho')).toMatchObject({ exit: 0 });
    expect(readFileSync(at('cuu-ho/diem.csv'), 'utf8')).toMatch(/,1\.1,.*,0\.75,/);
    expect(readFileSync(at('cuu-ho/DOC-TRUOC.txt'), 'utf8')).toContain('bản sao lưu lúc');
    expect(readFileSync(at('tv-1/desk.sqlite')).equals(before)).toBe(true);
  });

  it('still holds the evidence when there is neither', async () => {
    damage();
    expect(await btd('rescue', '--workspace', 'tv-1', '--out', 'cuu-ho')).toMatchObject({ exit: 0 });
    expect(filesIn('cuu-ho').filter((file) => file.startsWith('tai-lieu/_/'))).toHaveLength(2);
  });

  it('of the secretariat holds what every member signed, and the packages as they came', async () => {
    await btd('merge', '--workspace', 'thu-ky', 'm1.zip', 'm2.zip');
    expect(await btd('rescue', '--workspace', 'thu-ky', '--out', 'cuu-ho')).toMatchObject({ exit: 0 });
    const scores = readFileSync(at('cuu-ho/diem.csv'), 'utf8');
    expect(scores).toContain('Nguyễn Thị Hạnh (1)');
    expect(scores).toContain('Trần Văn Bình (1)');
    expect(filesIn('cuu-ho').filter((file) => file.startsWith('goi-ho-so/'))).toHaveLength(1);
  });

  it('marks a document that is no longer what was handed in, and keeps what is left of it', async () => {
    const [victim] = filesIn('tv-1/vault');
    writeFileSync(at(`tv-1/vault/${victim ?? ''}`), 'hỏng');
    const rescued = await btd('rescue', '--workspace', 'tv-1', '--out', 'cuu-ho');
    expect(rescued.stdout).toContain('không còn đúng như khi được nộp');
    expect(filesIn('cuu-ho').filter((file) => file.endsWith('.pdf'))).toHaveLength(2);
  });

  it('is never written over what stands there, and leaves nothing half made', async () => {
    mkdirSync(at('cuu-ho'));
    expect(await btd('rescue', '--workspace', 'tv-1', '--out', 'cuu-ho')).toMatchObject({ exit: 1 });
    expect(existsSync(at('cuu-ho.part'))).toBe(false);
    expect(readdirSync(at('cuu-ho'))).toEqual([]);
  });
});
