import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { mergeCells, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { computeRound, type RoundScores } from '#shared/scoring/round/compute-round.ts';
import type { ResultBefore } from '#shared/scoring/round/describe-results.ts';
import type { KeptScoreTable } from '#shared/score-table/score-table.ts';
import { listTablesOfOtherSets, standingScores, type StandingScores } from '#shared/score-table/standing-scores.ts';
import type { TieDecisionRecord } from '#electron/store/tie-decision-store.ts';
import { readRoundToMerge, type RoundToMerge } from '../merge-bundles/read-round-to-merge.ts';
import { createDeclaredFigures } from '../read-round/declared-figures.ts';
import { readDesk } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { createAcceptedFigures, type FigureGap } from './accepted-figure.ts';
import { listRoundCells } from './list-round-cells.ts';

/** Everything from which results are told: the facts, and what they come to. */
export type ScoredRound = RoundToMerge & {
  readonly policy: Policy;
  readonly merged: readonly MergedCell[];
  readonly given: StandingScores;
  /** Tables of which nothing counts, because the criteria set was changed behind them. */
  readonly setAside: readonly KeptScoreTable[];
  readonly decisions: readonly TieDecisionRecord[];
  readonly scores: RoundScores;
  /** Figures for which the chain asked in vain. */
  readonly figureGaps: readonly FigureGap[];
};

export function readRoundScores(context: WorkspaceContext): Result<ScoredRound, readonly Problem[]> {
  const read = readRoundToMerge(context);
  if (!read.ok) return read;
  const { round, set, known } = read.value;
  const policy = round.policy ?? DEFAULT_POLICY;
  const merged = mergeCells(known);
  return context.store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const tables = records.listScoreTables();
    const given = standingScores(tables, round.criteriaSet);
    const setAside = listTablesOfOtherSets(tables, round.criteriaSet);
    const decisions = records.listTieDecisions();
    const declared = createDeclaredFigures(records);
    const accepted = createAcceptedFigures({ declared, merged, findExemption: desk.value.findExemption });
    const cells = listRoundCells({ desk: desk.value, declared, merged, given });
    const scores = computeRound({ set, policy, units: round.units, cells, acceptedFigure: accepted.find, decisions });
    return ok({ ...read.value, policy, merged, given, setAside, decisions, scores, figureGaps: accepted.listGaps() });
  });
}

/** What the tables of the year before say of a unit; null: nothing. */
export function findResultBefore({ given }: ScoredRound, unit: UnitId): ResultBefore | null {
  const before = given.previous.get(unit);
  if (before === undefined) return null;
  const [index, rank] = [before.index?.value, before.rank?.value];
  return { indexPercent: index?.kind === 'percent' ? index.percent : null, rank: rank?.kind === 'rank' ? rank.rank : null };
}
