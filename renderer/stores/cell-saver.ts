import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { InputOf, ReplyOf } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { CellView, SavedCell } from '#shared/ipc/views.ts';
import { planWrite, type OwedForm, type Phase } from './plan-write.ts';

export type ScoreInput = InputOf<'recordScore'>;

/** What may be said about what was typed. `kept` and `saved` are said only when all of it is on the disk. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** As a draft, at least in part. */
  | { readonly kind: 'kept'; readonly at: string }
  /** Recorded. */
  | { readonly kind: 'saved'; readonly at: string }
  /** An empty list means a fault of the program itself. */
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** What became of a form that was kept: the cell with its draft, and whether it was left so or is still being typed. */
export type Kept = { readonly cell: CellView; readonly phase: Phase };

export type CellSaver = {
  /** Takes the form of a cell as it is being typed; it is on the disk soon after the last key. */
  readonly type: (cell: CellView, form: DraftForm) => void;
  /** Takes the form of a cell that is finished: recorded at once, as far as it can be. */
  readonly finish: (cell: CellView, form: DraftForm) => Promise<void>;
  /** What is being typed in a cell is finished, or stays a draft until it is typed on. Nothing happens when nothing is being typed there. */
  readonly leave: (unit: string, code: string, as: Exclude<Phase, 'typing'>) => Promise<void>;
  /** Keeps everything that is being typed, now. Nothing is recorded that was not finished. */
  readonly keep: () => Promise<void>;
  /** Records everything that was typed and not left as a draft, now; done when nothing waits or all that waits was refused. */
  readonly flush: () => Promise<void>;
  /** Runs an act on a cell between two writes; what was typed in it before is let go of first. */
  readonly inTurn: <T>(cell: CellView, act: () => Promise<T>) => Promise<T>;
  /** The cell was read or written by another way: what is typed in it is measured by this from now on. */
  readonly rebase: (cell: CellView) => void;
  /** A cell was recorded by another way, at that time. What still waits to be written is not called saved by it. */
  readonly noteRecorded: (at: string) => void;
  /** What is typed in a cell and neither recorded nor left as a draft on the disk; null when nothing is owed. */
  readonly owedFor: (unit: string, code: string) => DraftForm | null;
  /** Lets go of everything that is owed: another workspace is open, where it does not belong. */
  readonly forget: () => void;
};

export type SaverParts = {
  readonly record: (input: ScoreInput) => Promise<ReplyOf<'recordScore'>>;
  readonly keep: (input: InputOf<'keepDraft'>) => Promise<ReplyOf<'keepDraft'>>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (saved: SavedCell) => void;
  readonly onKept: (kept: Kept) => void;
  readonly setTimer: (act: () => void, delay: number) => number;
  readonly clearTimer: (timer: number) => void;
};

/**
 * Milliseconds without a key before what was typed is kept. With a commit of some 20 ms, and another one on its way, it is
 * on the disk within the 300 ms that are promised.
 */
export const REST = 120;
/** Milliseconds after which it is kept although the keys never rest. */
export const LONGEST_UNREST = 1000;

/** `isDue`: to be written in this turn; a form that was refused is not due until something asks again. */
type Owed = OwedForm & { readonly version: number; readonly isDue: boolean };

const keyOf = (unit: string, code: string): string => `${unit}\n${code}`;

/**
 * Writes forms one after the other, never two at a time, so that an older text cannot arrive after a newer one. What was
 * refused stays owed and is tried again with the next rest, finish or flush; a score that was refused is kept as a draft.
 */
export function createCellSaver(parts: SaverParts): CellSaver {
  const owed = new Map<string, Owed>();
  const refused = new Map<string, readonly Problem[]>();
  let version = 0;
  /** Grows with each workspace: an answer that was meant for another is dropped. */
  let life = 0;
  let settled: SaveState = { kind: 'idle' };
  let restTimer: number | null = null;
  let unrestTimer: number | null = null;
  let running: Promise<void> | null = null;

  const stopTimers = (): void => {
    for (const timer of [restTimer, unrestTimer]) if (timer !== null) parts.clearTimer(timer);
    restTimer = null;
    unrestTimer = null;
  };
  const report = (): void => {
    const isOwed = [...owed.values()].some((one) => planWrite(one) !== null);
    // What was refused is said to be until it is written, also while it is tried again.
    parts.onState(refused.size > 0 ? { kind: 'failed', problems: [...refused.values()].flat() } : isOwed ? { kind: 'saving' } : settled);
  };
  /** Notes what a form became. When something newer was typed since, only what that is measured by changes. */
  const note = (key: string, written: Owed, became: { readonly cell: CellView; readonly isDurable: boolean; readonly isOver: (phase: Phase) => boolean }): void => {
    const now = owed.get(key);
    if (now === undefined) return;
    const { cell, isDurable } = became;
    if (now.version !== written.version) owed.set(key, { ...now, cell });
    else if (became.isOver(now.phase)) owed.delete(key);
    else owed.set(key, { ...now, cell, isDurable });
  };

  const keepOne = async (key: string, one: Owed, isOwedOn: boolean): Promise<readonly Problem[] | null> => {
    const mine = life;
    const { cell: before, form, phase } = one;
    const reply = await parts.keep({ unit: before.unit, code: before.node.code, form });
    if (mine !== life) return null;
    if (!reply.ok) return reply.error;
    const { keptAt, state, lacks } = reply.value;
    const cell = { ...before, draft: keptAt === null ? null : { form, keptAt }, state, lacks };
    // What is still typed stays to be recorded; what says what is recorded already does not.
    const isOver = (now: Phase): boolean => !isOwedOn && (phase === 'finished' || now === 'left' || (now === 'typing' && keptAt === null));
    note(key, one, { cell, isDurable: true, isOver });
    settled = keptAt !== null ? { kind: 'kept', at: keptAt } : before.savedAt !== null ? { kind: 'saved', at: before.savedAt } : { kind: 'idle' };
    parts.onKept({ cell, phase });
    return null;
  };
  const recordOne = async (key: string, one: Owed, input: ScoreInput): Promise<readonly Problem[] | null> => {
    const mine = life;
    const reply = await parts.record(input);
    if (mine !== life) return null;
    if (!reply.ok) {
      // Not recorded, yet not lost: the text is on the disk all the same. It stays owed, and what speaks against it is told.
      if (!one.isDurable) await keepOne(key, one, true);
      return reply.error;
    }
    const { savedAt, cell } = reply.value;
    note(key, one, { cell, isDurable: false, isOver: () => true });
    settled = { kind: input.draft === undefined ? 'saved' : 'kept', at: savedAt };
    parts.onSaved(reply.value);
    return null;
  };
  const writeOne = async (key: string, one: Owed): Promise<void> => {
    const write = planWrite(one);
    // All of it is on the disk, and nothing is to be recorded.
    if (write === null && one.phase !== 'typing') owed.delete(key);
    else owed.set(key, { ...one, isDue: false });
    report();
    const problems = write === null ? null : await (write.kind === 'keep' ? keepOne(key, one, false) : recordOne(key, one, write.input));
    if (problems !== null && owed.has(key)) refused.set(key, problems);
    else refused.delete(key);
  };

  const nextDue = (): readonly [string, Owed] | null => [...owed].find(([, one]) => one.isDue) ?? null;
  const writeAll = async (): Promise<void> => {
    for (let next = nextDue(); next !== null; next = nextDue()) await writeOne(...next);
  };
  /** Runs while nothing else is being written. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running !== null) {
      await running;
      return alone(work);
    }
    const done = work().finally(() => {
      running = null;
    });
    running = done.then(() => undefined, () => undefined);
    return done;
  };
  const run = async (): Promise<void> => {
    // A write on its way picks up what is due by then; what became due after its last look needs one more turn.
    while (nextDue() !== null) await (running ?? alone(writeAll));
    report();
  };
  /** Makes everything due, what was refused too. */
  const runAll = (change: (one: Owed) => Owed): Promise<void> => {
    stopTimers();
    for (const [key, one] of owed) owed.set(key, { ...change(one), isDue: true });
    return run();
  };
  const keep = (): Promise<void> => runAll((one) => one);

  const put = (cell: CellView, form: DraftForm, phase: Phase): void => {
    const key = keyOf(cell.unit, cell.node.code);
    const before = owed.get(key);
    const isDurable = before?.form === form ? before.isDurable : cell.draft?.form === form;
    version += 1;
    // Deleting first moves the cell to the end: cells are written in the order in which they were last touched.
    owed.delete(key);
    owed.set(key, { cell: before?.cell ?? cell, form, phase, isDurable, version, isDue: phase !== 'typing' });
  };

  return {
    type: (cell, form) => {
      put(cell, form, 'typing');
      if (restTimer !== null) parts.clearTimer(restTimer);
      restTimer = parts.setTimer(() => void keep(), REST);
      unrestTimer ??= parts.setTimer(() => void keep(), LONGEST_UNREST);
      report();
    },
    finish: (cell, form) => {
      put(cell, form, 'finished');
      return keep();
    },
    leave: async (unit, code, as) => {
      const one = owed.get(keyOf(unit, code));
      if (one?.phase === 'typing') await runAll((other) => (other === one ? { ...one, phase: as } : other));
    },
    keep,
    flush: () => runAll((one) => (one.phase === 'typing' ? { ...one, phase: 'finished' } : one)),
    inTurn: async (cell, act) => {
      const key = keyOf(cell.unit, cell.node.code);
      owed.delete(key);
      refused.delete(key);
      const done = await alone(act);
      settled = { kind: 'idle' };
      await run();
      return done;
    },
    rebase: (cell) => {
      const key = keyOf(cell.unit, cell.node.code);
      const one = owed.get(key);
      if (one !== undefined) owed.set(key, { ...one, cell });
    },
    noteRecorded: (at) => {
      settled = { kind: 'saved', at };
      report();
    },
    owedFor: (unit, code) => owed.get(keyOf(unit, code))?.form ?? null,
    forget: () => {
      stopTimers();
      life += 1;
      owed.clear();
      refused.clear();
      settled = { kind: 'idle' };
      parts.onState(settled);
    },
  };
}
