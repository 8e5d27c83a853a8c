import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CriterionNode, ScoredBy } from '#shared/domain/criteria-set.ts';
import type { ExplainedLeaf, ExplainedNode, UnitExplanation } from '#shared/ipc/result-views.ts';
import { sumPoints, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { cellKey, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { readCell } from '#shared/scoring/round/score-grid.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';
import { listRows } from '../show-results/index.ts';
import { readRoundScores, type ScoredRound } from '../show-results/read-round-scores.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** How the result of one unit came about: its line of the table, and below it every node down to the cell. */
export function explainUnit(context: WorkspaceContext, unit: UnitId): Result<UnitExplanation, readonly Problem[]> {
  const read = readRoundScores(context);
  if (!read.ok) return read;
  const row = listRows(read.value).find((candidate) => candidate.unit === unit);
  return row === undefined ? err([{ type: 'unit-unknown', where: '', unit }]) : ok({ row, nodes: explainNodes(read.value, unit) });
}

/** Nodes in reading order. Points are as they stand, before any model for what does not apply. */
export function explainNodes(scored: ScoredRound, unit: UnitId): readonly ExplainedNode[] {
  const { set, scores, merged } = scored;
  const at = scores.unitAt.get(unit) ?? 0;
  const cells = new Map(merged.flatMap((cell) => (cell.unit === unit ? [[cellKey(cell.unit, cell.code), cell] as const] : [])));
  const standings = scores.plan.leaves.map((_, column) => readCell(scores.grid, at, column));
  return set.nodes.map((node) => {
    const columns = scores.plan.columnsBelow.get(node.code) ?? [];
    const settled = columns.flatMap((column) => {
      const standing = standings[column];
      return standing?.kind === 'settled' ? [{ points: standing.points, max: scores.plan.leaves[column]?.max ?? ZERO_POINTS }] : [];
    });
    const standing = standings[scores.plan.columnOf.get(node.code) ?? -1];
    return {
      code: node.code,
      parent: node.parent,
      title: node.title,
      max: sumPoints(columns.map((column) => scores.plan.leaves[column]?.max ?? ZERO_POINTS)),
      applicableMax: sumPoints(settled.map(({ max }): Points => max)),
      points: sumPoints(settled.map(({ points }): Points => points)),
      leaf: node.scoredBy === null || standing === undefined ? null : explainLeaf({ scored, unit, node, scoredBy: node.scoredBy, standing, cell: cells.get(cellKey(unit, node.code)) ?? null }),
    };
  });
}

type LeafFacts = {
  readonly scored: ScoredRound;
  readonly unit: UnitId;
  readonly node: CriterionNode;
  readonly scoredBy: ScoredBy;
  readonly standing: CellStanding;
  readonly cell: MergedCell | null;
};

function explainLeaf({ scored, unit, node, scoredBy, standing, cell }: LeafFacts): ExplainedLeaf {
  const { findSelf, given, round } = scored;
  const members = new Map(round.members.map((member) => [member.id, member.name]));
  const source = scoredBy === 'appraisal' ? undefined : given.scores.get(unit)?.get(node.code)?.source;
  return {
    scoredBy,
    standing: standing.kind,
    reason: whyNotApplicable({ scored, unit, node, standing, cell }),
    self: findSelf(unit, node.code),
    scores: (cell?.scores ?? []).map(({ bundle, cell: score }) => ({
      member: bundle.member,
      memberName: members.get(bundle.member) ?? bundle.member,
      revision: bundle.revision,
      appraisal: score.appraisal,
      reason: score.reason,
      figures: score.figures,
    })),
    source: source === undefined ? '' : `${source.file}: ${source.sheet}!${source.row}`,
  };
}

function whyNotApplicable({ scored, unit, node, standing, cell }: Omit<LeafFacts, 'scoredBy'>): string {
  if (standing.kind === 'exempt') return findExemption(scored, unit, node.code);
  if (standing.kind !== 'not-applicable') return '';
  const self = scored.findSelf(unit, node.code);
  const given = cell?.scores.find(({ cell: score }) => score.reason.trim() !== '')?.cell.reason ?? '';
  return given === '' && self?.kind === 'not-applicable' ? self.reason : given;
}

/** The reason of the exemption that covers the leaf, the nearest above it first. */
function findExemption({ policy, set }: ScoredRound, unit: UnitId, leaf: CriterionCode): string {
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  for (let code: CriterionCode | null = leaf; code !== null; code = parents.get(code) ?? null) {
    const found = policy.exemptions.find((exemption) => exemption.unit === unit && exemption.code === code);
    if (found !== undefined) return found.reason;
  }
  return '';
}
