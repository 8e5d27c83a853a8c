import { toNfc } from '../../kernel/text.ts';
import type { BagProblem } from '../../problem/bag-problem.ts';
import { findNameFaults, type NameLimits } from './entry-name.ts';
import { clipText, splitTagLines } from './tag-lines.ts';

export const FETCH_FILE = 'fetch.txt';

/** `fetch.txt` is refused whatever it says; its unsafe paths are named too, because they show what the bag is up to. */
export function refuseFetchList(text: string, limits: NameLimits): readonly BagProblem[] {
  const problems: BagProblem[] = [{ type: 'bag-fetch-refused', where: FETCH_FILE }];
  for (const line of splitTagLines(text)) {
    const path = toNfc(/^\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)$/.exec(line.text)?.[1] ?? '');
    if (path === '') continue;
    const where = `${FETCH_FILE}:${line.number}`;
    for (const fault of findNameFaults(path, limits)) problems.push({ type: 'bag-path-unsafe', where, path: clipText(path), fault: fault.type });
    if (!path.startsWith('data/')) problems.push({ type: 'bag-path-misplaced', where, path: clipText(path) });
  }
  return problems;
}
