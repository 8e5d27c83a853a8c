import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { isAsSaved, isSound, readDraft } from '#shared/scoring/read-draft.ts';

/**
 * `typing`: the person is at it. `left`: it was left in mid-word, or the window was, and stays a draft until it is typed on
 * or recorded. `finished`: to be recorded.
 */
export type Phase = 'typing' | 'left' | 'finished';

/** The newest form of a cell, of which something may be owed to the disk. */
export type OwedForm = {
  /** The cell as the engine last gave it: what the form is measured by. */
  readonly cell: CellView;
  readonly form: DraftForm;
  readonly phase: Phase;
  /** This very form is on the disk, as a draft. */
  readonly isDurable: boolean;
};

export type Write = { readonly kind: 'keep'; readonly input: InputOf<'keepDraft'> } | { readonly kind: 'record'; readonly input: InputOf<'recordScore'> };

/** What must be written of a form; null when nothing is owed. */
export function planWrite({ cell, form, phase, isDurable }: OwedForm): Write | null {
  const keep: Write | null = isDurable ? null : { kind: 'keep', input: { unit: cell.unit, code: cell.node.code, form } };
  if (phase !== 'finished') return keep;
  const reading = readDraft(cell, form);
  // Nothing new can be recorded: what is at fault is kept, and a draft that says what is recorded goes.
  if (isAsSaved(cell, reading.input) && !cell.lacks.includes('review')) return keep;
  return { kind: 'record', input: { ...reading.input, ...(isSound(reading) ? {} : { draft: form }) } };
}
