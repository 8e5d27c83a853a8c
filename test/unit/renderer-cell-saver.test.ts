import { beforeEach, describe, expect, it } from 'vitest';
import { createCellSaver, type CellSaver, type SaveState, type ScoreInput } from '#renderer/stores/cell-saver.ts';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { code, makeCell, makeLine, unit } from '../support/renderer-cell.ts';

type Sent = { readonly input: ScoreInput; readonly answer: (reply: ReplyOf<'recordScore'>) => void };

let sent: Sent[];
let states: SaveState[];
let timers: Map<number, () => void>;
let saver: CellSaver;

/** Lets everything that waits for an answer go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const typed = (at: string, reason: string): ScoreInput => ({ unit: unit('so-noi-vu'), code: code(at), appraisal: { kind: 'unscored' }, reason, question: null, figures: [] });
const saved = (second: number): ReplyOf<'recordScore'> => ok({ savedAt: `2025-11-21T09:41:0${second}.000Z` as Instant, cell: makeCell({}), line: makeLine('1.1.1') });
const refused: ReplyOf<'recordScore'> = err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]);
const reasons = (): readonly string[] => sent.map((one) => one.input.reason);
function passTime(): void {
  const due = [...timers.values()];
  timers.clear();
  for (const act of due) act();
}

beforeEach(() => {
  sent = [];
  states = [];
  timers = new Map();
  let last = 0;
  saver = createCellSaver({
    send: (input) => new Promise((answer) => sent.push({ input, answer })),
    onState: (state) => states.push(state),
    onSaved: () => undefined,
    delay: 250,
    setTimer: (act) => {
      last += 1;
      timers.set(last, act);
      return last;
    },
    clearTimer: (timer) => timers.delete(timer),
  });
});

describe('saving what is typed', () => {
  it('waits for the pause, then writes only the latest text', async () => {
    saver.put(typed('1.1.1', 'th'));
    saver.put(typed('1.1.1', 'thiếu'));
    expect(sent).toEqual([]);
    passTime();
    await settle();
    expect(reasons()).toEqual(['thiếu']);
  });

  it('says saved only after the reply, with the time of the reply', async () => {
    saver.put(typed('1.1.1', 'a'));
    passTime();
    await settle();
    expect(states.some((state) => state.kind === 'saved')).toBe(false);
    sent[0]?.answer(saved(7));
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '2025-11-21T09:41:07.000Z' });
    expect(saver.owedFor('so-noi-vu', '1.1.1')).toBeNull();
  });

  it('never has two writes on their way, and sends what was typed meanwhile afterwards', async () => {
    saver.put(typed('1.1.1', 'cũ'));
    passTime();
    await settle();
    saver.put(typed('1.1.1', 'mới'));
    passTime();
    await settle();
    expect(reasons()).toEqual(['cũ']);
    sent[0]?.answer(saved(1));
    await settle();
    expect(reasons()).toEqual(['cũ', 'mới']);
    expect(states.at(-1)).toEqual({ kind: 'saving' });
    sent[1]?.answer(saved(2));
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'saved', at: '2025-11-21T09:41:02.000Z' });
  });

  it('flushes at once when the cell or the window is left', async () => {
    saver.put(typed('1.1.1', 'a'));
    const done = saver.flush();
    await settle();
    expect(reasons()).toEqual(['a']);
    sent[0]?.answer(saved(1));
    await done;
    expect(timers.size).toBe(0);
  });

  it('keeps a refused text, says so, and tries it again beside the next one', async () => {
    saver.put(typed('1.1.1', 'một'));
    passTime();
    await settle();
    sent[0]?.answer(refused);
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', problems: [{ type: 'disk' }] });
    expect(saver.owedFor('so-noi-vu', '1.1.1')).toMatchObject({ reason: 'một' });

    saver.put(typed('2.1', 'hai'));
    passTime();
    await settle();
    sent[1]?.answer(saved(1));
    await settle();
    sent[2]?.answer(refused);
    await settle();
    expect(reasons()).toEqual(['một', 'một', 'hai']);
    expect(states.at(-1)).toMatchObject({ kind: 'failed' });
    expect(saver.owedFor('so-noi-vu', '1.1.1')).toBeNull();
    expect(saver.owedFor('so-noi-vu', '2.1')).toMatchObject({ reason: 'hai' });
  });

  it('tries a refused text only once in a flush, so that a full disk is not asked without end', async () => {
    saver.put(typed('1.1.1', 'một'));
    const done = saver.flush();
    await settle();
    sent[0]?.answer(refused);
    await done;
    expect(sent).toHaveLength(1);
  });

  it('does nothing when nothing is owed', async () => {
    await saver.flush();
    expect(sent).toEqual([]);
    expect(states).toEqual([]);
  });
});
