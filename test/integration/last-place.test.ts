import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { codeSchema, unitIdSchema } from '#shared/domain/schema.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const TITLE = 'Đợt thử';
const HERE = { screen: 'workspace', unit: unitIdSchema.parse('so-noi-vu'), code: codeSchema.parse('1.2.1') } as const;
const NOWHERE = { place: null, refused: null };
const NOT_REOPENED = { type: 'workspace-not-reopened', where: '', title: TITLE };

const engines: SampleEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.remove();
});

type AtWork = { readonly engine: SampleEngine; readonly workspace: string; readonly root: string; readonly settings: string };

/** The program with a workspace open and the person at work in it. */
async function startAtWork(): Promise<AtWork> {
  const engine = await startSampleEngine();
  engines.push(engine);
  const workspace = await engine.must('createSecretariatWorkspace', { title: TITLE });
  await engine.must('notePlace', { workspace, ...HERE });
  return { engine, workspace, root: path.join(engine.userData, 'workspaces', workspace), settings: path.join(engine.userData, 'settings.json') };
}

const openNow = async ({ engine }: AtWork): Promise<string | null> => (await engine.must('getAppState', null)).openWorkspace;

describe('the next start', () => {
  it('opens what was open, at the place that was noted last', async () => {
    const desk = await startAtWork();
    await desk.engine.restart();
    expect(await openNow(desk)).toBe(desk.workspace);
    expect(await desk.engine.must('takeLastPlace', null)).toEqual({ place: HERE, refused: null });
  });

  it('tells the place once, so that a page that broke down there is not sent back to it', async () => {
    const desk = await startAtWork();
    await desk.engine.restart();
    await desk.engine.must('takeLastPlace', null);
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
  });

  it('begins at the start screen after the workspace was left', async () => {
    const desk = await startAtWork();
    await desk.engine.must('closeWorkspace', null);
    await desk.engine.restart();
    expect(await openNow(desk)).toBeNull();
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
  });

  it('knows no place in a workspace in which none was noted', async () => {
    const desk = await startAtWork();
    const other = await desk.engine.must('createSecretariatWorkspace', { title: 'Đợt khác' });
    await desk.engine.restart();
    expect(await openNow(desk)).toBe(other);
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
  });

  it('keeps the place in the workspace that is open from one that comes late from another', async () => {
    const desk = await startAtWork();
    const other = await desk.engine.must('createSecretariatWorkspace', { title: 'Đợt khác' });
    await desk.engine.must('notePlace', { workspace: other, ...HERE, screen: 'round' });
    await desk.engine.must('notePlace', { workspace: desk.workspace, ...HERE });
    await desk.engine.restart();
    expect(await desk.engine.must('takeLastPlace', null)).toMatchObject({ place: { screen: 'round' } });
  });

  it('starts as if nothing had been open when its settings are damaged', async () => {
    const desk = await startAtWork();
    await desk.engine.must('closeWorkspace', null);
    writeFileSync(desk.settings, '{"openWorkspace": "x", "place": {"screen": "nowhere"}');
    await desk.engine.restart();
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
  });
});

const BREAKAGES = [
  { name: 'because its folder is gone', breakIt: (root: string) => rmSync(root, { recursive: true }), title: '', type: 'workspace-missing' },
  { name: 'because its database is damaged', breakIt: (root: string) => writeFileSync(path.join(root, 'desk.sqlite'), 'no database'.repeat(1000)), title: TITLE, type: 'workspace-damaged' },
] as const;

describe('what cannot be opened again', () => {
  it.each(BREAKAGES)('$name leaves the start screen with the reason, once', async ({ breakIt, title, type }) => {
    const desk = await startAtWork();
    await desk.engine.restartAfter(() => breakIt(desk.root));
    expect(await openNow(desk)).toBeNull();
    expect(await desk.engine.must('takeLastPlace', null)).toMatchObject({ place: null, refused: { workspace: desk.workspace, problems: [{ ...NOT_REOPENED, title }, { type }] } });
    await desk.engine.restart();
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
  });

  it('because another program holds it leaves the start screen with the reason, and it opens when asked for later', async () => {
    const desk = await startAtWork();
    const settings = readFileSync(desk.settings);
    await desk.engine.must('closeWorkspace', null);
    const held = await openWorkspace({ world: createTestWorld(), root: desk.root });
    if (!held.ok) throw new Error(JSON.stringify(held.error));
    await desk.engine.restartAfter(() => writeFileSync(desk.settings, settings));
    expect(await desk.engine.must('takeLastPlace', null)).toEqual({ place: null, refused: { workspace: desk.workspace, problems: [NOT_REOPENED, { type: 'workspace-in-use', where: '' }] } });
    closeWorkspace(held.value);
    expect(await desk.engine.must('openWorkspace', { id: desk.workspace })).toBe(desk.workspace);
  });

  it('because the last start went down with it is not tried again', async () => {
    const desk = await startAtWork();
    await desk.engine.restart();
    // As a start leaves it that is killed before anybody is at work.
    const settings = readFileSync(desk.settings);
    await desk.engine.restartAfter(() => writeFileSync(desk.settings, settings));
    expect(await openNow(desk)).toBeNull();
    expect(await desk.engine.must('takeLastPlace', null)).toEqual({ place: null, refused: { workspace: desk.workspace, problems: [NOT_REOPENED, { type: 'opening-broke-off', where: '' }] } });
    await desk.engine.restart();
    expect(await desk.engine.must('takeLastPlace', null)).toEqual(NOWHERE);
    expect(await desk.engine.must('openWorkspace', { id: desk.workspace })).toBe(desk.workspace);
  });

  it('is not what a program is taken for that was closed before anybody was at work', async () => {
    const desk = await startAtWork();
    await desk.engine.restart();
    await desk.engine.restart();
    expect(await openNow(desk)).toBe(desk.workspace);
    await desk.engine.must('notePlace', { workspace: desk.workspace, ...HERE });
    expect(JSON.parse(readFileSync(desk.settings, 'utf8'))).toMatchObject({ isOpening: false });
  });
});
