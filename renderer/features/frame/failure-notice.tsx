import { useWords } from '#renderer/stores/desk-context.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { Problem } from '#shared/problem/problem.ts';
import { problemLines } from './problem-lines.ts';

/** Says what went wrong with what the person asked for; nothing when `problems` is null. */
export function FailureNotice({ problems }: { readonly problems: readonly Problem[] | null }) {
  const { locale } = useWords();
  if (problems === null) return null;
  return (
    <Notice tone="rust" isAlert>
      <ProblemList lines={problemLines(problems, locale)} />
    </Notice>
  );
}
