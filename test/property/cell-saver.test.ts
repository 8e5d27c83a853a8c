import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_UNREST, REST } from '#renderer/stores/cell-saver.ts';
import { isAsSaved, isSound, readDraft } from '#shared/scoring/read-draft.ts';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeLine } from '../support/renderer-cell.ts';
import { cellAt, formOf, instant, letGo, startSaver, wasRefused, type Sent } from '../support/typed-cell.ts';

const CELLS = ['1.1.1', '1.1.2', '2.1'];

/** A person types, presses and leaves; a disk answers, or refuses, when it likes. */
type Move =
  | { readonly kind: 'type' | 'finish'; readonly cell: number; readonly isFaulty: boolean }
  | { readonly kind: 'leave'; readonly cell: number }
  | { readonly kind: 'flush' | 'keep' | 'rest' | 'unrest' }
  | { readonly kind: 'answer'; readonly isRefused: boolean };

const cell = fc.integer({ min: 0, max: CELLS.length - 1 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), cell, isFaulty: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finish' as const), cell, isFaulty: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), cell }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('flush' as const, 'keep' as const, 'rest' as const, 'unrest' as const) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer' as const), isRefused: fc.boolean() }) },
);

/** Which text it is: each is newer than the one before. A form without one was never typed in. */
const ageOf = ({ reason }: Pick<DraftForm, 'reason'>): number => Number(reason === '' ? 0 : reason);

/** The disk, and beside it what the person knows to have typed last in each cell. */
function createDesk() {
  const desk = startSaver();
  const onDisk = new Map(CELLS.map((at) => [at, cellAt(at)]));
  const typed = new Map<string, DraftForm>();
  const left = new Set<string>();
  let answered = 0;
  let age = 0;

  const known = (at: string): CellView => onDisk.get(at) ?? cellAt(at);
  const ageOnDisk = (at: string): number => Math.max(ageOf(known(at).score), known(at).draft === null ? 0 : ageOf(known(at).draft?.form ?? { reason: '' }));
  const write = (sent: Sent): void => {
    const at = sent.input.code;
    const before = known(at);
    const form = sent.kind === 'keep' ? sent.input.form : sent.input;
    // Nothing older comes after something newer.
    expect(ageOf(form)).toBeGreaterThanOrEqual(ageOnDisk(at));
    if (sent.kind === 'record') {
      // What was left in mid-word is nobody's score.
      expect(left.has(at) && form.reason === typed.get(at)?.reason).toBe(false);
      const { appraisal, reason, question, figures, draft } = sent.input;
      const after: CellView = { ...before, score: { ...before.score, appraisal, reason, question, figures }, savedAt: instant(1), draft: draft === undefined ? null : { form: draft, keptAt: instant(1) } };
      onDisk.set(at, after);
      return sent.answer(ok({ savedAt: instant(1), cell: after, line: makeLine(at) }));
    }
    const reading = readDraft(before, sent.input.form);
    const keptAt = isSound(reading) && isAsSaved(before, reading.input) ? null : instant(2);
    onDisk.set(at, { ...before, draft: keptAt === null ? null : { form: sent.input.form, keptAt } });
    return sent.answer(ok({ keptAt, state: 'unscored', lacks: [] }));
  };

  const type = (at: string, isFaulty: boolean): DraftForm => {
    age += 1;
    const form = formOf(known(at), { reason: String(age), points: isFaulty ? '0,9x' : '' });
    typed.set(at, form);
    left.delete(at);
    return form;
  };

  const act = (next: Move): void => {
    switch (next.kind) {
      case 'type':
      case 'finish': {
        const at = CELLS[next.cell] ?? '';
        const form = type(at, next.isFaulty);
        if (next.kind === 'type') desk.saver.type(known(at), form);
        else void desk.saver.finish(known(at), form);
        return;
      }
      case 'leave': {
        const at = CELLS[next.cell] ?? '';
        const owed = desk.saver.owedFor(known(at).unit, at);
        // Only what is being typed is left; what was finished before is on its way to be recorded.
        if (owed !== null && !finished.has(at)) left.add(at);
        void desk.saver.leave(known(at).unit, at, 'left');
        return;
      }
      case 'flush':
        for (const at of CELLS) if (!left.has(at)) finished.add(at);
        void desk.saver.flush();
        return;
      case 'keep':
        void desk.saver.keep();
        return;
      case 'rest':
        return desk.passTime(REST);
      case 'unrest':
        return desk.passTime(LONGEST_UNREST);
      case 'answer': {
        const waiting = desk.sent[answered];
        if (waiting === undefined) return;
        answered += 1;
        if (next.isRefused) waiting.answer(err(wasRefused.error));
        else write(waiting);
        return;
      }
    }
  };
  const finished = new Set<string>();
  const note = (next: Move): void => {
    if (next.kind === 'type') finished.delete(CELLS[next.cell] ?? '');
    if (next.kind === 'finish') finished.add(CELLS[next.cell] ?? '');
  };

  const isDurable = (at: string): boolean => {
    const form = typed.get(at);
    if (form === undefined) return true;
    const { score, draft } = known(at);
    return draft?.form.reason === form.reason || (score.reason === form.reason && form.points === '');
  };
  const check = (): void => {
    expect(desk.sent.length - answered).toBeLessThanOrEqual(1);
    const said = desk.states.at(-1)?.kind;
    if (said === 'kept' || said === 'saved') expect(CELLS.filter((at) => !isDurable(at))).toEqual([]);
  };
  return {
    step: async (next: Move): Promise<void> => {
      note(next);
      act(next);
      await letGo();
      check();
    },
    /** The disk answers everything from now on, and the person goes to another cell. */
    end: async (): Promise<void> => {
      void desk.saver.flush();
      for (let turn = 0; turn < 50; turn += 1) {
        await letGo();
        act({ kind: 'answer', isRefused: false });
      }
      await letGo();
    },
    typed,
    left,
    known,
    isDurable,
    said: () => desk.states.at(-1)?.kind,
  };
}

describe('whatever a person types, and whenever the disk answers', () => {
  it('nothing is lost, nothing older comes after something newer, and nothing is called saved that is not on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40, size: 'max' }), async (moves) => {
        const desk = createDesk();
        for (const next of moves) await desk.step(next);
        await desk.end();
        expect(CELLS.filter((at) => !desk.isDurable(at))).toEqual([]);
        // What was finished is recorded as far as it can be; what was left in mid-word is not.
        for (const [at, form] of desk.typed) expect(desk.known(at).score.reason === form.reason).toBe(!desk.left.has(at));
        expect(desk.said()).not.toBe('failed');
        expect(desk.said()).not.toBe('saving');
      }),
      { numRuns: 400 },
    );
  });
});
