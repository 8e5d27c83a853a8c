import { describe, expect, it } from 'vitest';
import { LONGEST_UNREST, REST } from '#renderer/stores/cell-saver.ts';
import { cellAt, formOf, letGo, startSaver, wasKept, wasRefused, wasSaved, instant, type Sent } from '../support/typed-cell.ts';
import { points } from '../support/renderer-cell.ts';

const CELL = cellAt('1.1.1');
const OTHER = cellAt('2.1');
const typed = (reason: string) => formOf(CELL, { reason });

/** What was sent: `keep thiếu`, `record thiếu`. */
const say = (sent: readonly Sent[]): readonly string[] => sent.map((one) => `${one.kind} ${one.kind === 'keep' ? one.input.form.reason : one.input.reason}`);

type Desk = ReturnType<typeof startSaver>;

async function answerKept({ sent }: Desk, second: number): Promise<void> {
  const one = sent.at(-1);
  if (one?.kind !== 'keep') throw new Error('the last call keeps no draft');
  one.answer(wasKept(second));
  await letGo();
}
async function answerSaved({ sent }: Desk, second: number, cell = CELL): Promise<void> {
  const one = sent.at(-1);
  if (one?.kind !== 'record') throw new Error('the last call records nothing');
  one.answer(wasSaved(cell, second));
  await letGo();
}
async function refuse({ sent }: Desk): Promise<void> {
  sent.at(-1)?.answer(wasRefused);
  await letGo();
}

describe('what is being typed', () => {
  it('is kept as a draft once the keys rest, the latest text alone, and not recorded', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('th'));
    desk.saver.type(CELL, typed('thiếu'));
    expect(desk.sent).toEqual([]);
    expect(desk.states.at(-1)).toEqual({ kind: 'saving' });
    desk.passTime(REST);
    await letGo();
    expect(say(desk.sent)).toEqual(['keep thiếu']);
    await answerKept(desk, 7);
    expect(desk.states.at(-1)).toEqual({ kind: 'kept', at: instant(7) });
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toMatchObject({ reason: 'thiếu' });
  });

  it('is kept while the keys never rest, too', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('m'));
    desk.saver.type(CELL, typed('mộ'));
    // The rest begins anew with each key, the longest unrest does not.
    expect([...desk.timers.values()].map(({ delay }) => delay).toSorted((a, b) => a - b)).toEqual([REST, LONGEST_UNREST]);
    const longest = [...desk.timers.values()].find(({ delay }) => delay === LONGEST_UNREST);
    desk.saver.type(CELL, typed('một'));
    expect([...desk.timers.values()]).toContain(longest);
    longest?.act();
    await letGo();
    expect(say(desk.sent)).toEqual(['keep một']);
    expect(desk.timers.size).toBe(0);
  });

  it('is on the disk within 300 ms of the last key, with a commit of 20 ms under way when it rests', () => {
    expect(REST + 2 * 20).toBeLessThan(300);
  });

  it('is never called kept while something newer is typed', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('cũ'));
    desk.passTime(REST);
    await letGo();
    desk.saver.type(CELL, typed('mới'));
    await answerKept(desk, 1);
    expect(desk.states.at(-1)).toEqual({ kind: 'saving' });
    desk.passTime(REST);
    await letGo();
    expect(say(desk.sent)).toEqual(['keep cũ', 'keep mới']);
    await answerKept(desk, 2);
    expect(desk.states.at(-1)).toEqual({ kind: 'kept', at: instant(2) });
  });

  it('stays a draft when the window is left', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('nửa ch'));
    void desk.saver.keep();
    await letGo();
    await answerKept(desk, 1);
    expect(say(desk.sent)).toEqual(['keep nửa ch']);
    expect(desk.timers.size).toBe(0);
  });

  it('stays a draft when the field was left in mid-word, also when the cell is left after it', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('nửa ch'));
    void desk.saver.leave(CELL.unit, '1.1.1', 'left');
    void desk.saver.flush();
    await letGo();
    await answerKept(desk, 1);
    await desk.saver.flush();
    expect(say(desk.sent)).toEqual(['keep nửa ch']);
    expect(desk.kept.at(-1)).toMatchObject({ phase: 'left', cell: { draft: { form: { reason: 'nửa ch' } } } });
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toBeNull();
  });

  it('is owed no more once it is left as it was kept', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('nửa ch'));
    desk.passTime(REST);
    await letGo();
    await answerKept(desk, 1);
    await desk.saver.leave(CELL.unit, '1.1.1', 'left');
    expect(say(desk.sent)).toEqual(['keep nửa ch']);
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toBeNull();
  });

  it('is not recorded because the focus moves on after it was left as a draft', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('nửa ch'));
    void desk.saver.leave(CELL.unit, '1.1.1', 'left');
    void desk.saver.leave(CELL.unit, '1.1.1', 'finished');
    await letGo();
    await answerKept(desk, 1);
    expect(say(desk.sent)).toEqual(['keep nửa ch']);
  });

  it('that says what is recorded leaves nothing to keep, and the mark tells when that was', async () => {
    const desk = startSaver();
    const recorded = cellAt('1.1.1', { savedAt: instant(3) });
    desk.saver.type(recorded, formOf(recorded, { reason: 'x' }));
    desk.saver.type(recorded, formOf(recorded));
    desk.passTime(REST);
    await letGo();
    const [one] = desk.sent;
    if (one?.kind === 'keep') one.answer({ ok: true, value: { keptAt: null, state: 'unscored', lacks: [] } });
    await letGo();
    expect(desk.states.at(-1)).toEqual({ kind: 'saved', at: instant(3) });
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toBeNull();
  });
});

describe('what is finished', () => {
  it('is recorded at once, and called saved only after the reply, with its time', async () => {
    const desk = startSaver();
    void desk.saver.finish(CELL, typed('đủ'));
    await letGo();
    expect(say(desk.sent)).toEqual(['record đủ']);
    expect(desk.states.some((state) => state.kind === 'saved')).toBe(false);
    await answerSaved(desk, 7);
    expect(desk.states.at(-1)).toEqual({ kind: 'saved', at: instant(7) });
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toBeNull();
  });

  it('takes the place of a draft that waits to be kept', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('đủ'));
    void desk.saver.finish(CELL, typed('đủ rồi'));
    await letGo();
    expect(say(desk.sent)).toEqual(['record đủ rồi']);
    expect(desk.timers.size).toBe(0);
  });

  it('waits for the draft that is on its way: never two at a time', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('cũ'));
    void desk.saver.keep();
    await letGo();
    void desk.saver.finish(CELL, typed('mới'));
    await letGo();
    expect(say(desk.sent)).toEqual(['keep cũ']);
    await answerKept(desk, 1);
    expect(say(desk.sent)).toEqual(['keep cũ', 'record mới']);
    expect(desk.states.at(-1)).toEqual({ kind: 'saving' });
    await answerSaved(desk, 2);
    expect(desk.states.at(-1)).toEqual({ kind: 'saved', at: instant(2) });
  });

  it('is recorded as far as it can be, the rest stays a draft: a slip in the points never costs the reason', async () => {
    const desk = startSaver();
    const form = formOf(CELL, { points: '0,9x', reason: 'Thiếu báo cáo' });
    void desk.saver.finish(CELL, form);
    await letGo();
    expect(desk.sent).toMatchObject([{ kind: 'record', input: { appraisal: { kind: 'unscored' }, reason: 'Thiếu báo cáo', draft: { points: '0,9x' } } }]);
    await answerSaved(desk, 1);
    expect(desk.states.at(-1)).toEqual({ kind: 'kept', at: instant(1) });
  });

  it('is only kept when nothing of it can be recorded', async () => {
    const desk = startSaver();
    void desk.saver.finish(CELL, formOf(CELL, { points: '0,9x' }));
    await letGo();
    expect(desk.sent).toMatchObject([{ kind: 'keep', input: { form: { points: '0,9x' } } }]);
    await answerKept(desk, 1);
    expect(desk.states.at(-1)).toMatchObject({ kind: 'kept' });
  });

  it('is measured by what was recorded a moment before: an unreadable number keeps the newest points, not older ones', async () => {
    const desk = startSaver();
    void desk.saver.finish(CELL, formOf(CELL, { points: '0,75' }));
    await letGo();
    void desk.saver.finish(CELL, formOf(CELL, { points: '0,75x', reason: 'a' }));
    const now = { ...CELL, score: { ...CELL.score, appraisal: { kind: 'scored', points: points(7500) } as const } };
    await answerSaved(desk, 1, now);
    expect(desk.sent.at(-1)).toMatchObject({ kind: 'record', input: { appraisal: { kind: 'scored', points: 7500 }, reason: 'a' } });
    // Whoever typed on may still hold the cell as it was before.
    void desk.saver.finish(CELL, formOf(CELL, { points: '0,75x', reason: 'ab' }));
    await answerSaved(desk, 2, now);
    expect(desk.sent.at(-1)).toMatchObject({ kind: 'record', input: { appraisal: { kind: 'scored', points: 7500 }, reason: 'ab' } });
  });

  it('that says what is recorded is not recorded again, unless it was to be looked at again', async () => {
    const desk = startSaver();
    const known = cellAt('1.1.1', { lacks: ['review'] });
    void desk.saver.finish(known, formOf(known));
    await letGo();
    expect(desk.sent).toMatchObject([{ kind: 'record' }]);
    const other = startSaver();
    void other.saver.finish(CELL, formOf(CELL));
    await letGo();
    expect(other.sent.every(({ kind }) => kind === 'keep')).toBe(true);
  });
});

describe('leaving the cell', () => {
  it('records what was typed, at once', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('a'));
    const done = desk.saver.flush();
    await letGo();
    expect(say(desk.sent)).toEqual(['record a']);
    await answerSaved(desk, 1);
    await done;
    expect(desk.timers.size).toBe(0);
  });

  it('does nothing when nothing is owed', async () => {
    const desk = startSaver();
    await desk.saver.flush();
    expect(desk.sent).toEqual([]);
    expect(desk.states.every(({ kind }) => kind === 'idle')).toBe(true);
  });
});

describe('a disk that refuses', () => {
  it('is told of, the text stays owed and is tried again beside the next one', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('một'));
    desk.passTime(REST);
    await letGo();
    await refuse(desk);
    expect(desk.states.at(-1)).toMatchObject({ kind: 'failed', problems: [{ type: 'disk' }] });
    expect(desk.saver.owedFor(CELL.unit, '1.1.1')).toMatchObject({ reason: 'một' });

    desk.saver.type(OTHER, formOf(OTHER, { reason: 'hai' }));
    desk.passTime(REST);
    await letGo();
    await answerKept(desk, 1);
    await refuse(desk);
    expect(say(desk.sent)).toEqual(['keep một', 'keep một', 'keep hai']);
    expect(desk.states.at(-1)).toMatchObject({ kind: 'failed' });
  });

  it('is told of until the last of what it refused is written', async () => {
    const desk = startSaver();
    for (const cell of [CELL, OTHER]) desk.saver.type(cell, formOf(cell, { reason: 'một' }));
    void desk.saver.keep();
    await letGo();
    await refuse(desk);
    await refuse(desk);
    const told = desk.states.length;
    void desk.saver.keep();
    await letGo();
    await answerKept(desk, 1);
    expect(desk.states.slice(told).map(({ kind }) => kind)).not.toContain('saving');
    await answerKept(desk, 2);
    expect(desk.states.at(-2)).toMatchObject({ kind: 'failed' });
    expect(desk.states.at(-1)).toEqual({ kind: 'kept', at: instant(2) });
  });

  it('is asked only once in a turn, so that a full disk is not asked without end', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('một'));
    const done = desk.saver.keep();
    await letGo();
    await refuse(desk);
    await done;
    expect(desk.sent).toHaveLength(1);
  });

  it('of the score alone does not cost the text: it is kept as a draft, and said not to be saved', async () => {
    const desk = startSaver();
    void desk.saver.finish(CELL, typed('một'));
    await letGo();
    await refuse(desk);
    expect(say(desk.sent)).toEqual(['record một', 'keep một']);
    await answerKept(desk, 1);
    expect(desk.states.at(-1)).toMatchObject({ kind: 'failed' });
    expect(desk.kept.at(-1)).toMatchObject({ cell: { draft: { form: { reason: 'một' } } } });
    void desk.saver.flush();
    await letGo();
    expect(say(desk.sent).at(-1)).toBe('record một');
  });
});

describe('cells that are typed in by turns', () => {
  it('are written in the order in which they were last touched', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('một'));
    desk.saver.type(OTHER, formOf(OTHER, { reason: 'hai' }));
    desk.saver.type(CELL, typed('ba'));
    void desk.saver.keep();
    await letGo();
    await answerKept(desk, 1);
    expect(say(desk.sent)).toEqual(['keep hai', 'keep ba']);
  });
});

describe('another workspace', () => {
  it('is told nothing of what was on its way for the one before', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('của thành viên 1'));
    void desk.saver.keep();
    await letGo();
    desk.saver.forget();
    await answerKept(desk, 1);
    await desk.saver.flush();
    expect(desk.sent).toHaveLength(1);
    expect(desk.kept).toEqual([]);
    expect(desk.states.at(-1)).toEqual({ kind: 'idle' });
    expect(desk.timers.size).toBe(0);
  });

  it('is told of no score that was on its way for the one before', async () => {
    const desk = startSaver();
    void desk.saver.finish(CELL, typed('của thành viên 1'));
    await letGo();
    desk.saver.forget();
    await answerSaved(desk, 1);
    expect(desk.saved).toEqual([]);
    expect(desk.states.at(-1)).toEqual({ kind: 'idle' });
  });
});

describe('letting go of a draft', () => {
  it('lets go of what was refused, and of what is refused only then', async () => {
    const desk = startSaver();
    const letItGo = (): Promise<unknown> => desk.saver.inTurn(CELL, () => Promise.resolve(null));
    desk.saver.type(CELL, typed('một'));
    void desk.saver.keep();
    await letGo();
    await refuse(desk);
    await letItGo();
    expect(desk.states.at(-1)).toEqual({ kind: 'idle' });
    desk.saver.type(CELL, typed('hai'));
    void desk.saver.keep();
    await letGo();
    const done = letItGo();
    await refuse(desk);
    await done;
    expect(desk.states.at(-1)).toEqual({ kind: 'idle' });
  });

  it('waits for the write that is on its way, and nothing older is written after it', async () => {
    const desk = startSaver();
    desk.saver.type(CELL, typed('bỏ'));
    void desk.saver.keep();
    await letGo();
    const acts: string[] = [];
    void desk.saver.inTurn(CELL, () => {
      acts.push('drop');
      return Promise.resolve(null);
    });
    await letGo();
    expect(acts).toEqual([]);
    await answerKept(desk, 1);
    expect(acts).toEqual(['drop']);
    await desk.saver.flush();
    expect(say(desk.sent)).toEqual(['keep bỏ']);
    expect(desk.states.at(-1)).toEqual({ kind: 'idle' });
  });
});
