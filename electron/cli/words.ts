import type { Locale } from '#shared/ipc/views.ts';
import { enCliWords } from '#renderer/text/en/cli.ts';
import { viCliWords, type CliWords } from '#renderer/text/vi/cli.ts';

const WORDS: Readonly<Record<Locale, CliWords>> = { vi: viCliWords, en: enCliWords };

export const wordsOf = (locale: Locale): CliWords => WORDS[locale];
