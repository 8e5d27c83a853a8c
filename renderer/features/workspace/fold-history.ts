import type { CellHistoryItem } from '#shared/ipc/views.ts';

/** Two entries further apart are two judgements, however alike. In milliseconds: ten minutes. */
const ONE_SITTING = 600_000;

/**
 * The history without the steps of typing. Before 0.3 every pause at the keyboard was recorded, so a reason of twenty words
 * left twenty entries, each the beginning of the next; of such a row the last one is shown, and what stood before the first.
 * Newest first, as it comes; what is stored is not touched.
 */
export function foldHistory(history: readonly CellHistoryItem[]): readonly CellHistoryItem[] {
  const folded: CellHistoryItem[] = [];
  let step: CellHistoryItem | null = null;
  for (const item of history) {
    const last = folded.at(-1);
    if (last !== undefined && step !== null && isStepTo(item, step)) folded[folded.length - 1] = { ...last, before: item.before };
    else folded.push(item);
    step = item;
  }
  return folded;
}

function isStepTo(older: CellHistoryItem, newer: CellHistoryItem): boolean {
  // Neither side of an undo was typed on from the other.
  if (older.by !== undefined || newer.by !== undefined) return false;
  const isSoon = Date.parse(newer.at) - Date.parse(older.at) <= ONE_SITTING;
  return isSoon && newer.reason.startsWith(older.reason) && restOf(newer) === restOf(older);
}

const restOf = ({ appraisal, question, figures }: CellHistoryItem): string => JSON.stringify([appraisal, question, figures]);
