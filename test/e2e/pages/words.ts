import { wordsOf } from '#renderer/text/words.ts';

/** The program starts in Vietnamese, and the models speak it. */
export const words = wordsOf('vi');

/** Text as a pattern that matches only itself. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
