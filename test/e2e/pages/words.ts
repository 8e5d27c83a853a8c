import { wordsOf } from '#renderer/text/words.ts';

export type { Words } from '#renderer/text/words.ts';

/** The program starts in Vietnamese, and so do the tests that name words of it. */
export const words = wordsOf('vi');

/** Text as a pattern that matches only itself. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
