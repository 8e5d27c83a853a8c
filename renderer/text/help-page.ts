/** What the help says of one screen. Keys stand as they do on the keyboard, in every language alike. */
export type HelpPage = {
  readonly title: string;
  /** What the screen is for, in one sentence. */
  readonly purpose: string;
  /** The work on it, in its order. */
  readonly steps: readonly string[];
  readonly keys: readonly { readonly caps: readonly string[]; readonly does: string }[];
  /** As they are asked, with the answer. */
  readonly questions: readonly { readonly ask: string; readonly answer: string }[];
  /** What the screen can do besides; empty for most. */
  readonly topics: readonly { readonly title: string; readonly lines: readonly string[] }[];
};
