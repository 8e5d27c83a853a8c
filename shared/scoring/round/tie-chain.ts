import { SCORED_BY } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import type { TieKey } from '../../domain/policy.ts';
import { compareFractions, divideFractions, type Fraction } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { SetPlan } from './compile-set.ts';
import { sumColumns, type ScoreGrid } from './score-grid.ts';

/** A declared figure as it was accepted: corrected by the council, or else as declared; null when there is none. */
export type AcceptedFigure = (unit: number, code: CriterionCode, figure: string) => Fraction | null;
/** A key of the chain made ready: the columns that it sums, or the figures that it reads. */
export type CompiledKey =
  | { readonly kind: 'sum'; readonly columns: readonly number[] }
  | { readonly kind: 'figure'; readonly code: CriterionCode; readonly numerator: string; readonly denominator: string | null };
export type TieSource = { readonly grid: ScoreGrid; readonly keys: readonly CompiledKey[]; readonly acceptedFigure: AcceptedFigure };

/** Points are taken as they stand, before any model for what does not apply: what a decision names in its chain is what a reader can see. */
export function compileTieKey(plan: SetPlan, key: TieKey): CompiledKey {
  switch (key.kind) {
    case 'points':
      return { kind: 'sum', columns: plan.columnsBelow.get(key.code) ?? [] };
    case 'part': {
      const part = SCORED_BY.indexOf(key.part);
      return { kind: 'sum', columns: plan.segments.filter((segment) => segment.part === part && segment.extra === null).flatMap(({ from, to }) => range(from, to)) };
    }
    case 'figure':
      return key;
    default:
      return unreachable(key);
  }
}

/** The better unit first, and the number of the key that told them apart; null: every key is equal. */
export type TieComparison = { readonly order: number; readonly key: number };

/** Asks the keys of the chain one after another, the highest first. A figure that is missing stands behind all that are there. */
export function compareByChain(source: TieSource, a: number, b: number): TieComparison | null {
  for (let key = 0; key < source.keys.length; key += 1) {
    const order = compareByKey(source, source.keys[key], { a, b });
    if (order !== 0) return { order, key };
  }
  return null;
}

function compareByKey(source: TieSource, key: CompiledKey | undefined, { a, b }: { readonly a: number; readonly b: number }): number {
  if (key === undefined) return 0;
  if (key.kind === 'sum') return sumColumns(source.grid, b, key.columns) - sumColumns(source.grid, a, key.columns);
  return compareOptional(readFigure(source, key, b), readFigure(source, key, a));
}

function readFigure({ acceptedFigure }: TieSource, { code, numerator, denominator }: Extract<CompiledKey, { readonly kind: 'figure' }>, unit: number): Fraction | null {
  const above = acceptedFigure(unit, code, numerator);
  if (above === null || denominator === null) return above;
  const below = acceptedFigure(unit, code, denominator);
  return below === null ? null : divideFractions(above, below);
}

function compareOptional(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareFractions(a, b);
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
