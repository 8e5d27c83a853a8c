import { z } from 'zod';
import { toNfc } from '../kernel/text.ts';
import { textSchema } from './schema.ts';

/** Where a phrase for a reason comes from: written at other units for the same criterion, kept by the person, or shipped with the program. */
export const PHRASE_SOURCES = ['here', 'own', 'shipped'] as const;
export type PhraseSource = (typeof PHRASE_SOURCES)[number];

/** More than these are no longer found at a glance. */
export const MOST_PHRASES = 50;
/** In characters: a phrase is a sentence or two, no report. */
export const LONGEST_PHRASE = 500;

/** Reasons that a person keeps as phrases of her own, the newest first. */
export const ownPhrasesSchema = z.array(textSchema(LONGEST_PHRASE).refine((phrase) => phrase.trim() !== '')).max(MOST_PHRASES);

/** What becomes of a reason that is to be kept: the phrases with it, or why it is not. */
export type KeptPhrase = { readonly kind: 'kept'; readonly phrases: readonly string[] } | { readonly kind: 'blank' | 'known' | 'too-long' | 'full' };

export function keepPhrase(phrases: readonly string[], reason: string): KeptPhrase {
  const phrase = toNfc(reason.trim());
  if (phrase === '') return { kind: 'blank' };
  if (phrases.includes(phrase)) return { kind: 'known' };
  if (phrase.length > LONGEST_PHRASE) return { kind: 'too-long' };
  if (phrases.length >= MOST_PHRASES) return { kind: 'full' };
  return { kind: 'kept', phrases: [phrase, ...phrases] };
}
