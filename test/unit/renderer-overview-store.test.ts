import { expect, test } from 'vitest';
import { createOverviewStore } from '#renderer/stores/overview-store.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { overviewOf } from '../support/some-overview.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const cells = (total: number) => ({ ok: true, value: { cells: [], total } });

test('the newest answer stands, whichever comes last', async () => {
  const { client, asked } = makeAnsweringClient();
  const { store, load } = createOverviewStore(client);
  const [first, second] = [overviewOf([]), overviewOf([])];
  void load();
  void load();
  asked[1]?.answer({ ok: true, value: second });
  asked[0]?.answer({ ok: true, value: first });
  await turn();
  expect(store.getState().overview).toBe(second);
});

test('the cells of another field that come late are not shown as this one’s', async () => {
  const { client, asked } = makeAnsweringClient();
  const { store, open } = createOverviewStore(client);
  void open({ kind: 'field', unit: 'a' as UnitId, sector: null });
  void open({ kind: 'look', look: 'differs' });
  asked[0]?.answer(cells(1));
  await turn();
  expect(store.getState().cells).toBeNull();
  asked[1]?.answer(cells(2));
  await turn();
  expect(store.getState().cells).toMatchObject({ total: 2 });
});

test('an answer that comes after the panel was closed, or another workspace was opened, opens nothing', async () => {
  const { client, asked, answer } = makeAnsweringClient();
  const { store, open, closePanel, load, reset } = createOverviewStore(client);
  void open({ kind: 'look', look: 'open' });
  closePanel();
  answer('listLookCells', cells(3));
  void load();
  reset();
  answer('getOverview', { ok: true, value: overviewOf([]) });
  await turn();
  expect(asked).toHaveLength(2);
  expect(store.getState()).toMatchObject({ panel: null, cells: null, overview: null });
});

test('reading again reads the list of the open panel again', async () => {
  const { client, asked, answer } = makeAnsweringClient();
  const { store, open, load } = createOverviewStore(client);
  void open({ kind: 'look', look: 'open' });
  answer('listLookCells', cells(3));
  await turn();
  void load();
  answer('getOverview', { ok: true, value: overviewOf([]) });
  await turn();
  answer('listLookCells', cells(2));
  await turn();
  expect(asked.map(({ method }) => method)).toEqual(['listLookCells', 'getOverview', 'listLookCells']);
  expect(store.getState().cells).toMatchObject({ total: 2 });
});

test('what takes long is asked once for each answer that is shown', async () => {
  const { client, asked, answer } = makeAnsweringClient();
  const { store, load, noteShown } = createOverviewStore(client);
  const shown = overviewOf([]);
  void load();
  answer('getOverview', { ok: true, value: shown });
  await turn();
  void noteShown(shown);
  void noteShown(shown);
  answer('countDoubts', { ok: true, value: { 'self-score': 7, unreadable: 1 } });
  await turn();
  expect(asked.filter(({ method }) => method === 'countDoubts')).toHaveLength(1);
  expect(store.getState().doubts).toEqual({ 'self-score': 7, unreadable: 1 });
});

test('it is read once ahead of the first look, and not again', async () => {
  const { client, asked, answer } = makeAnsweringClient();
  const { store, prepare } = createOverviewStore(client);
  const ahead = overviewOf([]);
  void prepare();
  answer('getOverview', { ok: true, value: ahead });
  await turn();
  await prepare();
  expect(asked).toHaveLength(1);
  expect(store.getState().overview).toBe(ahead);
});

test('whoever leaves does not wait for the counting, and is not told that it was stopped', async () => {
  const { client, asked, answer } = makeAnsweringClient();
  const { store, load, noteShown, leave } = createOverviewStore(client);
  const shown = overviewOf([]);
  void load();
  answer('getOverview', { ok: true, value: shown });
  await turn();
  void noteShown(shown);
  leave();
  expect(asked.at(-1)).toMatchObject({ method: 'stopTask', input: { task: 'count-doubts' } });
  answer('countDoubts', { ok: false, error: [{ type: 'stopped-by-user', where: '' }] });
  await turn();
  expect(store.getState()).toMatchObject({ doubts: null, failure: null });
});

test('with nothing to stop, leaving asks for nothing', () => {
  const { client, asked } = makeAnsweringClient();
  createOverviewStore(client).leave();
  expect(asked).toEqual([]);
});

test('a refusal is shown, and what stood there stays', async () => {
  const { client, answer } = makeAnsweringClient();
  const { store, load } = createOverviewStore(client);
  const before = overviewOf([]);
  void load();
  answer('getOverview', { ok: true, value: before });
  await turn();
  void load();
  answer('getOverview', { ok: false, error: [{ type: 'round-missing', where: '' }] });
  await turn();
  expect(store.getState()).toMatchObject({ overview: before, failure: [{ type: 'round-missing' }] });
});

/** An overview that was read and shown, and whose doubts are being counted. */
async function showOne() {
  const desk = makeAnsweringClient();
  const overview = createOverviewStore(desk.client);
  const shown = overviewOf([]);
  void overview.load();
  desk.answer('getOverview', { ok: true, value: shown });
  await turn();
  void overview.noteShown(shown);
  return { ...desk, ...overview, shown, countOf: (method: string) => desk.asked.filter((one) => one.method === method).length };
}

test('what is about to be replaced is not counted, and what was counted of it is not told of the newer one', async () => {
  const { load, noteShown, answer, store, countOf } = await showOne();
  void load();
  answer('countDoubts', { ok: true, value: { 'self-score': 7, unreadable: 1 } });
  await turn();
  expect(store.getState().doubts).toBeNull();
  void noteShown(overviewOf([]));
  expect(countOf('countDoubts')).toBe(1);
});

test('counting that has ended, or was stopped before, is not stopped', async () => {
  const done = await showOne();
  done.answer('countDoubts', { ok: true, value: { 'self-score': 0, unreadable: 0 } });
  await turn();
  done.leave();
  expect(done.countOf('stopTask')).toBe(0);
  const stopped = await showOne();
  stopped.leave();
  stopped.leave();
  expect(stopped.countOf('stopTask')).toBe(1);
});

test('what came in is read only by who has looked at the overview before', async () => {
  const { client, asked } = makeAnsweringClient();
  await createOverviewStore(client).refresh();
  expect(asked).toEqual([]);
  const { refresh, countOf } = await showOne();
  void refresh();
  expect(countOf('getOverview')).toBe(2);
});

test('the cells of one panel do not stand under the name of the next, nor of another workspace', async () => {
  const { client, answer } = makeAnsweringClient();
  const { store, open, reset } = createOverviewStore(client);
  void open({ kind: 'look', look: 'open' });
  answer('listLookCells', cells(3));
  await turn();
  void open({ kind: 'look', look: 'differs' });
  expect(store.getState().cells).toBeNull();
  reset();
  answer('listLookCells', cells(2));
  await turn();
  expect(store.getState().cells).toBeNull();
});

test('a refusal is told of until the next answer', async () => {
  const { load, answer, store } = await showOne();
  void load();
  answer('getOverview', { ok: false, error: [{ type: 'round-missing', where: '' }] });
  await turn();
  void load();
  answer('getOverview', { ok: true, value: overviewOf([]) });
  await turn();
  expect(store.getState().failure).toBeNull();
});
