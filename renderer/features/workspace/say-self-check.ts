import type { WorkspaceWords } from '#renderer/text/vi/workspace-words.ts';
import { formatPoints, type NumberStyle } from '#renderer/text/format.ts';
import type { SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

type Expected = Extract<SelfScoreCheck, { readonly kind: 'differs' }>['expected'];

/** What the self-score should have been, for the middle of a sentence: `0,9535`, `từ 0,00 đến 0,50`, `không áp dụng`. */
export function sayExpected(expected: Expected, words: WorkspaceWords, notApplicable: string, numbers: NumberStyle): string {
  switch (expected.kind) {
    case 'points':
      return formatPoints(expected.points, numbers);
    case 'range':
      return words.selfRange(formatPoints(expected.from, numbers), formatPoints(expected.to, numbers));
    case 'not-applicable':
      return notApplicable;
    case 'possible': {
      const spans = expected.spans.map(({ from, to }) => (from === to ? formatPoints(from, numbers) : words.selfRange(formatPoints(from, numbers), formatPoints(to, numbers))));
      const all = expected.mayNotApply ? [...spans, notApplicable] : spans;
      return expected.isAll ? words.selfOneOf(all.join('; ')) : words.selfNearest(all.join('; '));
    }
    default:
      return unreachable(expected);
  }
}
