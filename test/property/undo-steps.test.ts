import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionCode, Instant, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import { findRedoStep, findUndoStep, type FindLine } from '#shared/scoring/undo/find-step.ts';
import { isSameStep } from '#shared/scoring/undo/is-same-step.ts';
import type { RecordedScore, ScoreAct, ScoreLine, UndoStep } from '#shared/scoring/undo/score-line.ts';

/** A person at work: records a cell after a pause, undoes, redoes, or does something that is no score. */
type Move =
  | { readonly kind: 'record'; readonly cell: number; readonly part: 'points' | 'reason'; readonly pause: number }
  | { readonly kind: 'undo' | 'redo' | 'other' };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('record' as const), cell: fc.integer({ min: 0, max: 2 }), part: fc.constantFrom('points' as const, 'reason' as const), pause: fc.constantFrom(500, 3000, 20_000) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'other' as const }) },
);

const UNRECORDED: RecordedScore = { appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [], package: 'a'.repeat(64) as Sha256 };

const stepOf = (one: UndoStep | undefined): UndoStep | null => (one === undefined ? null : { first: one.first, last: one.last });

/** A journal with two plain stacks beside it: the model that the program never builds. */
function createModel() {
  const lines: ScoreLine[] = [];
  const cells = new Map<number, RecordedScore>();
  const done: { first: number; last: number; cell: number; before: RecordedScore | null; after: RecordedScore }[] = [];
  const undone: (typeof done[number] & { readonly undo: number })[] = [];
  let seq = 0;
  let clock = 0;
  const write = (cell: number, after: RecordedScore, act: ScoreAct): ScoreLine => {
    seq += 1;
    const line: ScoreLine = {
      seq, act, after, before: cells.get(cell) ?? null, at: new Date(clock).toISOString() as Instant,
      unit: `u${cell % 2}` as UnitId, code: `1.${cell}` as CriterionCode,
    };
    lines.push(line);
    cells.set(cell, after);
    return line;
  };
  const play = (asked: Move): void => {
    const newest = lines.at(-1);
    if (asked.kind === 'other') seq += 1;
    if (asked.kind === 'record') {
      clock += asked.pause;
      const now = cells.get(asked.cell) ?? UNRECORDED;
      const before = cells.get(asked.cell) ?? null;
      const after: RecordedScore = asked.part === 'points' ? { ...now, appraisal: { kind: 'scored', points: seq as Points } } : { ...now, reason: `${now.reason}x` };
      const line = write(asked.cell, after, { kind: 'record' });
      const top = done.at(-1);
      undone.length = 0;
      if (top !== undefined && newest !== undefined && newest.seq === top.last && newest.act.kind === 'record' && isSameStep(newest, line)) Object.assign(top, { last: line.seq, after });
      else done.push({ first: line.seq, last: line.seq, cell: asked.cell, before, after });
    }
    if (asked.kind === 'undo') {
      const top = done.pop();
      if (top === undefined) return;
      const line = write(top.cell, top.before ?? UNRECORDED, { kind: 'undo', step: { first: top.first, last: top.last } });
      undone.push({ ...top, undo: line.seq });
    }
    if (asked.kind === 'redo') {
      const top = undone.pop();
      if (top === undefined) return;
      write(top.cell, top.after, { kind: 'redo', step: { first: top.first, last: top.last }, undo: top.undo });
      done.push(top);
    }
  };
  const find: FindLine = (upTo) => lines.findLast((line) => line.seq <= upTo) ?? null;
  return { play, find, seq: () => seq, undoTop: () => stepOf(done.at(-1)), redoTop: () => stepOf(undone.at(-1)) };
}

describe('what can be undone, read off the journal', () => {
  it('is at every moment what two stacks would hold', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60, size: 'max' }), (moves) => {
        const model = createModel();
        for (const asked of moves) {
          model.play(asked);
          expect(findUndoStep(model.find, model.seq())).toEqual(model.undoTop());
          expect(findRedoStep(model.find, model.seq())?.step ?? null).toEqual(model.redoTop());
        }
      }),
      { numRuns: 2000 },
    );
  });
});
