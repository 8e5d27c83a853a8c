/** What can be wrong with a table of survey scores, of published results, and with the policy under which they are ranked. Points in 1/10 000. */
type ScoreTable<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

export type ScoreTableProblem =
  /** Warning: a published total is not the sum of its own parts. */
  ScoreTable<'published-total-differs', { readonly unit: string; readonly printed: number; readonly sum: number }>;
