import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#electron/platform/disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { sweepHalfSample } from '#electron/services/open-sample/index.ts';
import { sweepHalfFiles } from '#electron/services/keep-settings/sweep-half-files.ts';
import { sweepUnmade } from '#electron/services/list-workspaces/sweep-unmade.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { createFaultyDisk, isPowerCut, type Act } from '#test/support/faulty-disk.ts';
import { ACTS, makeActTemplate, type ActName, type ActTools } from '#test/support/council-acts.ts';
import { exportFrom, must } from '#test/support/small-council.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/** Each kind of act is cut off where it has something half-made; the next start removes that and says so, once. */
const template = makeScratchFolder();
const scratch: string[] = [];
let tools: ActTools;
beforeAll(async () => {
  tools = await makeActTemplate(template);
});
afterAll(async () => {
  await tools.inspector.close();
  for (const folder of [template, ...scratch]) rmSync(folder, { recursive: true });
});

function copyTemplate(): string {
  const folder = makeScratchFolder();
  scratch.push(folder);
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** The power goes at the first act that is asked for; throws when the act ends without one. */
async function cutAt(isHere: (act: Act) => boolean, run: (world: World) => Promise<unknown>, dryRun: (world: World) => Promise<unknown>): Promise<void> {
  const world = createTestWorld();
  const counting = createFaultyDisk(world.disk, null);
  await dryRun({ ...world, disk: counting.disk });
  const at = counting.acts.findIndex(isHere);
  if (at === -1) throw new Error('there is no such act');
  const cutting = createTestWorld();
  const ended = await run({ ...cutting, disk: createFaultyDisk(cutting.disk, { at, kind: 'power-cut' }).disk }).catch(isPowerCut);
  if (ended !== true) throw new Error('the power was to go');
}

const actIn = (act: ActName, folder: string) => (world: World) => ACTS[act].run(world, folder, tools);
const newRoot = (userData: string): string => path.join(userData, 'workspaces', 'dot-1');

const make = (userData: string) => async (world: World) => {
  const made = await createWorkspace({ world, root: newRoot(userData), role: 'secretary', title: 'Đợt thử', isSample: false });
  if (made.ok) closeWorkspace(made.value);
};

const isWriteTo = (ending: string) => ({ kind, path: file }: Act): boolean => kind === 'write' && file.endsWith(ending);

type Case = { readonly act: ActName; readonly at: (act: Act) => boolean; readonly says: string };
const CASES: Readonly<Record<string, Case>> = {
  'an import': { act: 'import', at: isWriteTo('.evidence'), says: 'phần làm dở đã được dọn. Mọi điểm đã lưu vẫn nguyên vẹn' },
  'an export': { act: 'export', at: isWriteTo('.part'), says: 'xuat.zip: Lần trước chương trình bị tắt khi đang ghi tệp này' },
  'a backup': { act: 'back-up', at: ({ kind, path: file }) => kind === 'sync' && file.endsWith('.part'), says: '1 bản sao lưu làm dở đã được dọn' },
  'the note of a backup': { act: 'back-up', at: isWriteTo('.part'), says: '1 bản sao lưu làm dở đã được dọn' },
  'an upgrade': { act: 'migrate', at: ({ kind, path: file }) => kind === 'sync' && file.endsWith('.part'), says: 'khi đang nâng cấp dữ liệu của phiên bản cũ' },
  'a restore that was not intended yet': { act: 'restore', at: isWriteTo('restore.sqlite'), says: 'khi đang chuẩn bị khôi phục' },
  'a restore that was intended': { act: 'restore', at: ({ kind, path: file }) => kind === 'rename' && file.endsWith('desk.sqlite') && !file.includes('set-aside'), says: 'nay việc khôi phục đã được làm nốt' },
};

describe('what a cut has left half-made', () => {
  it.each(Object.entries(CASES))('of %s is removed or finished at the next start, which says so once; btd says it too', async (_name, { act, at, says }) => {
    const [folder, other] = [copyTemplate(), copyTemplate()];
    const { workspace, run } = ACTS[act];
    await cutAt(at, (world) => run(world, folder, tools), (world) => run(world, other, tools));
    // The frozen records name evidence whose files were not frozen with them.
    const doctor = await runBtd({ folder }, 'doctor', '--workspace', workspace);
    expect(doctor.stdout).toContain(says);
    if (act !== 'migrate') expect(doctor.exit).toBe(0);
    expect(listLeft(folder)).toEqual([]);
    const again = must(await openWorkspace({ world: createTestWorld(), root: path.join(folder, workspace) }));
    expect(again.notices).toEqual([]);
    closeWorkspace(again);
  });
});

const listLeft = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part') || name.endsWith('.outgoing') || path.basename(path.dirname(name)) === 'staging' || /restored?\.(?:json|sqlite)$/u.test(name));

describe('an export that is cut off while its drive is away at the next start', () => {
  it('is removed once the drive is there again', async () => {
    const [folder, other] = [copyTemplate(), copyTemplate()];
    await cutAt(isWriteTo('.part'), actIn('export', folder), actIn('export', other));
    const part = readdirSync(folder).find((name) => name.endsWith('.part')) ?? '';
    // As if the folder of the export were a drive that was pulled out: the note names it, and nothing is there.
    const away = `${folder}-rut-ra`;
    cpSync(path.join(folder, 'tv-1'), path.join(away, 'tv-1'), { recursive: true });
    scratch.push(away);
    cpSync(path.join(folder, part), path.join(away, part));
    rmSync(folder, { recursive: true });
    const notices = async (): Promise<readonly string[]> => {
      const opened = must(await openWorkspace({ world: createTestWorld(), root: path.join(away, 'tv-1') }));
      closeWorkspace(opened);
      return opened.notices.map(({ type }) => type);
    };
    expect(await notices()).toEqual([]);
    mkdirSync(folder);
    cpSync(path.join(away, part), path.join(folder, part));
    expect(await notices()).toEqual(['half-export-removed']);
    expect(existsSync(path.join(folder, part))).toBe(false);
  });
});

describe('a restore that is cut off after its names were changed', () => {
  it('goes on counting revisions: no two bundles of one number', async () => {
    const [folder, other] = [copyTemplate(), copyTemplate()];
    for (const one of [folder, other]) {
      // Signed after the backup that comes back.
      await exportFrom(path.join(one, 'tv-2'), tools.keys.m2, path.join(one, 'm2-sau.zip'));
    }
    await cutAt(({ kind, path: file }) => kind === 'rename' && file.endsWith('restored.json'), actIn('restore', folder), actIn('restore', other));
    expect(await exportFrom(path.join(folder, 'tv-2'), tools.keys.m2, path.join(folder, 'm2-nua.zip'))).toBe(3);
  });
});

describe('a workspace whose making was cut off', () => {
  it('is removed at the next start of the program, wherever it was cut off, and that is said', async () => {
    const dry = makeScratchFolder();
    scratch.push(dry);
    const world = createTestWorld();
    const counting = createFaultyDisk(world.disk, null);
    await make(dry)({ ...world, disk: counting.disk });
    expect(counting.acts.length).toBeGreaterThan(5);
    for (const at of counting.acts.keys()) {
      const userData = makeScratchFolder();
      scratch.push(userData);
      const cutting = createTestWorld();
      await make(userData)({ ...cutting, disk: createFaultyDisk(cutting.disk, { at, kind: 'power-cut' }).disk }).catch(isPowerCut);
      const isThere = existsSync(newRoot(userData));
      const notices = await sweepUnmade(createTestWorld(), userData);
      expect(notices).toEqual(isThere ? [{ type: 'half-making-removed', where: '', entries: 1 }] : []);
      expect(existsSync(newRoot(userData))).toBe(false);
    }
  });

  it('stays when it was made whole, and when anything of anybody’s is in it', async () => {
    const userData = makeScratchFolder();
    scratch.push(userData);
    await make(userData)(createTestWorld());
    const lost = path.join(userData, 'workspaces', 'mat-so');
    cpSync(path.join(template, 'tv-1'), lost, { recursive: true });
    rmSync(layoutOf(lost).database);
    const foreign = path.join(userData, 'workspaces', 'cua-toi');
    mkdirSync(foreign, { recursive: true });
    cpSync(path.join(template, 'goi.zip'), path.join(foreign, 'goi.zip'));
    cpSync(path.join(template, 'tv-2'), path.join(userData, 'workspaces', 'tv-2'), { recursive: true });
    expect(await sweepUnmade(createTestWorld(), userData)).toEqual([]);
    expect(readdirSync(path.join(userData, 'workspaces')).toSorted()).toEqual(['cua-toi', 'dot-1', 'mat-so', 'tv-2']);
  });
});

describe('a note of a file for outside', () => {
  it('leads to nothing but what the program itself names so', async () => {
    const folder = copyTemplate();
    const { staging } = layoutOf(path.join(folder, 'tv-1'));
    const victims = [path.join(folder, 'goi.zip'), path.join(folder, '.goi.zip.part')];
    writeFileSync(victims[1] ?? '', 'x');
    for (const [at, staged] of [...victims, '../../goi.zip', 7, null].entries()) writeFileSync(path.join(staging, `${at}.outgoing`), JSON.stringify({ staged }));
    writeFileSync(path.join(staging, 'x.outgoing'), '{"stag');
    const opened = must(await openWorkspace({ world: createTestWorld(), root: path.join(folder, 'tv-1') }));
    expect(opened.notices).toEqual([]);
    closeWorkspace(opened);
    expect(victims.map((file) => existsSync(file))).toEqual([true, true]);
    expect(readdirSync(staging)).toEqual([]);
  });
});

describe('a sample whose making was cut off', () => {
  it('is removed at the next start, which says so; a whole one stays', async () => {
    const userData = makeScratchFolder();
    scratch.push(userData);
    const half = path.join(userData, 'workspaces', 'mau-to-thu-ky');
    mkdirSync(path.join(userData, 'sample-round'));
    cpSync(path.join(template, 'thu-ky'), half, { recursive: true });
    writeFileSync(path.join(userData, 'sample-round', 'whole'), '');
    expect(await sweepHalfSample({ world: createTestWorld(), userData })).toEqual([]);
    expect(existsSync(half)).toBe(true);
    rmSync(path.join(userData, 'sample-round', 'whole'));
    expect(await sweepHalfSample({ world: createTestWorld(), userData })).toEqual([{ type: 'half-sample-removed', where: '' }]);
    expect(existsSync(half)).toBe(false);
    expect(await sweepHalfSample({ world: createTestWorld(), userData })).toEqual([]);
  });
});

describe('preferences and identities that were cut off while they were written', () => {
  it('are removed at the next start; whole ones, and the window’s own file, stay', async () => {
    const userData = makeScratchFolder();
    scratch.push(userData);
    mkdirSync(path.join(userData, 'identities'));
    const half = ['.settings.json.0123456789ab.part', 'identities/.abc.json.0123456789ab.part'];
    const others = ['settings.json', '.window.json.0123456789ab.part', 'identities/abc.json'];
    for (const name of [...half, ...others]) writeFileSync(path.join(userData, name), '{}');
    await sweepHalfFiles(createTestWorld(), userData);
    expect([...half, ...others].map((name) => existsSync(path.join(userData, name)))).toEqual([false, false, true, true, true]);
  });
});
