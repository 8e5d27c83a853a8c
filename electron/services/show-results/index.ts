import { listAppraisedLeaves, listSectors, SCORED_BY } from '#shared/domain/criteria-set.ts';
import type { ResultRow, ResultTable } from '#shared/ipc/result-views.ts';
import type { ConflictView } from '#shared/ipc/secretariat-views.ts';
import { pointsFromInteger, sumPoints, ZERO_POINTS } from '#shared/kernel/points.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { mergeCells } from '#shared/merge/merged-cells.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { describeResults, listTies } from '#shared/scoring/round/describe-results.ts';
import { describeConflicts } from '../merge-bundles/describe-conflicts.ts';
import { readRoundToMerge } from '../merge-bundles/read-round-to-merge.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { digestFacts } from './digest-facts.ts';
import { listNotices } from './list-notices.ts';
import { findResultBefore, readRoundScores, type ScoredRound } from './read-round-scores.ts';

/** Totals, index, rank and grade of every unit, from the bundles and tables that are here so far. */
export function getResults(context: WorkspaceContext): Result<ResultTable, readonly Problem[]> {
  const read = readRoundScores(context);
  return read.ok ? ok(describeTable(read.value)) : read;
}

export function describeTable(scored: ScoredRound): ResultTable {
  const { round, set, policy, known, scores } = scored;
  const rows = listRows(scored);
  return {
    title: round.title,
    year: round.year,
    isIllustrative: set.isIllustrative,
    setTitle: set.title,
    policy,
    sectors: listSectors(set).map(({ code, title }) => ({ code, title, max: sumPoints((scores.plan.columnsBelow.get(code) ?? []).map((column) => scores.plan.leaves[column]?.max ?? ZERO_POINTS)) })),
    parts: SCORED_BY.flatMap((part, place) => {
      const max = pointsFromInteger(scores.plan.partMaxes[place] ?? 0) ?? ZERO_POINTS;
      return set.nodes.some((node) => node.scoredBy === part) ? [{ part, max }] : [];
    }),
    rows,
    bundles: known.length,
    ties: listTies(scores),
    notices: listNotices(scored),
    digest: digestFacts(scored, rows),
  };
}

/** The lines of the table, in the order of the round. */
export function listRows(scored: ScoredRound): readonly ResultRow[] {
  const { round, set, findSelf, scores } = scored;
  const leaves = listAppraisedLeaves(set);
  const names = new Map(round.units.map((unit) => [unit.id, unit.name]));
  return describeResults(scores, (unit) => findResultBefore(scored, unit)).map((result) => ({
    ...result,
    name: names.get(result.unit) ?? result.unit,
    selfTotal: sumPoints(leaves.flatMap((leaf) => {
      const self = findSelf(result.unit, leaf.code);
      return self?.kind === 'scored' ? [self.points] : [];
    })),
  }));
}

export function listConflicts(context: WorkspaceContext): Result<readonly ConflictView[], readonly Problem[]> {
  const read = readRoundToMerge(context);
  return read.ok ? ok(describeConflicts(read.value, mergeCells(read.value.known), () => '')) : read;
}
