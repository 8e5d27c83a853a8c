import { compareIndexes, type IndexSource } from './index-unit.ts';

/**
 * Puts units into the order of their index, the best first, in place: merges runs that are in order already, so that a
 * group in which one unit moved costs one pass. Stable. The built-in sort calls a closure per comparison, which for
 * 188 units takes longer than all their sums.
 */
export function sortByIndex(source: IndexSource, order: Int32Array, scratch: Int32Array): void {
  for (let from = 0; from < order.length; from += RUN) insertRun(source, order, { from, to: Math.min(from + RUN, order.length) });
  for (let width = RUN; width < order.length; width *= 2) {
    for (let from = 0; from + width < order.length; from += width * 2) {
      mergeRuns(source, { order, scratch }, { from, middle: from + width, to: Math.min(from + width * 2, order.length) });
    }
  }
}

/** Below this length, putting each unit into its place by hand is quicker than merging. */
const RUN = 8;

function insertRun(source: IndexSource, order: Int32Array, { from, to }: { readonly from: number; readonly to: number }): void {
  for (let next = from + 1; next < to; next += 1) {
    const unit = order[next] ?? 0;
    let place = next;
    while (place > from && compareIndexes(source, order[place - 1] ?? 0, unit) > 0) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = unit;
  }
}

type Buffers = { readonly order: Int32Array; readonly scratch: Int32Array };
type Runs = { readonly from: number; readonly middle: number; readonly to: number };

function mergeRuns(source: IndexSource, { order, scratch }: Buffers, { from, middle, to }: Runs): void {
  if (compareIndexes(source, order[middle - 1] ?? 0, order[middle] ?? 0) <= 0) return;
  for (let place = from; place < middle; place += 1) scratch[place] = order[place] ?? 0;
  let [left, right, place] = [from, middle, from];
  while (left < middle && right < to) {
    const [first, second] = [scratch[left] ?? 0, order[right] ?? 0];
    if (compareIndexes(source, first, second) <= 0) {
      order[place] = first;
      left += 1;
    } else {
      order[place] = second;
      right += 1;
    }
    place += 1;
  }
  for (; left < middle; left += 1, place += 1) order[place] = scratch[left] ?? 0;
}
