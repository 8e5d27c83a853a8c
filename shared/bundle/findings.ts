import type { ContentProblem } from '../problem/content-problem.ts';
import type { CriteriaProblem } from '../problem/criteria-problem.ts';
import { joinPath } from './json-path.ts';

/** What a check of a file's meaning gives. Faults refuse the file; warnings are shown to a person and change nothing. */
export type Findings = { readonly faults: readonly MeaningProblem[]; readonly warnings: readonly MeaningProblem[] };

/** A file's own text and meaning; that of a criteria set has an area of its own. */
export type MeaningProblem = ContentProblem | CriteriaProblem;

export type Repeats<Item> = {
  readonly items: readonly Item[];
  /** Equal keys are repeats. null: the item has none. */
  readonly keyOf: (item: Item) => string | null;
  /** Makes the problem of a repeat; `first` is where the key stands the first time. */
  readonly problemOf: (item: Item, places: { readonly where: string; readonly first: string }) => ContentProblem;
  /** Name of the file, and the path of the list in it. */
  readonly where: string;
  readonly path: readonly PropertyKey[];
};

/** A problem for each item of a list whose key stood before. */
export function listRepeats<Item>({ items, keyOf, problemOf, where, path }: Repeats<Item>): readonly ContentProblem[] {
  const firsts = new Map<string, number>();
  const problems: ContentProblem[] = [];
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else problems.push(problemOf(item, { where: joinPath(where, [...path, index]), first: joinPath('', [...path, first]) }));
  }
  return problems;
}
