import { PHRASE_SOURCES, type PhraseSource } from '#shared/domain/phrases.ts';
import { foldText } from '#shared/kernel/fold-text.ts';

/** `place`: of the first of them among all that are shown, from 0. */
export type PhraseSection = { readonly source: PhraseSource; readonly place: number; readonly phrases: readonly string[] };

/** Every phrase with a word that begins like each word of what is typed, marks and case put aside; each once, where it stands first. Empty sections are left out. */
export function listPhrases(all: Readonly<Record<PhraseSource, readonly string[]>>, typed: string): readonly PhraseSection[] {
  const words = foldText(typed).split(' ').filter((word) => word !== '');
  const seen = new Set<string>();
  let place = 0;
  return PHRASE_SOURCES.flatMap((source) => {
    const phrases = all[source].filter((phrase) => !seen.has(phrase) && isFound(phrase, words));
    for (const phrase of phrases) seen.add(phrase);
    const section = { source, place, phrases };
    place += phrases.length;
    return phrases.length === 0 ? [] : [section];
  });
}

function isFound(phrase: string, words: readonly string[]): boolean {
  const folded = ` ${foldText(phrase)}`;
  return words.every((word) => folded.includes(` ${word}`));
}
