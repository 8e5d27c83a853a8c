import type { Locale } from '#shared/ipc/views.ts';
import { showDigest } from './show-digest.ts';

const WORDS = {
  vi: { known: (title: string, digest: string) => `bộ tiêu chí “${title}” (dấu ${digest})`, unknown: (digest: string) => `một bộ tiêu chí không có ở đây (dấu ${digest})` },
  en: { known: (title: string, digest: string) => `the criteria set “${title}” (digest ${digest})`, unknown: (digest: string) => `a criteria set that is not here (digest ${digest})` },
} as const;

type OtherSet = { readonly expected: string; readonly found: string; readonly expectedTitle: string; readonly foundTitle: string };

/** Two criteria sets within a sentence: each by its name, and by the digest that tells two versions of one name apart. */
export const saySetsOf = (problem: OtherSet, locale: Locale): { readonly expected: string; readonly found: string } => ({
  expected: saySet(problem.expectedTitle, problem.expected, locale),
  found: saySet(problem.foundTitle, problem.found, locale),
});

const saySet = (title: string, digest: string, locale: Locale): string =>
  title === '' ? WORDS[locale].unknown(showDigest(digest)) : WORDS[locale].known(title, showDigest(digest));
