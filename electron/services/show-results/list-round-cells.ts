import { listLeaves, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { fromExactText } from '#shared/kernel/fraction.ts';
import type { MergedCell } from '#shared/merge/merged-cells.ts';
import type { RoundCell } from '#shared/scoring/round/score-grid.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import type { StandingScores, StandingValue } from '#shared/score-table/standing-scores.ts';
import type { DeclaredFigures } from '../read-round/declared-figures.ts';
import { readFigureMeans } from '../read-round/figure-means.ts';
import type { Desk } from '../read-round/read-desk.ts';

export type CellSources = { readonly desk: Desk; readonly declared: DeclaredFigures; readonly merged: readonly MergedCell[]; readonly given: StandingScores };

/**
 * How every cell stands: what members appraise by their signed scores, everything else by the tables that came in. A
 * computed leaf that no table gives is computed from the figures that its unit declared, where its rule can.
 */
export function* listRoundCells({ desk, declared, merged, given }: CellSources): Generator<RoundCell> {
  const leaves = new Map(listLeaves(desk.set).map((leaf) => [leaf.code, leaf]));
  for (const cell of merged) {
    if (leaves.get(cell.code)?.scoredBy === 'appraisal') yield { unit: cell.unit, code: cell.code, standing: standingOfMerged(cell) };
  }
  const others = desk.leaves.filter((leaf) => leaf.scoredBy !== 'appraisal');
  for (const { id } of desk.round.units) {
    for (const leaf of others) {
      const value = given.scores.get(id)?.get(leaf.code);
      yield { unit: id, code: leaf.code, standing: value === undefined ? computeStanding({ desk, declared, unit: id, leaf }) : standingOfValue(value) };
    }
  }
}

function standingOfMerged({ scores, isConflict }: MergedCell): CellStanding {
  const appraisal = scores[0]?.cell.appraisal;
  if (isConflict) return { kind: 'conflict' };
  if (appraisal === undefined || appraisal.kind === 'unscored') return { kind: 'missing' };
  return appraisal.kind === 'scored' ? { kind: 'settled', points: appraisal.points } : { kind: 'not-applicable' };
}

function standingOfValue({ value }: StandingValue): CellStanding {
  if (value.kind === 'points') return { kind: 'settled', points: value.points };
  return { kind: value.kind === 'not-applicable' ? 'not-applicable' : 'missing' };
}

type ComputedCell = Pick<CellSources, 'desk' | 'declared'> & { readonly unit: UnitId; readonly leaf: CriterionNode };

/**
 * What a rule leaves to a person's judgement, or cannot compute for want of a figure, is missing: never a guess. So is
 * what it puts above the maximum that is printed beside it: which of the two is wrong only the decision can say.
 */
function computeStanding({ desk, declared, unit, leaf }: ComputedCell): CellStanding {
  const figures = leaf.scoredBy === 'computed' && leaf.scoring !== undefined ? declared(unit, leaf.code) : null;
  if (leaf.scoring === undefined || figures === null) return { kind: 'missing' };
  const means = readFigureMeans({ declared, desk, node: leaf, unit });
  const evaluation = evaluateRule(leaf.scoring, {
    figures,
    meanOf: (figure, among) => {
      const mean = means.find((candidate) => candidate.figure === figure && candidate.among === among)?.mean ?? null;
      return mean === null ? null : fromExactText(mean);
    },
  });
  if (evaluation.kind === 'points' && evaluation.points <= leaf.max) return { kind: 'settled', points: evaluation.points };
  return { kind: evaluation.kind === 'not-applicable' ? 'not-applicable' : 'missing' };
}
