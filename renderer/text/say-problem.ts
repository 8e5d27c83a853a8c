import type { WordsFor } from './words-for.ts';

/** The sentence for one problem. `type` is its type, handed over beside it so that the compiler can pair the two. */
export function sayProblem<P extends { readonly type: string }, T extends P['type']>(
  words: WordsFor<P>,
  type: T,
  problem: Extract<P, { readonly type: T }>,
): string {
  return words[type](problem);
}
