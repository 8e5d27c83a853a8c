import { showUnseen } from '#shared/bundle/show-found.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { wordsOf } from '#renderer/text/words.ts';
import type { Locale } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ProblemLine } from '#renderer/ui/problem-list.tsx';

/**
 * Problems as lines to read. Names in them were chosen by whoever made the file: what cannot be seen, or turns the
 * direction of writing, is shown as its number. An empty list stands for a fault of the program itself and gets its own
 * sentence.
 */
export function problemLines(problems: readonly Problem[], locale: Locale): readonly ProblemLine[] {
  if (problems.length === 0) return [{ where: '', sentence: wordsOf(locale).common.programFault }];
  return problems.map((problem) => ({ where: showUnseen(problem.where), sentence: showUnseen(describeProblem(problem, locale)) }));
}
