import { formatPoints, type NumberStyle } from '#renderer/text/format.ts';
import type { Words } from '#renderer/text/words.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** Appraisals and self-scores have the same three cases. */
type Judgement = { readonly kind: 'scored'; readonly points: Parameters<typeof formatPoints>[0] } | { readonly kind: 'not-applicable' } | { readonly kind: 'unscored' };

/** A score in a few characters: `0,95`, `KAD`, `–`. */
export function describeAppraisal(appraisal: Judgement, words: Words, numbers: NumberStyle): string {
  switch (appraisal.kind) {
    case 'scored':
      return formatPoints(appraisal.points, numbers);
    case 'not-applicable':
      return words.common.notApplicable;
    case 'unscored':
      return words.common.dash;
    default:
      return unreachable(appraisal);
  }
}
