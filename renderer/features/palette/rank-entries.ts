import { foldText } from '#shared/kernel/fold-text.ts';

/** What can be found: by its code (empty when it has none) and by its words. */
export type Rankable = { readonly code: string; readonly text: string };

/** How well an entry answers, best first. */
const RANKS = ['exact-code', 'same-code', 'same-text', 'code-begins', 'text-begins', 'code-and-words', 'phrase', 'words-begin', 'contains', 'code-without-dots'] as const;
type Rank = (typeof RANKS)[number];

/**
 * The entries that answer what was typed, the best first; equals stay in the order given. Marks, case and punctuation
 * count for nothing: `so noi vu` finds Sở Nội vụ, `3,2,1` the criterion 3.2.1. Nothing typed: all of them.
 */
export function rankEntries<Entry extends Rankable>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = { raw: typed.trim(), folded: foldText(typed) };
  if (wanted.raw === '') return entries;
  const byRank = new Map<Rank, Entry[]>(RANKS.map((rank) => [rank, []]));
  for (const entry of entries) {
    const rank = rankOf(entry, wanted);
    if (rank !== null) byRank.get(rank)?.push(entry);
  }
  return [...byRank.values()].flat();
}

type Wanted = { readonly raw: string; readonly folded: string };

function rankOf({ code, text }: Rankable, { raw, folded }: Wanted): Rank | null {
  if (code === raw) return 'exact-code';
  if (folded === '') return null;
  const foldedCode = foldText(code);
  const foldedText = foldText(text);
  if (foldedCode === folded) return 'same-code';
  if (foldedText === folded) return 'same-text';
  if (foldedCode.startsWith(folded)) return 'code-begins';
  if (foldedText.startsWith(folded)) return 'text-begins';
  const words = folded.split(' ');
  const beginAll = (some: readonly string[]): boolean => some.every((word) => ` ${foldedText}`.includes(` ${word}`));
  if (words.some((_, at) => at > 0 && foldedCode.startsWith(words.slice(0, at).join(' ')) && beginAll(words.slice(at)))) return 'code-and-words';
  // Only in the text: the 3 and the 2 of 3.2 are in the code 1.3.2 too, which nobody means by it.
  if (` ${foldedText}`.includes(` ${folded}`)) return 'phrase';
  if (beginAll(words)) return 'words-begin';
  if (words.every((word) => foldedText.includes(word))) return 'contains';
  return foldedCode !== '' && withoutSpaces(foldedCode).startsWith(withoutSpaces(folded)) ? 'code-without-dots' : null;
}

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');
