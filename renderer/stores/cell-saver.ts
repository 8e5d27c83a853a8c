import type { InputOf, ReplyOf } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SavedCell } from '#shared/ipc/views.ts';

export type ScoreInput = InputOf<'recordScore'>;

/** What may be said about what was typed. `saved` is said only after the reply: the row is then on disk. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** An empty list means a fault of the program itself. */
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export type CellSaver = {
  /** Takes the latest contents of a cell; they are written when nothing follows for `delay` milliseconds. */
  readonly put: (input: ScoreInput) => void;
  /** Writes everything that waits, now; done when nothing waits or all that waits was refused. */
  readonly flush: () => Promise<void>;
  /** What was typed into a cell and is not on disk; null when nothing is owed. */
  readonly owedFor: (unit: string, code: string) => ScoreInput | null;
  /** Lets go of everything that is owed: another workspace is open, where it does not belong. */
  readonly forget: () => void;
};

export type SaverParts = {
  readonly send: (input: ScoreInput) => Promise<ReplyOf<'recordScore'>>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (saved: SavedCell) => void;
  readonly delay: number;
  readonly setTimer: (act: () => void, delay: number) => number;
  readonly clearTimer: (timer: number) => void;
};

const keyOf = (unit: string, code: string): string => `${unit}\n${code}`;

/**
 * Writes cells one after the other, never two at a time, so that an older text cannot arrive after a newer one. A cell
 * that was refused stays owed and is tried again with the next change or flush.
 */
export function createCellSaver(parts: SaverParts): CellSaver {
  const owed = new Map<string, ScoreInput>();
  const refused = new Map<string, readonly Problem[]>();
  let timer: number | null = null;
  let running: Promise<void> | null = null;

  const stopTimer = (): void => {
    if (timer !== null) parts.clearTimer(timer);
    timer = null;
  };

  const writeOne = async (key: string, input: ScoreInput): Promise<string | null> => {
    const reply = await parts.send(input);
    if (!reply.ok) {
      refused.set(key, reply.error);
      return null;
    }
    refused.delete(key);
    // Something newer may have been typed while this was on its way: then it is still owed.
    if (owed.get(key) === input) owed.delete(key);
    parts.onSaved(reply.value);
    return reply.value.savedAt;
  };

  const writeAll = async (): Promise<void> => {
    let savedAt: string | null = null;
    const tried = new Map<string, ScoreInput>();
    for (let next = nextOwed(owed, tried); next !== null; next = nextOwed(owed, tried)) {
      const [key, input] = next;
      tried.set(key, input);
      parts.onState({ kind: 'saving' });
      savedAt = (await writeOne(key, input)) ?? savedAt;
    }
    const problems = [...refused.values()];
    if (problems.length > 0) parts.onState({ kind: 'failed', problems: problems.flat() });
    else if (savedAt !== null) parts.onState({ kind: 'saved', at: savedAt });
  };

  const flush = async (): Promise<void> => {
    stopTimer();
    // A write on its way picks up what is owed by then; a put after its last look needs one more turn.
    running ??= writeAll().finally(() => {
      running = null;
    });
    await running;
    if (timer !== null) await flush();
  };

  return {
    put: (input) => {
      const key = keyOf(input.unit, input.code);
      // Deleting first moves the cell to the end: cells are written in the order in which they were last touched.
      owed.delete(key);
      owed.set(key, input);
      parts.onState({ kind: 'saving' });
      stopTimer();
      timer = parts.setTimer(() => {
        timer = null;
        void flush();
      }, parts.delay);
    },
    flush,
    owedFor: (unit, code) => owed.get(keyOf(unit, code)) ?? null,
    forget: () => {
      stopTimer();
      owed.clear();
      refused.clear();
      parts.onState({ kind: 'idle' });
    },
  };
}

function nextOwed(owed: ReadonlyMap<string, ScoreInput>, tried: ReadonlyMap<string, ScoreInput>): readonly [string, ScoreInput] | null {
  for (const [key, input] of owed) if (tried.get(key) !== input) return [key, input];
  return null;
}
