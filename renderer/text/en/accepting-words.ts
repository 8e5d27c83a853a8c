import type { AcceptingWords } from '../vi/accepting-words.ts';

/** `many`: so many units, or criteria. */
export const enAcceptingWords = (many: (count: string) => string): AcceptingWords => ({
  accept: (count) => `Accept the self-score of ${many(count)}`,
  willLeave: (count) => `${many(count)} of the selection will be left out, with the reason.`,
  taken: (count) => `The self-score of ${many(count)} was accepted.`,
  rest: (count) => `Stopped: ${many(count)} not looked at.`,
  leftOut: (count) => `${many(count)} left out:`,
});
