import { draftOfCell } from '#renderer/stores/cell-draft.ts';
import { createCellSaver, type Kept, type SaveState, type SaverParts } from '#renderer/stores/cell-saver.ts';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { Instant } from '#shared/domain/ids.ts';
import type { InputOf, ReplyOf } from '#shared/ipc/contract.ts';
import type { CellView, SavedCell } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { code, makeCell, makeLine, makeNode } from './renderer-cell.ts';

/** A call of the saver that waits for its answer. */
export type Sent =
  | { readonly kind: 'record'; readonly input: InputOf<'recordScore'>; readonly answer: (reply: ReplyOf<'recordScore'>) => void }
  | { readonly kind: 'keep'; readonly input: InputOf<'keepDraft'>; readonly answer: (reply: ReplyOf<'keepDraft'>) => void };

/** A saver whose calls are answered and whose time passes when the test says. */
export function startSaver() {
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const saved: SavedCell[] = [];
  const kept: Kept[] = [];
  const timers = new Map<number, { readonly act: () => void; readonly delay: number }>();
  let last = 0;
  const parts: SaverParts = {
    record: (input) => new Promise((answer) => sent.push({ kind: 'record', input, answer })),
    keep: (input) => new Promise((answer) => sent.push({ kind: 'keep', input, answer })),
    onState: (state) => states.push(state),
    onSaved: (one) => saved.push(one),
    onKept: (one) => kept.push(one),
    setTimer: (act, delay) => {
      last += 1;
      timers.set(last, { act, delay });
      return last;
    },
    clearTimer: (timer) => timers.delete(timer),
  };
  /** Lets the timers of at most that many milliseconds run out. */
  const passTime = (delay: number): void => {
    const due = [...timers].filter(([, timer]) => timer.delay <= delay);
    for (const [name] of due) timers.delete(name);
    for (const [, { act }] of due) act();
  };
  return { saver: createCellSaver(parts), sent, states, saved, kept, timers, passTime };
}

/** Lets everything that waits for an answer go on. */
export const letGo = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const cellAt = (at: string, over: Partial<CellView> = {}): CellView => makeCell({ code: code(at) }, { node: makeNode(at, null, { scoredBy: 'appraisal' }), savedAt: null, ...over });

export const formOf = (cell: CellView, over: Partial<DraftForm> = {}): DraftForm => ({ ...draftOfCell(cell, ','), ...over });

export const instant = (second: number): Instant => `2025-11-21T09:41:${String(second).padStart(2, '0')}.000Z` as Instant;

export const wasKept = (second: number): ReplyOf<'keepDraft'> => ok({ keptAt: instant(second), state: 'unscored', lacks: ['score', 'draft'] });

export const wasSaved = (cell: CellView, second: number): ReplyOf<'recordScore'> => ok({ savedAt: instant(second), cell: { ...cell, savedAt: instant(second) }, line: makeLine(cell.node.code) });

export const wasRefused = err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }] as const);
