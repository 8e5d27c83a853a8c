import { z } from 'zod';

/**
 * Any text at all: half a word, a number that cannot be read, a decomposed letter that an input method is still at. The
 * bounds lie beyond those of a score, so that a text that is too long to be recorded is kept too.
 */
const rawText = (max: number): z.ZodString => z.string().max(max);

/** The form of a cell as it was typed. What a score makes of it is `readDraft`'s to say. */
export const draftFormSchema = z.strictObject({
  points: rawText(256),
  isNotApplicable: z.boolean(),
  reason: rawText(32_000),
  isFlagged: z.boolean(),
  /** Stays while the cell is not flagged, so that flagging it again brings it back. */
  question: rawText(16_000),
  /** Corrections by the name of the figure; an empty text leaves the declared one. */
  figures: z.record(z.string().max(32), rawText(256)),
});
export type DraftForm = {
  readonly points: string;
  readonly isNotApplicable: boolean;
  readonly reason: string;
  readonly isFlagged: boolean;
  readonly question: string;
  readonly figures: Readonly<Record<string, string>>;
};
