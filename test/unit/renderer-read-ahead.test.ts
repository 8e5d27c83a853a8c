import { describe, expect, it } from 'vitest';
import type { Client } from '#renderer/api/client.ts';
import { createReadAhead, type NextCell } from '#renderer/stores/read-ahead.ts';
import { METHODS, type Method } from '#shared/ipc/contract.ts';
import type { UnitSheet } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';
import { code, makeCell, makeNode, unit } from '#test/support/renderer-cell.ts';

const U = unit('u');
const NEXT: NextCell = { unit: U, code: code('1.1.2'), withSheet: false };
const CELL = makeCell({}, { unit: U, node: makeNode('1.1.2', '1.1') });
/** As a call is made without knowing which: the test goes through all of them. */
const callAny = (client: Client, method: Method, input: unknown): Promise<unknown> => (client.call as (method: Method, input: unknown) => Promise<unknown>)(method, input);

/** A cell that was read ahead, and the watched client on which the window goes on. */
async function makeReady(next: NextCell = NEXT) {
  const { client, answer, asked } = makeAnsweringClient();
  const ahead = createReadAhead(client);
  const reading = ahead.read(next);
  answer('getCell', ok(CELL));
  if (next.withSheet) answer('getUnitSheet', ok({ unit: next.unit, lines: [] } as unknown as UnitSheet));
  await reading;
  return { ahead, watched: ahead.watch(client), answer, asked };
}

/** What may be called while the person looks at a cell, and changes nothing that another cell shows. */
const READINGS = new Set<Method>(['getAppState', 'setPreferences', 'notePlace', 'getRound', 'listUnits', 'getOverview', 'countDoubts', 'listSectorCells', 'listLookCells', 'getUnitSheet', 'getCell', 'getCriterionSheet', 'listEvidence', 'listReasonPhrases', 'getUndoState', 'chooseFiles', 'chooseTarget', 'chooseFolder', 'showInFolder', 'listReadiness', 'listBackups', 'findWayBack', 'backUpNow', 'keepBackupsIn', 'stopTask']);

describe('a cell that was read ahead', () => {
  it('is given once, to whoever asks for that very cell', async () => {
    const { ahead } = await makeReady();
    expect(ahead.take(U, code('1.1.1'))).toBeNull();
    expect(ahead.take(unit('v'), NEXT.code)).toBeNull();
    expect(ahead.take(U, NEXT.code)?.cell).toBe(CELL);
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });

  it.each(METHODS)('%s: is outdated by it unless it is known to change nothing', async (method) => {
    const { ahead, watched } = await makeReady();
    void callAny(watched, method, { unit: U, code: NEXT.code });
    expect(ahead.take(U, NEXT.code) !== null).toBe(READINGS.has(method));
    expect(ahead.store.getState().outdated).toBe(READINGS.has(method) ? 0 : 1);
  });

  it('stands while another cell is recorded or typed in', async () => {
    const { ahead, watched } = await makeReady();
    for (const method of ['recordScore', 'keepDraft', 'dropDraft'] as const) void callAny(watched, method, { unit: U, code: code('1.1.1') });
    expect(ahead.take(U, NEXT.code)).not.toBeNull();
  });

  it('of another unit does not stand when a cell of that unit is recorded, for its sheet has a line of it', async () => {
    const { ahead, watched } = await makeReady({ ...NEXT, withSheet: true });
    void callAny(watched, 'recordScore', { unit: unit('v'), code: NEXT.code });
    expect(ahead.store.getState().ready?.sheet).not.toBeNull();
    void callAny(watched, 'recordScore', { unit: U, code: code('1.1.1') });
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });

  it('does not stand when it was read while a change was on its way', async () => {
    const { client, answer } = makeAnsweringClient();
    const ahead = createReadAhead(client);
    const undone = callAny(ahead.watch(client), 'undoScore', null);
    const reading = ahead.read(NEXT);
    answer('getCell', ok(CELL));
    await reading;
    expect(ahead.store.getState().ready).not.toBeNull();
    answer('undoScore', ok(null));
    await undone;
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });

  it('does not come back when the answer is late', async () => {
    const { client, asked, answer } = makeAnsweringClient();
    const ahead = createReadAhead(client);
    const first = ahead.read(NEXT);
    const second = ahead.read({ ...NEXT, code: code('2.1') });
    asked[0]?.answer(ok(CELL));
    await first;
    expect(ahead.store.getState().ready).toBeNull();
    void callAny(ahead.watch(client), 'importFiles', null);
    answer('getCell', ok(CELL));
    await second;
    expect(ahead.store.getState().ready).toBeNull();
  });

  it('that cannot be read is not there, and says so only when it is asked for', async () => {
    const { client, answer } = makeAnsweringClient();
    const ahead = createReadAhead(client);
    const reading = ahead.read(NEXT);
    answer('getCell', { ok: false, error: [] });
    await reading;
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });
});

it('a cell of another unit whose sheet cannot be read is not there', async () => {
  const { client, answer } = makeAnsweringClient();
  const ahead = createReadAhead(client);
  const reading = ahead.read({ ...NEXT, withSheet: true });
  answer('getCell', ok(CELL));
  answer('getUnitSheet', err([]));
  await reading;
  expect(ahead.take(U, NEXT.code)).toBeNull();
});

describe('a cell that somebody else has read', () => {
  const SHEET = { unit: U, packageRevision: 1, lines: [] } as const satisfies UnitSheet;
  const hold = () => {
    const { client, answer } = makeAnsweringClient();
    const ahead = createReadAhead(client);
    ahead.hold({ cell: CELL, sheet: SHEET });
    return { ahead, watched: ahead.watch(client), answer };
  };

  it('is given once, with its sheet', () => {
    const { ahead } = hold();
    expect(ahead.take(U, NEXT.code)).toEqual({ cell: CELL, sheet: SHEET });
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });

  it.each(['1.1.2', '1.1.1'])('does not stand when %s of its unit is recorded, for its sheet has a line of it', (recorded) => {
    const { ahead, watched } = hold();
    void callAny(watched, 'recordScore', { unit: U, code: code(recorded) });
    expect(ahead.take(U, NEXT.code)).toBeNull();
  });

  it('is not driven out by one that was asked for before and comes late', async () => {
    const { client, answer } = makeAnsweringClient();
    const ahead = createReadAhead(client);
    const reading = ahead.read({ unit: U, code: code('1.1.1'), withSheet: false });
    ahead.hold({ cell: CELL, sheet: SHEET });
    answer('getCell', ok(makeCell({}, { unit: U })));
    await reading;
    expect(ahead.take(U, NEXT.code)?.cell).toBe(CELL);
  });
});
