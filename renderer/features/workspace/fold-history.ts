import type { CellView } from '#shared/ipc/views.ts';

type HistoryItem = CellView['history'][number];

/** Two entries further apart are two judgements, however alike. In milliseconds: ten minutes. */
const ONE_SITTING = 600_000;

/**
 * The history without the steps of typing. Every pause at the keyboard is written to disk, so a reason of twenty words
 * leaves twenty entries, each the beginning of the next; of such a row the last one is shown. Newest first, as it comes;
 * what is stored is not touched.
 */
export function foldHistory(history: readonly HistoryItem[]): readonly HistoryItem[] {
  return history.filter((item, index) => {
    const newer = history[index - 1];
    return newer === undefined || !isStepTo(item, newer);
  });
}

function isStepTo(older: HistoryItem, newer: HistoryItem): boolean {
  // Neither side of an undo was typed on from the other.
  if (older.by !== undefined || newer.by !== undefined) return false;
  const isSamePoints = JSON.stringify(older.appraisal) === JSON.stringify(newer.appraisal);
  const isSoon = Date.parse(newer.at) - Date.parse(older.at) <= ONE_SITTING;
  return isSamePoints && isSoon && older.isFlagged === newer.isFlagged && newer.reason.startsWith(older.reason);
}
