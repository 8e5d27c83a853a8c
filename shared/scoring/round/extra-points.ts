import type { Policy } from '../../domain/policy.ts';

/** What stands outside the base maximum, after its cap; a cap of null is none. */
export const capExtra = (sum: number, { cap }: Policy['bonus']): number => (cap === null ? sum : Math.min(sum, cap));

/** What bonus and penalty do to the index: what counts only beside it does nothing. */
export function extraInIndex({ bonus, penalty }: Pick<Policy, 'bonus' | 'penalty'>, sums: { readonly bonus: number; readonly penalty: number }): number {
  return (bonus.countsInIndex ? capExtra(sums.bonus, bonus) : 0) - (penalty.countsInIndex ? capExtra(sums.penalty, penalty) : 0);
}
