import type { Points } from '../../kernel/points.ts';

/** How one cell stands. Not applicable is not zero is not missing; `exempt`: the policy took it out for this unit. */
export type CellStanding =
  | { readonly kind: 'missing' | 'conflict' | 'not-applicable' | 'exempt' }
  | { readonly kind: 'settled'; readonly points: Points };
export type StandingKind = CellStanding['kind'];

/**
 * The same as a number that can be summed: added up over cells, its low 12 bits count conflicts and the next 12 what
 * is missing (a set has at most 2 000 leaves); what is higher counts nothing, and may overflow. The sums of
 * a unit then need no branch per cell, which on mixed data costs more than the sums themselves (`total-unit.ts`).
 */
export const STANDING_CODES: Readonly<Record<StandingKind, number>> = { settled: 0, conflict: 1, missing: 2 ** 12, 'not-applicable': 2 ** 24, exempt: 2 ** 25 };

const FIELD = 2 ** 12 - 1;
export const countConflicts = (tally: number): number => tally & FIELD;
export const countMissing = (tally: number): number => (tally >> 12) & FIELD;

/** Does not apply, by the council or by the policy. */
export const isOutOfMaximum = ({ kind }: CellStanding): boolean => kind === 'not-applicable' || kind === 'exempt';

const KINDS: readonly StandingKind[] = ['settled', 'conflict', 'missing', 'not-applicable', 'exempt'];

export function kindOfCode(code: number): StandingKind {
  const kind = KINDS.find((candidate) => STANDING_CODES[candidate] === code);
  if (kind === undefined) throw new Error(`no standing: ${code}`);
  return kind;
}
