/** One sentence per type of problem, in the user's words; the compiler refuses a type that has none. */
export type WordsFor<P extends { readonly type: string }> = {
  readonly [T in P['type']]: (problem: Extract<P, { readonly type: T }>) => string;
};
