import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import type { Points } from '#shared/kernel/points.ts';
import { computeRound, type RoundInput, type RoundScores } from '#shared/scoring/round/compute-round.ts';
import { describeResults, type FindBefore } from '#shared/scoring/round/describe-results.ts';
import type { RoundCell } from '#shared/scoring/round/score-grid.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';
import type { UnitResult } from '#shared/scoring/round/unit-result.ts';

export type NodeSketch = { readonly code: string; readonly parent?: string; readonly max: number; readonly by?: 'appraisal' | 'survey' | 'sipas' | 'computed'; readonly gather?: number; readonly extra?: 'bonus' | 'penalty'; readonly figures?: readonly string[] };

/** A criteria set from a sketch; a node without `by` sums what is below it. Points in 1/10 000. */
export const sketchSet = (nodes: readonly NodeSketch[]): CriteriaSet =>
  criteriaSetSchema.parse({
    format: 'btd/criteria-set', version: 2, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: true,
    nodes: nodes.map(({ code, parent, max, by, gather, extra, figures = [] }) => ({
      code, parent: parent ?? null, title: `Tiêu chí ${code}`, titleEn: '', max, scoredBy: by ?? null, rule: '', evidenceHint: '', step: null,
      figures: figures.map((name) => ({ name, label: name })),
      ...(gather === undefined ? {} : { gather }), ...(extra === undefined ? {} : { extra }),
    })),
  });

/** Points, or how else the cell stands. */
export type CellSketch = number | Exclude<CellStanding['kind'], 'settled'>;
export const toStanding = (cell: CellSketch): CellStanding => (typeof cell === 'number' ? { kind: 'settled', points: cell as Points } : { kind: cell });

/** Cells by unit and code; what is left out is missing. */
export type CellsSketch = Readonly<Record<string, Readonly<Record<string, CellSketch>>>>;
export const sketchCells = (cells: CellsSketch): readonly RoundCell[] =>
  Object.entries(cells).flatMap(([unit, row]) => Object.entries(row).map(([code, cell]) => ({ unit: unit as UnitId, code: code as CriterionCode, standing: toStanding(cell) })));

export type RoundSketch = { readonly set: CriteriaSet; readonly cells: CellsSketch; readonly policy?: Partial<Policy>; readonly groups?: Readonly<Record<string, string>>; readonly before?: FindBefore } & Partial<Pick<RoundInput, 'acceptedFigure' | 'decisions'>>;

export function sketchRound({ set, cells, policy = {}, groups = {}, acceptedFigure = () => null, decisions = [] }: RoundSketch): RoundScores {
  const units = Object.keys(cells).map((id) => ({ id: id as UnitId, group: groups[id] ?? '' }));
  return computeRound({ set, policy: { ...DEFAULT_POLICY, ...policy }, units, cells: sketchCells(cells), acceptedFigure, decisions });
}

export const resultsOf = (sketch: RoundSketch): readonly UnitResult[] => describeResults(sketchRound(sketch), sketch.before ?? (() => null));

/** The only unit's result. */
export function resultOf(sketch: RoundSketch): UnitResult {
  const [result] = resultsOf(sketch);
  if (result === undefined) throw new Error('a round without units');
  return result;
}
