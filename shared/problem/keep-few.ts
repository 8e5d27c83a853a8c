import type { Problem } from './problem.ts';

/** Problems that are told of one file that stands alone. Nobody reads more, and a hostile one has half a million. */
export const MOST_PROBLEMS = 200;
/** Of all files of one hand-in together: what a page can lay out while somebody waits. */
const MOST_TOGETHER = 2000;
/** However many files there are, each says this much. */
const LEAST = 5;

/** How many problems each of so many files may tell. */
export const problemsEach = (files: number): number => Math.max(LEAST, Math.min(MOST_PROBLEMS, Math.floor(MOST_TOGETHER / Math.max(files, 1))));

/** The first of the problems, and how many more there are; few are given back as they came. */
export function keepFew(problems: readonly Problem[], most: number = MOST_PROBLEMS): readonly Problem[] {
  const last = problems.at(-1);
  const [listed, unlisted] = last?.type === 'more-problems' ? [problems.slice(0, -1), last.count] : [problems, 0];
  if (listed.length <= most) return problems;
  return [...listed.slice(0, most), { type: 'more-problems', where: '', count: listed.length - most + unlisted }];
}
