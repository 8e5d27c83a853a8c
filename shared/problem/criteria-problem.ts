/** What can be wrong with the meaning of a criteria set, and with the table from which it is read. `where` is the cell or the node. Points in 1/10 000. */
type Criteria<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

export type CriteriaProblem =
  /** Warning: the maximum that is printed is more than the rule can give. */
  Criteria<'rule-below-maximum', { readonly code: string; readonly max: number; readonly reachable: number }>;
