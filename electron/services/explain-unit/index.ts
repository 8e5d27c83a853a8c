import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CriteriaSet, CriterionNode, ScoredBy } from '#shared/domain/criteria-set.ts';
import type { ExplainedLeaf, ExplainedNode, UnitExplanation } from '#shared/ipc/result-views.ts';
import { addFractions, fractionFromPoints, multiplyFractions, roundToPoints, ZERO, type Fraction } from '#shared/kernel/fraction.ts';
import { sumPoints, ZERO_POINTS } from '#shared/kernel/points.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { cellKey, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createFindExemption } from '#shared/scoring/find-exemption.ts';
import { listStretched } from '#shared/scoring/round/gather-unit.ts';
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

/** Nodes in reading order. Points are as they stand, before the policy's model for what does not apply, and add up to the sectors of the line. */
export function explainNodes(scored: ScoredRound, unit: UnitId): readonly ExplainedNode[] {
  const { set, scores, merged } = scored;
  const at = scores.unitAt.get(unit) ?? 0;
  const cells = new Map(merged.flatMap((cell) => (cell.unit === unit ? [[cellKey(cell.unit, cell.code), cell] as const] : [])));
  const stretched = new Map(listStretched(scores.plan, scores.grid, at).map(({ gather, factor }) => [gather.code, { to: gather.to, factor }]));
  const standingOf = ({ code }: CriterionNode): CellStanding | null => {
    const column = scores.plan.columnOf.get(code);
    return column === undefined ? null : readCell(scores.grid, at, column);
  };
  const sums = sumNodes(set, { standingOf, factorOf: ({ code }) => stretched.get(code)?.factor ?? null });
  return set.nodes.map((node) => {
    const { points, applicable } = sums.get(node.code) ?? NOTHING;
    const standing = standingOf(node);
    return {
      code: node.code,
      parent: node.parent,
      title: node.title,
      max: sumPoints((scores.plan.columnsBelow.get(node.code) ?? []).map((column) => scores.plan.leaves[column]?.max ?? ZERO_POINTS)),
      applicableMax: roundToPoints(applicable),
      points: roundToPoints(points),
      gatheredTo: stretched.get(node.code)?.to ?? null,
      leaf: node.scoredBy === null || standing === null ? null : explainLeaf({ scored, unit, node, scoredBy: node.scoredBy, standing, cell: cells.get(cellKey(unit, node.code)) ?? null }),
    };
  });
}

type NodeSum = { readonly points: Fraction; readonly applicable: Fraction };
const NOTHING: NodeSum = { points: ZERO, applicable: ZERO };

type NodeFacts = { readonly standingOf: (node: CriterionNode) => CellStanding | null; readonly factorOf: (node: CriterionNode) => Fraction | null };

/** Exact sums of what is settled at and below each node: read backwards, because children stand behind their parent. */
function sumNodes({ nodes }: CriteriaSet, { standingOf, factorOf }: NodeFacts): ReadonlyMap<CriterionCode, NodeSum> {
  const sums = new Map<CriterionCode, NodeSum>();
  const add = (code: CriterionCode, { points, applicable }: NodeSum): void => {
    const before = sums.get(code) ?? NOTHING;
    sums.set(code, { points: addFractions(before.points, points), applicable: addFractions(before.applicable, applicable) });
  };
  for (const node of nodes.toReversed()) {
    const standing = standingOf(node);
    if (standing?.kind === 'settled') add(node.code, { points: fractionFromPoints(standing.points), applicable: fractionFromPoints(node.max) });
    const factor = factorOf(node);
    const { points, applicable } = sums.get(node.code) ?? NOTHING;
    if (factor !== null) sums.set(node.code, { points: multiplyFractions(points, factor), applicable: multiplyFractions(applicable, factor) });
    if (node.parent !== null) add(node.parent, sums.get(node.code) ?? NOTHING);
  }
  return sums;
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
  if (standing.kind === 'exempt') return createFindExemption(scored.policy, scored.set)(unit, node.code)?.reason ?? '';
  if (standing.kind !== 'not-applicable') return '';
  const self = scored.findSelf(unit, node.code);
  const given = cell?.scores.find(({ cell: score }) => score.reason.trim() !== '')?.cell.reason ?? '';
  return given === '' && self?.kind === 'not-applicable' ? self.reason : given;
}

